import { soundPair } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { partsNamed } from '../../../../src/core/outage/names.ts'
import type { LineResult } from '../../../../src/core/shell/asks.ts'
import type { Cmdlet } from '../../../../src/core/shell/cmdlet.ts'
import { cmdlets } from '../../../../src/core/shell/cmdlets.ts'
import { acted, momentOf, nextMoment } from '../../../../src/core/shell/host/estate.ts'
import { runLine } from '../../../../src/core/shell/run-line.ts'
import type { SessionFacts } from '../../../../src/core/shell/new-session.ts'
import type { FailoverState } from '../../../../src/core/simulate/failover/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { consoleOn, type Console } from '../console.ts'

/*
 * A console over ldn-pool, which holds the Central Management store, and its partner dub-pool, with cmdlets for what nobody
 * types: Fault breaks what is named, Mend repairs it, Block-Port and Open-Port are for dub-pool and ldn-pool.
 */

export const [ldn, dub] = [makeId('pool', 2), makeId('pool', 4)]
export const fe = (pool: 'ldn' | 'dub', n: number): string => `${pool}-pool-fe0${n}.contoso.com`

/** A console over a topology, the sound pair where none is given. */
export function shellOn(given: Topology = soundPair(3), facts: SessionFacts = {}): Console {
  return consoleOn(given, facts, [...cmdlets, ...misfortune])
}

function doing(name: string, events: (world: World) => readonly WorldEvent[]): Cmdlet {
  return {
    name,
    *process(shell) {
      const { world } = yield* shell.moment()
      yield* shell.act(events(world))
    },
  }
}

const faults: Readonly<Record<string, readonly string[]>> = {
  London: ['London'],
  Dublin: ['Dublin'],
  DublinDatabases: ['dub-pool-sql01.contoso.com'],
  LondonDatabases: ['ldn-pool-sql01.contoso.com'],
  Link: ['London <-> Dublin'],
  A: ['A'],
}

const misfortune: readonly Cmdlet[] = [
  ...Object.entries(faults).flatMap(([name, parts]) =>
    (['part-failed', 'part-repaired'] as const).map((is) =>
      doing(`${is === 'part-failed' ? 'Fault' : 'Mend'}-${name}`, ({ setting }) => {
        const named = partsNamed(setting.topology, [...parts])
        if (!named.ok) throw new Error(named.unknown.join())
        return [...named.outage].map((part): WorldEvent => ({ of: 'fault', event: { is, part } }))
      }),
    ),
  ),
  doing('Block-Port', () => [{ of: 'administration', pool: ldn, event: { is: 'port-blocked' } }]),
  doing('Open-Port', () => [{ of: 'administration', pool: ldn, event: { is: 'port-opened' } }]),
  doing('Stop-DublinBackup', () => [{ of: 'backup', pool: dub, event: { is: 'backup-service-stopped' } }]),
  doing('Stop-Dublin', (world) =>
    world.pools[1]!.servers.map((_, server) => ({
      of: 'front end',
      pool: dub,
      event: { is: 'server-shut-down', server },
    })),
  ),
]

/** The failover of dub-pool. */
export function failoverOf({ world }: Console, pool = dub): FailoverState {
  const now = world()
  return now.failovers[now.setting.places.get(pool)!]!
}

/** A line that is stopped by Ctrl+C when it has waited so often: what is the deployment's and the shell's after it. */
export function interrupted(
  shell: Console,
  line: string,
  waits: number,
): { readonly result: LineResult; readonly world: World } {
  const running = runLine(shell.session(), line, cmdlets)
  let estate = shell.estate()
  let left = waits
  let step = running.next()
  while (step.done !== true) {
    const ask = step.value
    if (ask.ask === 'act') estate = acted(estate, ask.events)
    if (ask.ask === 'wait' && left-- > 0) estate = nextMoment(estate, ask.until)
    const moment = momentOf(estate)
    step = running.next(
      ask.ask === 'write'
        ? { is: 'done' }
        : ask.ask === 'read'
          ? { is: 'line', line: 'y' }
          : ask.ask === 'wait' && left < 0
            ? { is: 'interrupted', moment }
            : { is: 'moment', moment },
    )
  }
  return { result: step.value, world: momentOf(estate).world }
}

import type { PoolEvent, ResetType } from '../../simulate/front-end/events.ts'
import { isUp, type PoolState } from '../../simulate/front-end/state.ts'
import { minute } from '../../simulate/clock.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { numberOf, switchOf, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith, productError } from '../failover/errors.ts'
import { poolGiven, serverNamed, type PoolPlace } from '../failover/places.ts'
import { unreachable } from '../failover/pool-errors.ts'
import { isReachable } from './reachable.ts'
import { eventsSince } from './pool-events.ts'

const resetTypes = [
  'ServiceReset',
  'QuorumLossRecovery',
  'FullReset',
  'MachineStateRemoved',
] as const satisfies readonly ResetType[]

/** Restarts the services of a pool, or has its routing groups loaded anew. Asks before it does. */
export const resetPoolRegistrarState: Cmdlet = {
  name: 'Reset-CsPoolRegistrarState',
  *process(shell, bound) {
    const { pool, place, world } = yield* poolGiven(shell, bound)
    const given = textOf(bound, 'ResetType')?.toLowerCase()
    const type = resetTypes.find((one) => one.toLowerCase() === given) ?? 'ServiceReset'
    const server = type === 'MachineStateRemoved' ? yield* machineGiven(shell, bound, { pool, place }) : null
    if (!isAnyReached(shell, world, place))
      yield* shell.fail(productError(shell, unreachable(pool.fqdn), { wording: 'known', object: pool.fqdn }))
    if (!(yield* shell.shouldProcess(pool.fqdn))) return
    yield* delay(shell, bound)
    const before = yield* shell.moment()
    const stays = switchOf(bound, 'NoReStart') && type === 'ServiceReset'
    const events: readonly WorldEvent[] = stays
      ? stopping(before.world.pools[place])
      : [{ of: 'front end', pool: pool.id, event: { is: 'registrar-reset', type, server } }]
    const after = yield* shell.act(events)
    yield* failIfRefused(shell, pool.fqdn, eventsSince(after, before.happened().length, pool.id))
    yield* sayDone(shell, bound, type, stays)
  },
}

function isAnyReached(shell: Shell, world: World, place: number): boolean {
  const servers = world.pools[place]?.pool.servers ?? []
  return servers.some(({ fqdn }) => isReachable(shell, world, fqdn))
}

function* machineGiven(shell: Shell, bound: Bound, { pool, place }: PoolPlace): Running<number> {
  const name = textOf(bound, 'MachineFqdn')
  if (name === null)
    return yield* failWith(shell, '-ResetType MachineStateRemoved needs the computer: give -MachineFqdn.', {
      category: 'InvalidArgument',
    })
  const { world } = yield* shell.moment()
  const found = serverNamed(world, name)
  if (found?.place !== place)
    return yield* failWith(shell, `"${name}" is no server of pool "${pool.fqdn}".`, {
      category: 'ObjectNotFound',
      object: name,
    })
  const state = world.pools[place]?.servers[found.position]
  if (state && isUp(state))
    return yield* failWith(
      shell,
      `"${found.server.fqdn}" runs: its state is only removed while it is down.`,
      {
        object: found.server.fqdn,
      },
    )
  return found.position
}

function* delay(shell: Shell, bound: Bound): Running {
  const minutes = numberOf(bound, 'ServicesStopDelayMins') ?? 0
  if (minutes > 0) yield* shell.waitUntil({ holds: () => false, limit: minutes * minute })
}

/** -NoReStart: the services stop and stay so. */
function stopping(state: PoolState | undefined): readonly WorldEvent[] {
  if (!state) return []
  return state.servers.flatMap((server, position): readonly WorldEvent[] =>
    isUp(server)
      ? [{ of: 'front end', pool: state.pool.id, event: { is: 'server-shut-down', server: position } }]
      : [],
  )
}

const refusals: Readonly<Record<Extract<PoolEvent, { is: 'recovery-refused' }>['why'], string>> = {
  databases: 'its Back End is not there, so there is nothing to load routing groups from',
  votes: 'it has no pool-level quorum. Start more of its servers first',
  'reset fails': 'the full reset has failed. Its documents warn that it may',
}

function* failIfRefused(shell: Shell, fqdn: string, events: readonly PoolEvent[]): Running {
  const refused = events.find((event) => event.is === 'recovery-refused')
  if (refused)
    yield* failWith(shell, `The state of pool "${fqdn}" was not reset: ${refusals[refused.why]}.`, {
      object: fqdn,
    })
}

function* sayDone(shell: Shell, bound: Bound, type: ResetType, stays: boolean): Running {
  if (switchOf(bound, 'NoReStart') && type !== 'ServiceReset')
    yield* coach(
      shell,
      `-NoReStart is without effect here with -ResetType ${type}: no service is stopped for it.`,
    )
  if (switchOf(bound, 'ResetLocalDatabases'))
    yield* coach(
      shell,
      '-ResetLocalDatabases: taken, and without effect here. The local databases are not simulated.',
    )
  if (stays) return yield* coach(shell, 'The services of the pool are stopped and stay so.')
  const what: Readonly<Record<ResetType, string>> = {
    ServiceReset: 'The services of the pool start anew: what routing groups hold is kept.',
    QuorumLossRecovery:
      'Routing groups without a quorum are loaded from the Back End: the last changes of their users may be lost.',
    FullReset: 'Every routing group is loaded from the Back End: the last changes of all users may be lost.',
    MachineStateRemoved: 'The replicas of this computer are given up: others are built where servers run.',
  }
  yield* coach(shell, what[type])
}

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { isDisabled } from '../../../../src/core/simulate/administration/services.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'
import { deployment } from '../../../../src/core/simulate/deployment.ts'
import { begin, runUntil, worldAfter } from '../../../../src/core/simulate/engine.ts'
import { isUp } from '../../../../src/core/simulate/front-end/state.ts'
import { namesOf } from '../../../../src/core/simulate/trace/names.ts'
import { traceLine } from '../../../../src/core/simulate/trace/trace.ts'
import type { World } from '../../../../src/core/simulate/world.ts'
import { arbitraryInput, arbitraryScript } from '../arbitrary-script.ts'
import { runs } from '../runs.ts'
import { live, mirroredPair, pair, worldOf } from '../worlds.ts'
import { arbitraryWithAdministration } from './arbitrary.ts'

const worlds: readonly (readonly [string, World])[] = [
  ['a pair', pair(3)],
  ['a pair with mirrored databases', mirroredPair(4)],
  [
    'three pools with an Edge pool',
    worldOf({
      ...topology(
        site(
          1,
          'London',
          pool(2, 'ldn', { servers: 2 }),
          edge(7, 'ldn-edge', { nextHop: makeId('pool', 2) }),
        ),
        site(3, 'Dublin', pool(4, 'dub', { version: '2019' })),
        site(5, 'Rome', pool(6, 'rom', { servers: 5 })),
        paired(8, 2, 4),
      ),
      managementStore: makeId('pool', 2),
    }),
  ],
]

describe.each(worlds)('whatever is administered in %s', (_, world) => {
  const anyScript = arbitraryScript(world, 4 * hour, arbitraryWithAdministration(world))

  it('the same happens again, in pieces too, and the trace alone makes the world', () => {
    fc.assert(
      fc.property(anyScript, fc.integer({ min: 0, max: 8 * hour }), (script, halt) => {
        const run = live(world, script, 8 * hour)
        const pieces = runUntil(deployment, runUntil(deployment, begin(world, script), halt), 8 * hour)
        expect(pieces.trace).toEqual(run.trace)
        expect(worldAfter(deployment, world, run.trace)).toEqual(run.world)
      }),
      { numRuns: runs(100) },
    )
  })

  it('no service starts on a server while it is disabled', () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        let now = world
        for (const { event, at } of live(world, script, 8 * hour).trace) {
          const before = now
          now = deployment.apply(now, event, at)
          for (const [
            place,
            {
              pool: { servers },
              servers: states,
            },
          ] of now.pools.entries())
            for (const [position, { id }] of servers.entries()) {
              const [was, is] = [before.pools[place]!.servers[position]!, states[position]!]
              if (isDisabled(before, id) && isDisabled(now, id) && !isUp(was))
                expect(isUp(is), id).toBe(false)
            }
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('every command on a server ends within its time, and nothing that fails takes anything offline', () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const { trace, world: after } = live(world, script, 8 * hour)
        expect(after.administration.busy.size).toBe(0)
        const takenOffline = new Set<string>()
        for (const { event, cause } of trace) {
          if (event.of !== 'administration' || !('pool' in event) || !('server' in event.event)) continue
          const server = `${event.pool} ${event.event.server}`
          if (event.event.is === 'computer-command-began') takenOffline.delete(server)
          if (event.event.is === 'computer-disabled' && cause !== null) takenOffline.add(server)
          if (event.event.is === 'computer-command-failed') expect(takenOffline).not.toContain(server)
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('the log has words for it, with names and without ids', () => {
    const names = namesOf(world.setting.topology)
    fc.assert(
      fc.property(anyScript, (script) => {
        for (const one of live(world, script, 8 * hour).trace) {
          const { words, subject } = traceLine(one, names)
          expect(words.trim()).toBe(words)
          expect(`${subject} ${words}`).not.toMatch(/undefined|NaN|\b(?:pool|server|site|sql|link|edge):\d/)
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('nobody has anything left to do at once when a moment is over', () => {
    fc.assert(
      fc.property(anyScript, fc.integer({ min: 0, max: 8 * hour }), (script, until) => {
        const run = live(world, script, until)
        const unknown = {
          ...run.world,
          pools: run.world.pools.map((state) => ({ ...state })),
          users: run.world.users.map((state) => ({ ...state })),
          management: { ...run.world.management },
        }
        for (const place of world.pools.keys()) expect(deployment.urge(unknown, place, run.at)).toBeNull()
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('a world that nobody administers', () => {
  it.each(worlds)('is not told anything of it: %s', (_, world) => {
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour, arbitraryInput(world)), (script) => {
        const { trace, world: after } = live(world, script, 8 * hour)
        expect(trace.filter(({ event }) => event.of === 'administration')).toEqual([])
        const { configurations, ...rest } = after.administration
        const { configurations: before, ...untouched } = world.administration
        expect(rest).toEqual(untouched)
        expect([...configurations.keys()].slice(0, 1)).toEqual([...before.keys()])
      }),
      { numRuns: runs(100) },
    )
  })
})

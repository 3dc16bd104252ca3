import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alwaysOn,
  failoverCluster,
  mirrored,
  pool,
  site,
  sql,
  topology,
} from '../../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../../src/core/model/store.ts'
import { backEndLost } from '../../../../src/core/outage/back-end.ts'
import { fails } from '../../../../src/core/outage/failure.ts'
import { databaseId, databasePlaces } from '../../../../src/core/outage/parts.ts'
import type { DatabaseRole, PartId } from '../../../../src/core/outage/part.ts'
import { begin, runUntil, worldAfter, type Input } from '../../../../src/core/simulate/engine.ts'
import { holders } from '../../../../src/core/simulate/back-end/databases.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { worldOf } from '../worlds.ts'
import { ask, databasesAlone, poolWith } from './notation.ts'

const end = 1e9

const stores: fc.Arbitrary<SqlStore> = fc.constantFrom(
  sql(290, 'sql01'),
  mirrored(290, 'sql01', 'sql02'),
  mirrored(290, 'sql01', 'sql02', 'sql03'),
  alwaysOn(290, 'listener', ['node1']),
  alwaysOn(290, 'listener', ['node1', 'node2', 'node3']),
  failoverCluster(290, 'cluster', ['node1', 'node2', 'node3']),
  failoverCluster(290, 'cluster', []),
)

/** A pool whose store stands in its own site or in another, and a pool beside it that has nothing to do with either. */
const worlds: fc.Arbitrary<{ world: World; store: SqlStore }> = fc
  .record({ store: stores, servers: fc.integer({ min: 1, max: 5 }), isApart: fc.boolean() })
  .map(({ store, servers, isApart }) => {
    const own = pool(2, 'ldn-pool', { servers, store: isApart ? null : store, sqlStore: store.id })
    const world = worldOf(
      isApart
        ? topology(site(1, 'London', own), site(3, 'Dublin', store), site(6, 'Paris', pool(7, 'par-pool')))
        : topology(site(1, 'London', own), site(6, 'Paris', pool(7, 'par-pool'))),
    )
    return { world, store }
  })

function scripts(store: SqlStore, isByHand: boolean): fc.Arbitrary<Input<WorldEvent>[]> {
  const parts: PartId[] = [
    ...databasePlaces(store).map(({ role }) => databaseId(store, role)),
    'link:1-3',
    'site:3',
  ]
  const deed = fc.record({
    at: fc.integer({ min: 0, max: 200_000 }),
    part: fc.constantFrom(...parts),
    isDown: fc.boolean(),
  })
  const fault = deed.map(({ at, part, isDown }): Input<WorldEvent> => ({
    at,
    event: { of: 'fault', event: { is: isDown ? 'part-failed' : 'part-repaired', part } },
  }))
  const roles = holders(store)
  const hand = fc
    .record({ at: fc.integer({ min: 0, max: 200_000 }), to: fc.constantFrom('mirror' as const, ...roles) })
    .map(({ at, to }) => ask(at, to))
  return fc.array(isByHand ? fc.oneof(fault, hand) : fault, { maxLength: 20 })
}

const lives = (isByHand: boolean) =>
  worlds.chain(({ world, store }) => scripts(store, isByHand).map((inputs) => ({ world, store, inputs })))

describe('the databases of a pool, in any order of losses, repairs and failovers by hand', () => {
  it('come to rest', () => {
    fc.assert(
      fc.property(lives(true), ({ world, inputs }) => {
        expect(runUntil(databasesAlone, begin(world, inputs), end).heap).toEqual([])
      }),
    )
  })

  it('are served in the end exactly where the outage leaves them, unless somebody has moved them', () => {
    fc.assert(
      fc.property(lives(false), ({ world, inputs }) => {
        const after = runUntil(databasesAlone, begin(world, inputs), end).world
        const isServed = after.backEnds[0]!.serving !== null
        const isLost = fails(
          backEndLost(world.setting.topology, after.pools[0]!.pool, 'before'),
          after.outage,
        )
        // A failover cluster may have lost its votes, or have no failover left, while a node of it is up.
        if (after.backEnds[0]!.cluster === null) expect(isServed).toBe(!isLost)
        else if (isServed) expect(isLost).toBe(false)
      }),
    )
  })

  it('in a failover cluster are served after a single loss, of one node or of all, exactly where the outage leaves them', () => {
    const world = poolWith(failoverCluster(290, 'cluster', ['node1', 'node2', 'node3']))
    const roles: DatabaseRole[] = ['primary', 'node-1', 'node-2', 'network-name']
    for (const lost of [...roles.map((role) => [role]), roles.slice(0, 3), roles]) {
      const inputs = lost.map((role): Input<WorldEvent> => ({
        at: 1000,
        event: { of: 'fault', event: { is: 'part-failed', part: `sql:290/${role}` } },
      }))
      const after = runUntil(databasesAlone, begin(world, inputs), end).world
      expect(after.backEnds[0]!.serving === null, lost.join()).toBe(
        fails(backEndLost(world.setting.topology, after.pools[0]!.pool, 'before'), after.outage),
      )
    }
  })

  it('are never served where nobody can serve them, and are lost for as long as they are not served', () => {
    fc.assert(
      fc.property(lives(true), ({ world, inputs }) => {
        const { trace } = runUntil(databasesAlone, begin(world, inputs), end)
        let now = world
        for (const [i, { event, at }] of trace.entries()) {
          now = databasesAlone.apply(now, event, at)
          if (trace[i + 1]?.at === at) continue
          const state = now.backEnds[0]!
          expect(state.serving === null).toBe(state.lostSince !== null)
          if (state.serving !== null)
            expect(state).toMatchObject({ holder: state.serving, failed: null, moving: null })
          if (state.isPastThreshold) expect(state.serving).toBe(null)
        }
      }),
    )
  })

  it('are where they are, whether they were looked at in between or not', () => {
    fc.assert(
      fc.property(lives(true), fc.integer({ min: 0, max: 300_000 }), ({ world, inputs }, until) => {
        const run = begin(world, inputs)
        const split = runUntil(databasesAlone, runUntil(databasesAlone, run, until), end)
        const whole = runUntil(databasesAlone, run, end)
        expect(split.trace).toEqual(whole.trace)
        expect(worldAfter(databasesAlone, world, whole.trace)).toEqual(whole.world)
      }),
    )
  })

  it('are no matter to a pool that has its own', () => {
    fc.assert(
      fc.property(lives(true), ({ world, inputs }) => {
        const { trace } = runUntil(databasesAlone, begin(world, inputs), end)
        expect(trace.filter(({ event }) => 'pool' in event && event.pool === 'pool:7')).toEqual([])
      }),
    )
  })
})

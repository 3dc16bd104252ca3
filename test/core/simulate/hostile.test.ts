import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import type { PoolId } from '../../../src/core/model/id.ts'
import { allParts } from '../../../src/core/outage/parts.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import { deployment } from '../../../src/core/simulate/deployment.ts'
import { begin, runUntil, type Input } from '../../../src/core/simulate/engine.ts'
import { backupOf, isParted } from '../../../src/core/simulate/failover/reads.ts'
import { usualParameters } from '../../../src/core/simulate/parameters.ts'
import { hasActiveServer } from '../../../src/core/simulate/pool-facts.ts'
import type { Standing } from '../../../src/core/simulate/users/state.ts'
import type { World, WorldEvent } from '../../../src/core/simulate/world.ts'
import { anySmallDeployment, anySmallPair } from '../../support/arbitrary-outage.ts'
import { arbitraryScript } from './arbitrary-script.ts'
import { mirroredPair, pair, worldOf } from './worlds.ts'

/*
 * Administrators in a hurry: commands, outages and repairs that fall on each other. Whatever they do, what one part of the
 * world says must not contradict what another part says.
 */

const odd: readonly World[] = [
  worldOf(
    topology(site(1, 'London', standard(2, 'ldn')), site(3, 'Dublin', standard(4, 'dub')), paired(5, 2, 4)),
  ),
  worldOf(
    topology(
      site(1, 'London', pool(2, 'ldn', { servers: 16, version: '2019' })),
      site(3, 'Dublin', pool(4, 'dub', { servers: 2, users: 0 })),
      paired(5, 2, 4),
    ),
  ),
  worldOf(
    topology(
      site(1, 'London', pool(2, 'ldn', { version: 'other', users: null }), pool(6, 'lhr')),
      site(3, 'Dublin', pool(4, 'dub')),
      paired(5, 2, 4),
      paired(7, 6, 4),
    ),
  ),
]

const anyWorld: fc.Arbitrary<World> = fc.oneof(
  fc.constantFrom(pair(3), mirroredPair(4), ...odd),
  anySmallPair.map((given) => worldOf(given)),
  anySmallDeployment.map((given) => worldOf(given)),
)

/** Mostly failovers and failbacks, in any order, while things break and are repaired: each soon after the one before. */
function arbitraryHurry(world: World): fc.Arbitrary<Input<WorldEvent>[]> {
  const parts = allParts(world.setting.topology).map(({ id }) => id)
  const large = parts.filter((id) => id.startsWith('site:') || id.startsWith('link:'))
  const fault = (among: typeof parts): fc.Arbitrary<WorldEvent> =>
    fc
      .record({
        is: fc.constantFrom('part-failed' as const, 'part-repaired' as const),
        part: fc.constantFrom(...among),
      })
      .map((event) => ({ of: 'fault', event }))
  const command = (id: PoolId): fc.Arbitrary<WorldEvent> =>
    fc
      .boolean()
      .chain((disaster) =>
        fc.constantFrom<WorldEvent>(
          { of: 'failover', pool: id, event: { is: 'failover-invoked', disaster } },
          { of: 'failover', pool: id, event: { is: 'failback-invoked', disaster } },
          { of: 'management', event: { is: 'management-failover-invoked', to: id, disaster } },
          { of: 'failover', pool: id, event: { is: 'interrupted' } },
        ),
      )
  const commands = fc.constantFrom(...world.pools.map((state) => state.pool.id)).chain(command)
  const soon = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * minute }), fc.nat(30 * minute))
  return fc
    .array(fc.tuple(soon, fc.oneof(commands, commands, fault(parts), fault(large))), { maxLength: 20 })
    .map((deeds) => {
      let at = minute
      return deeds.map(([after, event]) => ({ at: (at += after), event }))
    })
}

const anyLife = anyWorld.chain((world) =>
  fc.record({
    world: fc.constant(world),
    script: fc.oneof(arbitraryScript(world, 4 * hour), arbitraryHurry(world)),
    until: fc.integer({ min: 0, max: 24 * hour }),
  }),
)

const alive = (now: World, place: number | undefined): boolean =>
  place !== undefined && hasActiveServer(now, place)

function standingsAt(now: World, place: number): ReadonlySet<Standing> {
  return new Set(now.users[place]!.groups.map(({ standing }) => standing))
}

/** Every time as short as a scenario may set it. */
const shortest = <T extends object>(usual: T): T =>
  Object.fromEntries(
    Object.entries(usual).map(([key, value]) => {
      if (typeof value === 'object' && value !== null && !isShares(key)) return [key, shortest(value)]
      return [key, typeof value === 'number' && !isCount(key) ? (key === 'interval' ? 1000 : 0) : value]
    }),
  ) as T // the keys are those of the parameters
const isShares = (key: string): boolean => key === 'clients' || key === 'activities'
const isCount = (key: string): boolean =>
  ['groups', 'replicas', 'leastReplicas', 'coldStartOfTwo', 'catchUp', 'participants'].includes(key)

describe('a deployment in which everything happens at once', () => {
  const atOnce = [pair(3), mirroredPair(2)].map(({ setting: { topology: given } }) =>
    worldOf(given, { parameters: shortest(usualParameters) }),
  )

  it('comes to rest all the same', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...atOnce)
          .chain((world) => fc.record({ world: fc.constant(world), script: arbitraryHurry(world) })),
        ({ world, script }) => {
          const end = runUntil(deployment, begin(world, script), 100 * hour)
          expect(end.heap).toEqual([])
          expect(end.happened).toBeLessThan(20_000)
        },
      ),
    )
  })
})

describe('whatever is done to a deployment', () => {
  it('users stand only where servers run that they reach, and that have read what lets them in', () => {
    fc.assert(
      fc.property(anyLife, ({ world, script, until }) => {
        const { world: now } = runUntil(deployment, begin(world, script), until)
        for (const place of now.pools.keys()) {
          const backup = backupOf(now, place)
          const { state, writes, readers, seenBackup } = now.failovers[place]!
          for (const standing of standingsAt(now, place)) {
            if (standing.startsWith('home')) expect(alive(now, place), standing).toBe(true)
            if (standing.startsWith('backup'))
              expect(alive(now, backup?.place) && !isParted(now, backup!), standing).toBe(true)
            if (standing === 'backup') expect(seenBackup).toBe('FailedOver')
            if (standing === 'backup' && readers.backup.write === writes) expect(state).toBe('FailedOver')
            if (standing === 'home' && readers.home.write === writes) expect(state).toBe('Active')
          }
        }
      }),
    )
  })

  it('the Backup Service does not look well while the link is cut, and copies what users change while they can', () => {
    fc.assert(
      fc.property(anyLife, ({ world, script, until }) => {
        const { world: now } = runUntil(deployment, begin(world, script), until)
        for (const [place, backup] of now.backups.entries()) {
          const partner = backupOf(now, place)
          if (backup === null) continue
          if (partner !== null && isParted(now, partner))
            expect(backup.modules.UserServices.exports).toBe('ErrorState')
          // Nobody has asked a pool without users whether they can change anything, until something happens to it.
          if (now.users[place]!.groups.length > 0)
            expect(backup.changesUntil === null).toBe(standingsAt(now, place).has('home'))
        }
      }),
    )
  })

  it('a failover that is neither here nor there says why, and nothing runs for ever', () => {
    fc.assert(
      fc.property(anyLife, ({ world, script, until }) => {
        const run = runUntil(deployment, begin(world, script), until)
        for (const { state, procedure, stuck, writes } of run.world.failovers) {
          const isBetween = state === 'FailingOver' || state === 'FailingBack'
          const byHand = script.some(({ event }) => event.event.is === 'pool-state-set')
          if (isBetween && writes > 0 && !byHand) expect(procedure ?? stuck).not.toBeNull()
        }
        const end = runUntil(deployment, run, 100 * hour)
        expect(end.heap).toEqual([])
        for (const { procedure } of end.world.failovers) expect(procedure).toBeNull()
      }),
    )
  })
})

import * as fc from 'fast-check'
import { sqlResources } from '../../../src/core/simulate/back-end/sql-group.ts'
import type { Input } from '../../../src/core/simulate/engine.ts'
import type { FailoverEvent } from '../../../src/core/simulate/failover/state.ts'
import type { PoolEvent } from '../../../src/core/simulate/front-end/events.ts'
import type { World, WorldEvent } from '../../../src/core/simulate/world.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { allParts } from '../../../src/core/outage/parts.ts'

/**
 * Scripts of outages, of single faults and repairs, and of the deeds of an administrator in a world, each at a moment up
 * to `until`. Many fall together.
 */
export function arbitraryScript(
  world: World,
  until: number,
  events: fc.Arbitrary<WorldEvent> = arbitraryInput(world),
): fc.Arbitrary<Input<WorldEvent>[]> {
  const at = fc.oneof(
    fc.integer({ min: 0, max: until }),
    fc.integer({ min: 0, max: 10 }).map((n) => Math.floor((n * until) / 10)),
  )
  const one = fc.record({ at, event: events }).map((input) => [input])
  const outage = fc
    .record({ at, lasts: fc.integer({ min: 0, max: until }), part: anyPart(world) })
    .map(({ at: from, lasts, part }): Input<WorldEvent>[] => [
      { at: from, event: { of: 'fault', event: { is: 'part-failed', part } } },
      { at: Math.min(from + lasts, until), event: { of: 'fault', event: { is: 'part-repaired', part } } },
    ])
  return fc.array(fc.oneof(one, outage), { maxLength: 16, size: 'max' }).map((inputs) => inputs.flat())
}

const anyPart = (world: World): fc.Arbitrary<PartId> =>
  fc.constantFrom(...allParts(world.setting.topology).map(({ id }) => id))

/** Anything that can come from outside. */
export function arbitraryInput(world: World): fc.Arbitrary<WorldEvent> {
  const deeds = [arbitraryByHand(world), arbitraryOfPools(world), arbitraryOfManagement(world)]
  return fc.oneof({ weight: 3, arbitrary: arbitraryFault(world) }, ...deeds)
}

/** Something breaks, is repaired, or is slow. */
export function arbitraryFault(world: World): fc.Arbitrary<WorldEvent> {
  const parts = allParts(world.setting.topology)
  const part = anyPart(world)
  const links = parts.flatMap((one) => (one.kind === 'link' ? [one.id] : []))
  return fc.oneof(
    part.map((id): WorldEvent => ({ of: 'fault', event: { is: 'part-failed', part: id } })),
    part.map((id): WorldEvent => ({ of: 'fault', event: { is: 'part-repaired', part: id } })),
    ...(links.length === 0
      ? []
      : [
          fc
            .record({ link: fc.constantFrom(...links), by: fc.constantFrom(0, 100, 5000) })
            .map((facts): WorldEvent => ({ of: 'fault', event: { is: 'link-slowed', ...facts } })),
        ]),
  )
}

const anyPool = (world: World): fc.Arbitrary<Pool> => fc.constantFrom(...world.pools.map(({ pool }) => pool))

/** Services started and stopped by hand, and the cmdlets of a Front End pool. */
function arbitraryByHand(world: World): fc.Arbitrary<WorldEvent> {
  return anyPool(world).chain((pool) => {
    const server = fc.nat(Math.max(pool.servers.length - 1, 0))
    const types = ['ServiceReset', 'QuorumLossRecovery', 'FullReset', 'MachineStateRemoved'] as const
    const event: fc.Arbitrary<PoolEvent> = fc.oneof(
      server.map((one): PoolEvent => ({ is: 'server-shut-down', server: one })),
      server.map((one): PoolEvent => ({ is: 'server-started', server: one })),
      fc.record({ type: fc.constantFrom(...types), server }).map(({ type, server: one }): PoolEvent => ({
        is: 'registrar-reset',
        type,
        server: type === 'MachineStateRemoved' ? one : null,
      })),
    )
    return event.map((one): WorldEvent => ({ of: 'front end', pool: pool.id, event: one }))
  })
}

/** Databases, backup service and failover of pools. */
function arbitraryOfPools(world: World): fc.Arbitrary<WorldEvent> {
  const to = fc.constantFrom('primary' as const, 'mirror' as const)
  const backup = fc.constantFrom(
    'backup-service-stopped' as const,
    'backup-service-started' as const,
    'backup-sync-invoked' as const,
  )
  const hanging = fc.record({
    is: fc.constantFrom('resource-hung' as const, 'resource-freed' as const),
    resource: fc.constantFrom(...sqlResources),
    on: fc.constantFrom(null, 0, 1, 7),
  })
  const states = ['Active', 'FailingOver', 'FailedOver', 'FailingBack'] as const
  const failover: fc.Arbitrary<FailoverEvent> = fc.oneof(
    fc.boolean().map((disaster): FailoverEvent => ({ is: 'failover-invoked', disaster })),
    fc.constant<FailoverEvent>({ is: 'failover-invoked', disaster: false, force: true, stopDelay: 60_000 }),
    fc.boolean().map((disaster): FailoverEvent => ({ is: 'failback-invoked', disaster })),
    fc.constant<FailoverEvent>({ is: 'interrupted' }),
    fc.constantFrom(...states).map((value): FailoverEvent => ({ is: 'pool-state-set', to: value })),
  )
  return anyPool(world).chain(({ id: pool }) =>
    fc.oneof(
      hanging.map((event): WorldEvent => ({ of: 'back end', pool, event })),
      to.map((role): WorldEvent => ({
        of: 'back end',
        pool,
        event: { is: 'database-failover-invoked', to: role },
      })),
      backup.map((is): WorldEvent => ({ of: 'backup', pool, event: { is } })),
      fc.constantFrom(null, 5000, 120_000, 10_800_000).map((interval): WorldEvent => ({
        of: 'backup',
        pool,
        event: { is: 'backup-interval-set', interval },
      })),
      failover.map((event): WorldEvent => ({ of: 'failover', pool, event })),
    ),
  )
}

function arbitraryOfManagement(world: World): fc.Arbitrary<WorldEvent> {
  return fc.oneof(
    fc.record({ pool: anyPool(world), disaster: fc.boolean() }).map(({ pool, disaster }): WorldEvent => ({
      of: 'management',
      event: { is: 'management-failover-invoked', to: pool.id, disaster },
    })),
    fc.constant<WorldEvent>({ of: 'management', event: { is: 'management-changed' } }),
    fc.constant<WorldEvent>({ of: 'management', event: { is: 'management-restored' } }),
    fc.constant<WorldEvent>({ of: 'management', event: { is: 'replication-invoked', computers: null } }),
    anyPool(world).map(({ servers }): WorldEvent => ({
      of: 'management',
      event: { is: 'replication-invoked', computers: servers.slice(0, 1).map(({ id }) => id) },
    })),
    fc
      .record({
        from: fc.oneof(
          fc.constant(world.management.active),
          anyPool(world).map(({ id }) => id),
        ),
        to: anyPool(world).map(({ id }) => id),
      })
      .map((move): WorldEvent => ({
        of: 'management',
        event: { is: 'management-moved-by-hand', ...move },
      })),
  )
}

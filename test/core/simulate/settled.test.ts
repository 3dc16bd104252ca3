import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceIn } from '../../../src/core/analyze/service.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { fileStoreLost } from '../../../src/core/outage/back-end.ts'
import { fails } from '../../../src/core/outage/failure.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import { standings } from '../../../src/core/simulate/users/standings.ts'
import type { World } from '../../../src/core/simulate/world.ts'
import { anyOutage, anySmallDeployment, anySmallPair } from '../../support/arbitrary-outage.ts'
import { live, worldOf } from './worlds.ts'

/*
 * What the simulation comes to when an outage has lasted for hours and nobody has acted, beside what the analysis says
 * about the same outage. They know different things in three places: the analysis counts servers and not what was on them,
 * so that a routing group without its quorum is no matter to it; it takes meetings without their file store for limited
 * service; and of several pairings, which no sound topology has, it takes any, the simulation the first.
 */

const words = { full: 'full', resiliency: 'limited', none: 'none' } as const

/** What the users of a pool have, those of lost routing groups of a running pool apart. */
function servicesAt(world: World, place: number): readonly string[] {
  const { groups } = world.users[place]!
  const { said, groups: routingGroups } = world.pools[place]!
  const isUp = said.kind !== 'Down' && said.kind !== 'Starting'
  const counted = groups.filter(({ routingGroup }) => !isUp || routingGroups[routingGroup]?.isLost !== true)
  return [...new Set(counted.map(({ standing }) => words[standings[standing].service]))]
}

const pairingsOf = ({ pairings }: Topology, { id }: Pool): number =>
  pairings.filter(({ pools }) => pools.includes(id)).length

describe('an outage that nobody acts upon', () => {
  it('leaves the users with the service that the analysis of the same outage states', () => {
    fc.assert(
      fc.property(
        fc
          .oneof(anySmallPair, anySmallDeployment)
          .chain((topology) => fc.record({ topology: fc.constant(topology), outage: anyOutage(topology) })),
        ({ topology, outage }) => {
          const world = worldOf(topology)
          const faults = [...outage].map((part) => ({
            at: minute,
            event: { of: 'fault', event: { is: 'part-failed', part } } as const,
          }))
          const { world: after } = live(world, faults, 6 * hour)
          for (const [place, { pool, parameters }] of world.pools.entries()) {
            if (fails(fileStoreLost(topology, pool), outage) || pairingsOf(topology, pool) > 1) continue
            const { before } = serviceIn(topology, pool, outage, parameters.reading)
            const found = servicesAt(after, place)
            if (before !== null && found.length > 0) expect(found, pool.fqdn).toEqual([before])
          }
        },
      ),
    )
  })
})

import type { PoolId, SiteId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { find, partnerIn, type Topology } from '../model/topology.ts'
import { down, type Failure } from '../outage/failure.ts'
import { linkBetween } from '../outage/parts.ts'

/** A pool that another is paired with. */
export interface Partner {
  readonly pool: Pool
  /** Whether "Automatic failover and failback for Voice" is on. */
  readonly voiceFailover: boolean
  /** When the two are parted: the link between their sites is down. Nothing for pools of one site. */
  readonly parted: readonly Failure[]
}

const known = new WeakMap<Topology, ReadonlyMap<PoolId, readonly Partner[]>>()

/** The partners of a pool, whichever side declares the pairing: one in a sound topology, several only after an import. */
export function pairedWith(topology: Topology, pool: PoolId): readonly Partner[] {
  let partners = known.get(topology)
  if (!partners) {
    partners = allPartners(topology)
    known.set(topology, partners)
  }
  return partners.get(pool) ?? []
}

/** The site that the pool stands in, or `null` where it stands in none. */
export function siteIdOf(topology: Topology, pool: PoolId): SiteId | null {
  const found = find(topology, pool)
  return found?.kind === 'pool' ? found.site.id : null
}

function allPartners(topology: Topology): ReadonlyMap<PoolId, readonly Partner[]> {
  const partners = new Map<PoolId, Partner[]>()
  for (const pairing of topology.pairings) {
    for (const id of new Set(pairing.pools)) {
      const partner = find(topology, partnerIn(pairing, id))
      if (partner?.kind !== 'pool' || partner.pool.id === id) continue
      const { pool } = partner
      const before = partners.get(id) ?? []
      const { voiceFailover } = pairing
      partners.set(id, [...before, { pool, voiceFailover, parted: parted(topology, id, pool.id) }])
    }
  }
  return partners
}

function parted(topology: Topology, one: PoolId, other: PoolId): readonly Failure[] {
  const [here, there] = [siteIdOf(topology, one), siteIdOf(topology, other)]
  return here === null || there === null || here === there ? [] : [down(linkBetween(here, there))]
}

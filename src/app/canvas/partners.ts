import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { find, partnerIn, type Topology } from '#core/model/topology.ts'

/** The pool that backs a pool up, and the names of all that it is paired with: after an import they may be several. */
export interface Partners {
  readonly backup: Pool | null
  readonly names: string
}

const knownPartners = new WeakMap<Topology, ReadonlyMap<PoolId, Partners>>()

/** The partners of every pool that is paired. Made once for a topology. */
export function partnersOf(topology: Topology): ReadonlyMap<PoolId, Partners> {
  const known = knownPartners.get(topology)
  if (known) return known
  const partners = new Map<PoolId, Partners>()
  for (const pairing of topology.pairings) {
    for (const id of pairing.pools) {
      const found = find(topology, partnerIn(pairing, id))
      if (found?.kind !== 'pool') continue
      const { backup = null, names = '' } = partners.get(id) ?? {}
      partners.set(id, {
        backup: found.pool.id === id ? backup : found.pool,
        names: `${names}\n${found.pool.fqdn}`,
      })
    }
  }
  knownPartners.set(topology, partners)
  return partners
}

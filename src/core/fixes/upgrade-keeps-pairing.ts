import { findPool, pairingsOf, partnerIn } from '../model/topology.ts'
import { upgradeKeepsPairing } from '../rules/upgrade-keeps-pairing.ts'
import type { FixesOf } from './fix.ts'
import { pairTogether } from './pair-anew.ts'
import { poolOf } from './targets.ts'

/** PAIR-009: the published pairing again, unless one of the two has found another partner. */
export const upgradeKeepsPairingFixes: FixesOf = {
  rule: upgradeKeepsPairing.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const published = doc.published?.topology
    if (!pool || !published || pairingsOf(doc.topology, pool.id).length > 0) return []
    return pairingsOf(published, pool.id).flatMap((pairing) => {
      const partner = findPool(doc.topology, partnerIn(pairing, pool.id))
      if (!partner || partner.id === pool.id || pairingsOf(doc.topology, partner.id).length > 0) return []
      return [pairTogether(pool, partner, ' again, as published')]
    })
  },
}

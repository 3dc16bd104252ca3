import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import { findPairing, pairingsOf, type Topology } from '../model/topology.ts'
import { pairingSymmetric } from '../rules/pairing-symmetric.ts'
import { shortNames } from '../words/words.ts'
import type { FixesOf } from './fix.ts'
import { unpair } from './pair-anew.ts'
import { pairingOf, type PairingWithPools } from './targets.ts'

/**
 * PAIR-006. Certain where one pool names the other and neither stands in another pairing: the relation is one to one, so
 * the pool that is named can have no other backup, and the file says which one is meant. Where neither names the other,
 * or either has another partner, a person decides.
 */
export const pairingSymmetricFixes: FixesOf = {
  rule: pairingSymmetric.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    if (!found) return []
    const { pairing, pools } = found
    const [shortA, shortB] = shortNames(pools[0].fqdn, pools[1].fqdn)
    const certain = isMeant(doc.topology, found)
    const complete = {
      title: `Let ${shortA} and ${shortB} both name the other as backup pool`,
      certain,
      apply: (current: TopologyDocument) => {
        const now = findPairing(current.topology, pairing.id)
        if (!now) return current
        return change.apply(current, { kind: 'pairing', id: now.id, fields: { declaredBy: now.pools } })
      },
    }
    return certain ? [complete] : [complete, unpair(found)]
  },
}

function isMeant(topology: Topology, { pairing, pools }: PairingWithPools): boolean {
  return (
    pairing.declaredBy.some((id) => pairing.pools.includes(id)) &&
    pools.every(({ id }) => pairingsOf(topology, id).length === 1)
  )
}

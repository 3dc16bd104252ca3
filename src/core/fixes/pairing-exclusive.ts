import { remove } from '../edit/remove.ts'
import { find, findPool, partnerIn } from '../model/topology.ts'
import { pairingExclusive } from '../rules/pairing-exclusive.ts'
import { fullName, listed, shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { poolOf, targetsOfKind } from './targets.ts'

/** PAIR-005: one alternative for each pairing that could be the one to keep. */
export const pairingExclusiveFixes: FixesOf = {
  rule: pairingExclusive.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const pairings = targetsOfKind(doc, finding, 'pairing').map((found) => found.pairing)
    if (!pool || pairings.length < 2) return []
    const partner = (pairing: (typeof pairings)[number]) =>
      fullName(findPool(doc.topology, partnerIn(pairing, pool.id))?.fqdn ?? '')
    return pairings.map((kept) => {
      const others = pairings.filter((other) => other !== kept)
      const title = `Keep ${shortName(pool.fqdn)} paired with ${partner(kept)}, and unpair it from ${listed(others.map(partner))}`
      return alternative(title, (current) =>
        find(current.topology, kept.id)
          ? remove.apply(current, { ids: others.map(({ id }) => id) })
          : current,
      )
    })
  },
}

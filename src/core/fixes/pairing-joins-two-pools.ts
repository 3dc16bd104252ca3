import { remove } from '../edit/remove.ts'
import { pairingJoinsTwoPools } from '../rules/pairing-joins-two-pools.ts'
import { shortName } from '../words/words.ts'
import { remedy, type FixesOf } from './fix.ts'
import { pairingOf } from './targets.ts'

/** PAIR-001. Certain: a pairing of a pool with itself says nothing that could be lost. */
export const pairingJoinsTwoPoolsFixes: FixesOf = {
  rule: pairingJoinsTwoPools.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    if (!found || found.pools[0] !== found.pools[1]) return []
    const { pairing, pools } = found
    const title = `Remove the pairing of ${shortName(pools[0].fqdn)} with itself`
    return [remedy(title, (current) => remove.apply(current, { ids: [pairing.id] }))]
  },
}

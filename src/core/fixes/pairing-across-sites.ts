import { pairingAcrossSites } from '../rules/pairing-across-sites.ts'
import type { FixesOf } from './fix.ts'
import { pairAnew } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-015: partners in other sites. Unpairing would leave both pools with less than they have, so it is not offered. */
export const pairingAcrossSitesFixes: FixesOf = {
  rule: pairingAcrossSites.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? pairAnew(doc, found, pairingAcrossSites.id) : []
  },
}

import { pairingInOneWorldRegion } from '../rules/pairing-in-one-world-region.ts'
import type { FixesOf } from './fix.ts'
import { pairAnew } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-014: partners in the same world region. Unpairing would leave both pools with less than they have, so it is not offered. */
export const pairingInOneWorldRegionFixes: FixesOf = {
  rule: pairingInOneWorldRegion.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? pairAnew(doc, found, pairingInOneWorldRegion.id) : []
  },
}

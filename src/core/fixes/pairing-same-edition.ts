import { pairingSameEdition } from '../rules/pairing-same-edition.ts'
import type { FixesOf } from './fix.ts'
import { pairAnew, unpair } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-002: other partners, or none. Which pool is to back up which is a choice. */
export const pairingSameEditionFixes: FixesOf = {
  rule: pairingSameEdition.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? [...pairAnew(doc, found, pairingSameEdition.id), unpair(found)] : []
  },
}

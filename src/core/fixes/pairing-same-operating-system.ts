import { pairingSameOperatingSystem } from '../rules/pairing-same-operating-system.ts'
import type { FixesOf } from './fix.ts'
import { pairAnew, unpair } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-004: other partners, or none. What a computer runs is for a person to state: no fix. */
export const pairingSameOperatingSystemFixes: FixesOf = {
  rule: pairingSameOperatingSystem.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? [...pairAnew(doc, found, pairingSameOperatingSystem.id), unpair(found)] : []
  },
}

import { pairingSamePlatform } from '../rules/pairing-same-platform.ts'
import type { FixesOf } from './fix.ts'
import { pairAnew, unpair } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-003: other partners, or none. A platform that is not stated is for a person to state: no fix. */
export const pairingSamePlatformFixes: FixesOf = {
  rule: pairingSamePlatform.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? [...pairAnew(doc, found, pairingSamePlatform.id), unpair(found)] : []
  },
}

import { pairingSameBackEndAvailability } from '../rules/pairing-same-back-end-availability.ts'
import type { FixesOf } from './fix.ts'
import { pairAnew } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-017: partners whose Back End is kept available in the same way. To mirror or cluster another one is work on SQL Server. */
export const pairingSameBackEndAvailabilityFixes: FixesOf = {
  rule: pairingSameBackEndAvailability.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? pairAnew(doc, found, pairingSameBackEndAvailability.id) : []
  },
}

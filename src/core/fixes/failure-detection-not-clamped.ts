import { change } from '../edit/change.ts'
import { failureDetectionNotClamped } from '../rules/failure-detection-not-clamped.ts'
import { voiceIntervals } from '../tables/limits.ts'
import { remedy, type FixesOf } from './fix.ts'
import { pairingOf } from './targets.ts'

const { value: seconds } = voiceIntervals.clampedBelow

/** REG-007. Certain: the product itself raises the interval to this, so nothing is changed but what is written. */
export const failureDetectionNotClampedFixes: FixesOf = {
  rule: failureDetectionNotClamped.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    if (!found) return []
    const { id } = found.pairing
    return [
      remedy(`Set the voice failure detection interval to ${seconds} s`, (current) =>
        change.apply(current, { kind: 'pairing', id, fields: { failureDetection: seconds } }),
      ),
    ]
  },
}

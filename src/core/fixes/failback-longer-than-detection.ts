import { change } from '../edit/change.ts'
import { failbackLongerThanDetection } from '../rules/failback-longer-than-detection.ts'
import { thousands } from '../words/words.ts'
import { voiceIntervals } from '../tables/limits.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { pairingOf } from './targets.ts'

const { clampedBelow, failbackDefault, failureDetectionDefault, most } = voiceIntervals

/** REG-011: a failback interval twice as long as the detection, which is the ratio of every documented default, or both defaults. */
export const failbackLongerThanDetectionFixes: FixesOf = {
  rule: failbackLongerThanDetection.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    if (!found) return []
    const { id, failureDetection } = found.pairing
    const failback = 2 * Math.max(failureDetection, clampedBelow.value)
    const set = (title: string, fields: { failureDetection?: number; failback: number }): Fix =>
      alternative(title, (current) => change.apply(current, { kind: 'pairing', id, fields }))
    const doubled = set(
      `Set the voice failback interval to ${thousands(failback)} s, twice the failure detection interval`,
      { failback },
    )
    const defaults = set(
      `Set both intervals to their defaults: ${failureDetectionDefault.value} s for failure detection, ${failbackDefault.value} s for failback`,
      { failureDetection: failureDetectionDefault.value, failback: failbackDefault.value },
    )
    const isDefault = failureDetection === failureDetectionDefault.value
    return [...(failback <= most.value ? [doubled] : []), ...(isDefault ? [] : [defaults])]
  },
}

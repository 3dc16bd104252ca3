import { change } from '../edit/change.ts'
import { voiceIntervalsInRange } from '../rules/voice-intervals-in-range.ts'
import { thousands } from '../rules/words.ts'
import { voiceIntervals } from '../tables/limits.ts'
import { alternative, type FixesOf } from './fix.ts'
import { pairingOf } from './targets.ts'

const { clampedBelow, failbackDefault, failureDetectionDefault, most } = voiceIntervals

/** REG-009: the default, or the nearest value that is in range, takes effect and breaks no other law. */
export const voiceIntervalsInRangeFixes: FixesOf = {
  rule: voiceIntervalsInRange.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    const interval = intervals.find(({ field }) => field === finding.field)
    if (!found || !interval) return []
    const { field, name, nearestAbove, byDefault } = interval
    const { id, [field]: now } = found.pairing
    const nearest = now > most.value ? most.value : nearestAbove
    return [...new Set([byDefault, nearest])].map((seconds) =>
      alternative(
        `Set the ${name} to ${thousands(seconds)} s, ${seconds === byDefault ? 'the default' : 'the nearest value that takes effect'}`,
        (current) => change.apply(current, { kind: 'pairing', id, fields: { [field]: seconds } }),
      ),
    )
  },
}

const intervals = [
  {
    field: 'failureDetection',
    name: 'voice failure detection interval',
    nearestAbove: clampedBelow.value, // 30 s is taken, but raised to this
    byDefault: failureDetectionDefault.value,
  },
  {
    field: 'failback',
    name: 'voice failback interval',
    nearestAbove: failbackDefault.value, // 30 s is taken, but is shorter than any detection that is in force
    byDefault: failbackDefault.value,
  },
] as const

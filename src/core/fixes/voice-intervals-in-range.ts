import { change } from '../edit/change.ts'
import type { SurvivableBranchAppliance } from '../model/role.ts'
import { voiceIntervalsInRange } from '../rules/voice-intervals-in-range.ts'
import { thousands } from '../words/words.ts'
import { voiceIntervals } from '../tables/limits.ts'
import { changeRole } from './change-role.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { pairingOf, rolesMeant } from './targets.ts'

const {
  clampedBelow,
  failbackDefault,
  failureDetectionDefault,
  most,
  survivableBranchDetectionDefault,
  survivableBranchFailbackDefault,
} = voiceIntervals

/** REG-009: the default, or the nearest value that is in range, takes effect and breaks no other law. */
export const voiceIntervalsInRangeFixes: FixesOf = {
  rule: voiceIntervalsInRange.id,
  of(doc, finding) {
    const interval = intervals.find(({ field }) => field === finding.field)
    const found = pairingOf(doc, finding)
    const [appliance] = rolesMeant(doc, finding, 'appliance')
    if (!interval) return []
    if (appliance) return [toDefault(appliance, interval)]
    if (!found) return []
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

function toDefault(
  appliance: SurvivableBranchAppliance,
  { field, name, ofAppliance }: (typeof intervals)[number],
): Fix {
  return alternative(`Set the ${name} to ${ofAppliance} s, the default`, (doc) =>
    changeRole(doc, appliance, (now) => ({ ...now, [field]: ofAppliance })),
  )
}

const intervals = [
  {
    field: 'failureDetection',
    name: 'voice failure detection interval',
    nearestAbove: clampedBelow.value, // 30 s is taken, but raised to this
    byDefault: failureDetectionDefault.value,
    ofAppliance: survivableBranchDetectionDefault.value,
  },
  {
    field: 'failback',
    name: 'voice failback interval',
    nearestAbove: failbackDefault.value, // 30 s is taken, but is shorter than any detection that is in force
    byDefault: failbackDefault.value,
    ofAppliance: survivableBranchFailbackDefault.value,
  },
] as const

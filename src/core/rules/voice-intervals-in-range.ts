import type { Pairing } from '../model/pairing.ts'
import type { SurvivableBranchAppliance } from '../model/role.ts'
import { isRole } from '../model/topology.ts'
import { voiceIntervals } from '../tables/limits.ts'
import type { Draft, Rule } from './rule.ts'
import { thousands } from '../words/words.ts'

const { least, most, mostOtherReading } = voiceIntervals

/** REG-009: both intervals of Automatic failover and failback for Voice are in the range that the cmdlet takes. */
export const voiceIntervalsInRange: Rule = {
  id: 'REG-009',
  severity: 'error',
  law: 'The failure detection and failback intervals for Voice are between 30 s and 84,400 s.',
  reason:
    'Set-CsRegistrar takes no other values. It prints the upper limit as 84,400 seconds and calls it 24 hours, which are 86,400 seconds; the smaller number is safe in both readings.',
  source: most.source,
  basis: 'documented',
  topologyBuilder: 'not applicable',
  numbers: [
    { what: 'Seconds of either interval, at least', of: least },
    { what: 'Seconds of either interval, at most, as printed', of: most },
    { what: 'Seconds of either interval, at most, if 24 hours are meant', of: mostOtherReading },
  ],
  contradiction: {
    readings: [
      { says: 'At most 84,400 seconds.', source: most.source },
      { says: 'At most 24 hours, which are 86,400 seconds.', source: mostOtherReading.source },
    ],
    followed: '84,400 s: the smaller number is inside the range in both readings.',
  },
  scope: 'pairing',
  check: outOfRange,
  *checkRole(role) {
    if (isRole(role, 'appliance')) yield* outOfRange(role)
  },
}

/** A pairing, or the relation between a Survivable Branch Appliance and its pool. */
type WithIntervals = Pick<
  Pairing | SurvivableBranchAppliance,
  'id' | 'voiceFailover' | 'failureDetection' | 'failback'
>

function* outOfRange(relation: WithIntervals): Iterable<Draft> {
  if (!relation.voiceFailover) return // the intervals are not in use
  for (const { field, name } of intervals) {
    const seconds = relation[field]
    if (seconds >= least.value && seconds <= most.value) continue
    const side = seconds < least.value ? 'least' : 'most'
    const limit = thousands(side === 'least' ? least.value : most.value)
    yield {
      targets: [relation.id],
      field,
      ...(field === 'failureDetection' && side === 'least' && { topologyBuilder: 'corrects' as const }),
      message: `The ${name} is ${thousands(seconds)} s; Set-CsRegistrar takes ${limit} s at ${side}.${otherReading(seconds)}`,
      todo: `Set the ${name} to a value from ${thousands(least.value)} s to ${thousands(most.value)} s.`,
    }
  }
}

const intervals = [
  { field: 'failureDetection', name: 'voice failure detection interval' },
  { field: 'failback', name: 'voice failback interval' },
] as const satisfies readonly { field: keyof Pairing; name: string }[]

function otherReading(seconds: number): string {
  if (!(seconds > most.value)) return ''
  const verdict = seconds <= mostOtherReading.value ? 'would be inside' : 'is outside as well'
  return ` The page also calls the limit 24 hours, which are ${thousands(mostOtherReading.value)} s: ${thousands(seconds)} s ${verdict}.`
}

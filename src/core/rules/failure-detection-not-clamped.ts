import { voiceIntervals } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { shortNames } from '../words/words.ts'

const { clampedBelow, least, survivableBranchWarnsBelow } = voiceIntervals

/** REG-007: a failure detection interval below 90 s is not what will be in force. */
export const failureDetectionNotClamped: Rule = {
  id: 'REG-007',
  severity: 'warning',
  law: 'The failure detection interval for Voice is at least 90 s.',
  reason:
    'The pools ping each other every 30 s. An interval below 90 s is raised to 90 s, so that one lost ping does not make users move to and fro.',
  source: clampedBelow.source,
  basis: 'documented',
  topologyBuilder: 'corrects',
  numbers: [
    { what: 'Seconds of failure detection, at least, as Topology Builder takes them', of: clampedBelow },
    { what: 'Seconds of failure detection, at least, as the cmdlet takes them', of: least },
    { what: 'Seconds of a Survivable Branch Appliance, warned about below', of: survivableBranchWarnsBelow },
  ],
  contradiction: {
    readings: [
      { says: 'Values below 90 s are raised to 90 s.', source: clampedBelow.source },
      {
        says: 'Values below 120 s may not work as expected, on the page of Survivable Branch Appliances.',
        source: survivableBranchWarnsBelow.source,
      },
      { says: 'The cmdlet takes 30 s and more.', source: least.source },
    ],
    followed:
      'Between two pools: below 30 s is REG-009, from 30 s to 89 s is raised to 90 s, and 90 s is fine. The 120 s are for branch appliances.',
  },
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    const seconds = pairing.failureDetection
    if (!pairing.voiceFailover || seconds < least.value || !(seconds < clampedBelow.value)) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id],
      field: 'failureDetection',
      message: `The voice failure detection interval between ${shortA} and ${shortB} is ${seconds} s, but a failure is acted on after ${clampedBelow.value} s: shorter intervals are raised to that.`,
      todo: `Set the interval to ${clampedBelow.value} s or more, so that it says what happens.`,
    }
  },
}

import { voiceIntervals } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { shortNames } from './words.ts'

const { clampedBelow, least } = voiceIntervals

/** REG-007: a failure detection interval below 90 s is not what will be in force. */
export const failureDetectionNotClamped: Rule = {
  id: 'REG-007',
  severity: 'warning',
  law: 'The failure detection interval for Voice is at least 90 s.',
  reason:
    'The pools ping each other every 30 s. An interval below 90 s is raised to 90 s, so that one lost ping does not make users move to and fro.',
  source: clampedBelow.source,
  basis: 'documented',
  topologyBuilder: 'allows',
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

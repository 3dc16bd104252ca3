import { voiceIntervals } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { shortNames, thousands } from '../words/words.ts'

const {
  clampedBelow,
  failbackDefault,
  failureDetectionDefault,
  least,
  most,
  survivableBranchDetectionDefault,
} = voiceIntervals

/** REG-011: voice goes back more slowly than it went over. */
export const failbackLongerThanDetection: Rule = {
  id: 'REG-011',
  severity: 'warning',
  law: 'The failback interval for Voice is longer than its failure detection interval.',
  reason:
    'A pool that comes and goes would otherwise be given its users back before its next failure is noticed. Every documented default has a failback interval twice as long.',
  source: failbackDefault.source,
  basis: 'inferred',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Seconds of failure detection, by default', of: failureDetectionDefault },
    { what: 'Seconds of failback, by default', of: failbackDefault },
    {
      what: 'Seconds of failure detection of a Survivable Branch Appliance, by default',
      of: survivableBranchDetectionDefault,
    },
  ],
  contradiction: {
    readings: [
      {
        says: 'Between pools, 300 s for detection and 600 s for failback are the defaults.',
        source: failbackDefault.source,
      },
      {
        says: 'The defaults are 120 s and 240 s, on the page of the Registrar.',
        source: survivableBranchDetectionDefault.source,
      },
    ],
    followed: '300 s and 600 s: the others belong to Survivable Branch Appliances, whose page was copied.',
  },
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    const detection = Math.max(pairing.failureDetection, clampedBelow.value)
    const outOfRange = detection > most.value || pairing.failback < least.value // REG-009 speaks of these
    if (!pairing.voiceFailover || outOfRange || !(pairing.failback <= detection)) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id],
      field: 'failback',
      message: `Between ${shortA} and ${shortB} voice fails back after ${thousands(pairing.failback)} s, but a failure is acted on after ${thousands(detection)} s only. An unsteady pool would move its users to and fro.`,
      todo: `Make the voice failback interval longer; the defaults are ${failureDetectionDefault.value} s for detection and ${failbackDefault.value} s for failback.`,
    }
  },
}

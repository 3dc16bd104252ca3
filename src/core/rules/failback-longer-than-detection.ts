import { voiceIntervals } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { shortNames, thousands } from './words.ts'

const { clampedBelow, failbackDefault, failureDetectionDefault, least, most } = voiceIntervals

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

import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'

const twoPools = (second: boolean) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool01', { callAdmissionControl: true }),
      pool(3, 'ldn-pool02', { callAdmissionControl: second }),
    ),
  )

/** A site with two pools: Call Admission Control on one, and on both. */
export const admissionControlInOnePoolExamples: RuleExamples = {
  rule: 'SITE-002',
  sound: { title: 'two pools in a site, one with Call Admission Control', given: twoPools(false) },
  broken: { title: 'two pools in a site, both with Call Admission Control', given: twoPools(true) },
}

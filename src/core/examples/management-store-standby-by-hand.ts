import type { RuleExamples } from './example.ts'
import { paired, site, standard, topology } from './notation.ts'
import { pairOf } from './shapes.ts'

/** The pool of the Central Management store paired with an Enterprise Edition pool, and with a Standard Edition server. */
export const managementStoreStandbyByHandExamples: RuleExamples = {
  rule: 'PAIR-027',
  sound: {
    title: 'a standby on an Enterprise Edition pool',
    given: pairOf(),
  },
  broken: {
    title: 'a standby on a Standard Edition server',
    given: topology(
      site(1, 'Leeds', standard(2, 'lds-se01')),
      site(3, 'Cardiff', standard(4, 'cdf-se01')),
      paired(5, 2, 4),
    ),
  },
}

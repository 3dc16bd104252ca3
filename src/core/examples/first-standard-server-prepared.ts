import type { RuleExamples } from './example.ts'
import { site, standard, topology } from './notation.ts'
import { onePool } from './shapes.ts'

/** The first publication with the Central Management store on an Enterprise Edition pool, and on a Standard Edition server. */
export const firstStandardServerPreparedExamples: RuleExamples = {
  rule: 'CMS-010',
  sound: {
    title: 'the store on an Enterprise Edition pool',
    given: onePool(),
  },
  broken: {
    title: 'the store on a Standard Edition server, nothing published yet',
    given: topology(site(1, 'Leeds', standard(2, 'lds-se01'))),
  },
}

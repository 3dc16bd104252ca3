import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'

const inVersions = (ofStore: '2013' | '2015', other: '2013' | '2015') =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { version: ofStore })),
    site(3, 'Dublin', pool(4, 'dub-pool', { version: other })),
  )

/** The pool of the Central Management store is upgraded after the other, and before it. */
export const managementStorePoolUpgradedLastExamples: RuleExamples = {
  rule: 'CMS-009',
  sound: {
    title: 'the pool of the store upgraded last',
    given: inVersions('2013', '2015'),
  },
  broken: {
    title: 'the pool of the store upgraded first',
    given: inVersions('2015', '2013'),
  },
}

import type { RuleExamples } from './example.ts'
import { fqdn } from './notation.ts'
import { onePool } from './shapes.ts'

const facts = { deployed: true }

/** A deployed pool under the name that it was published with, and under another. */
export const publishedNamesKeptExamples: RuleExamples = {
  rule: 'NAME-006',
  sound: {
    title: 'the published name',
    given: onePool(facts),
    published: onePool(facts),
  },
  broken: {
    title: 'another name than published',
    given: onePool({ ...facts, fqdn: fqdn('city-pool') }),
    published: onePool(facts),
  },
}

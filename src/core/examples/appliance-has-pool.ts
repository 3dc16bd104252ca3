import type { RuleExamples } from './example.ts'
import { branchWith } from './shapes.ts'

/** An appliance of a pool at the central site, and one of no pool. */
export const applianceHasPoolExamples: RuleExamples = {
  rule: 'REG-014',
  sound: { title: 'an appliance that belongs to the pool of its central site', given: branchWith() },
  broken: { title: 'an appliance that belongs to no pool', given: branchWith({ pool: null }) },
}

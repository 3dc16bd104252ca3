import type { RuleExamples } from './example.ts'
import { branchWith } from './shapes.ts'

const published = branchWith({ version: '2013', deployed: true })

/** An appliance that keeps its version, and one that is to be upgraded. */
export const applianceNotUpgradedInPlaceExamples: RuleExamples = {
  rule: 'REG-016',
  sound: {
    title: 'an appliance that stays at Lync Server 2013',
    given: branchWith({ version: '2013', deployed: true }),
    published,
  },
  broken: {
    title: 'an appliance that is upgraded in place',
    given: branchWith({ version: '2015', deployed: true }),
    published,
  },
}

import { makeId } from '../model/id.ts'
import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** The Central Management store where it was published, and on the other pool. */
export const managementStoreNotMovedExamples: RuleExamples = {
  rule: 'CMS-002',
  sound: {
    title: 'the store where it was published',
    given: pairOf(),
    published: pairOf(),
  },
  broken: {
    title: 'the store on another pool than published',
    given: { ...pairOf(), managementStore: makeId('pool', 4) },
    published: pairOf(),
  },
}

import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** A deployment with the Central Management store on one of its pools, and on none. */
export const managementStoreChosenExamples: RuleExamples = {
  rule: 'CMS-001',
  sound: {
    title: 'a deployment with the store',
    given: pairOf(),
  },
  broken: {
    title: 'a deployment without the store',
    given: { ...pairOf(), managementStore: null },
  },
}

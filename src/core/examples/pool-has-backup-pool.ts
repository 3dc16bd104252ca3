import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** Two pools, paired and not: Dublin is the one that lacks a backup pool, London is the pool of CMS-003. */
export const poolHasBackupPoolExamples: RuleExamples = {
  rule: 'PAIR-023',
  sound: {
    title: 'paired pools',
    given: pairOf(),
  },
  broken: {
    title: 'a pool without a backup pool',
    given: { ...pairOf(), pairings: [] },
  },
}

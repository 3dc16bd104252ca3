import type { RuleExamples } from './example.ts'
import { paired } from './notation.ts'
import { pairOf } from './shapes.ts'

/** Two pools that are paired with each other, and one of them with itself. */
export const pairingJoinsTwoPoolsExamples: RuleExamples = {
  rule: 'PAIR-001',
  sound: {
    title: 'two pools',
    given: pairOf(),
  },
  broken: {
    title: 'a pool that is its own backup',
    given: { ...pairOf(), pairings: [paired(5, 2, 2)] },
  },
}

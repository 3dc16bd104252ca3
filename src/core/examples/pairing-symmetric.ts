import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** A pairing that both pools declare, and one that only one of them does: files can say so. */
export const pairingSymmetricExamples: RuleExamples = {
  rule: 'PAIR-006',
  sound: {
    title: 'a pairing that both pools declare',
    given: pairOf(),
  },
  broken: {
    title: 'a pairing that the first pool declares alone',
    given: pairOf({}, {}, { declaredBy: ['pool:2'] }),
  },
}

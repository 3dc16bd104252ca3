import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** One platform, and two. */
export const pairingSamePlatformExamples: RuleExamples = {
  rule: 'PAIR-003',
  sound: {
    title: 'two virtual pools',
    given: pairOf(),
  },
  broken: {
    title: 'a physical pool with a virtual one',
    given: pairOf({ platform: 'physical' }, { platform: 'virtual' }),
  },
}

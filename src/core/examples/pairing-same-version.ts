import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** One product version, and two. */
export const pairingSameVersionExamples: RuleExamples = {
  rule: 'PAIR-008',
  sound: {
    title: 'one version',
    given: pairOf(),
  },
  broken: {
    title: 'two versions',
    given: pairOf({ version: '2013' }, { version: '2015' }),
  },
}

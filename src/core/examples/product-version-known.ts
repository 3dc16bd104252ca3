import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A product version that there are tables for, and one that there are none for. */
export const productVersionKnownExamples: RuleExamples = {
  rule: 'VER-001',
  sound: {
    title: 'Skype for Business Server 2015',
    given: onePool({ version: '2015' }),
  },
  broken: {
    title: 'a release that is not known',
    given: onePool({ version: 'other' }),
  },
}

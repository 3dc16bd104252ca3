import type { RuleExamples } from './example.ts'
import { site } from './notation.ts'
import { pairOf } from './shapes.ts'

const whole = pairOf()

/** Sites with a pool each, and one more without. */
export const siteHasPoolExamples: RuleExamples = {
  rule: 'SITE-001',
  sound: {
    title: 'a site with a pool',
    given: whole,
  },
  broken: {
    title: 'a site without a pool',
    given: { ...whole, sites: [...whole.sites, site(6, 'Cork')] },
  },
}

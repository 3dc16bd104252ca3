import { siteHasPool } from '../../../src/core/rules/site-has-pool.ts'
import { siteHasPoolExamples as examples } from '../../../src/core/examples/site-has-pool.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(siteHasPool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a site with a Standard Edition server': topology(site(1, 'London', standard(2, 'ldn-se'))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['site:6'],
      says: ['The site Cork has no pool'],
      severity: 'error',
    },
  },
})

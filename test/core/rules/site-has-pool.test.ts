import { siteHasPool } from '../../../src/core/rules/site-has-pool.ts'
import { site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(siteHasPool, {
  sound: {
    'a site with a pool': soundPair(),
    'a site with a Standard Edition server': topology(site(1, 'London', standard(2, 'ldn-se'))),
  },
  broken: {
    'a site without a pool': {
      given: topology(site(1, 'London')),
      on: ['site:1'],
      says: ['The site London has no pool'],
      severity: 'error',
    },
  },
})

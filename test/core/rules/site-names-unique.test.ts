import { siteNamesUnique } from '../../../src/core/rules/site-names-unique.ts'
import { site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(siteNamesUnique, {
  sound: { 'two names': soundPair() },
  broken: {
    'one name twice, in other letters': {
      given: topology(site(1, 'London'), site(2, 'Dublin'), site(3, ' london ')),
      on: ['site:1', 'site:3'],
      says: ['2 sites are called London'],
      severity: 'error',
    },
    'no name': { given: topology(site(1, '')), on: ['site:1'], says: ['no name'] },
  },
})

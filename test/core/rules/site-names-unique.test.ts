import { siteNamesUnique } from '../../../src/core/rules/site-names-unique.ts'
import { siteNamesUniqueExamples as examples } from '../../../src/core/examples/site-names-unique.ts'
import { site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(siteNamesUnique, {
  sound: { [examples.sound.title]: examples.sound.given },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['site:1', 'site:3'],
      says: ['2 sites are called London'],
      severity: 'error',
    },
    'no name': { given: topology(site(1, '')), on: ['site:1'], says: ['A site has no name'] },
    'two sites without a name': {
      given: topology(site(1, ''), site(3, ' ')),
      on: ['site:1', 'site:3'],
      says: ['2 sites have no name'],
    },
  },
})

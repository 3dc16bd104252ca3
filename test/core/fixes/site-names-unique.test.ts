import { siteNamesUniqueFixes } from '../../../src/core/fixes/site-names-unique.ts'
import { pool, site, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(siteNamesUniqueFixes, {
  'numbers every later site': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'LONDON ', pool(4, 'b-pool')),
      site(5, 'London', pool(6, 'c-pool')),
      site(7, 'london 2', pool(8, 'd-pool')),
    ),
    offers: {
      'Rename LONDON to LONDON 3 and London to London 4': [
        'Site LONDON 3: name: LONDON  → LONDON 3.',
        'Site London 4: name: London → London 4.',
      ],
    },
  },
  'names a site after its city, and numbers one that states none': {
    given: topology(
      withFacts(site(1, '', pool(2, 'ldn-pool')), { city: 'London' }),
      site(3, ' ', pool(4, 'b-pool')),
    ),
    offers: {
      'Rename the site without a name to London and the site without a name to Site 1': [
        'Site London: name: empty → London.',
        'Site Site 1: name:   → Site 1.',
      ],
    },
  },
})

import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { upgradeKeepsPairingFixes } from '../../../src/core/fixes/upgrade-keeps-pairing.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const sites = (version: ProductVersion) => [
  site(1, 'London', pool(2, 'ldn-pool', { version })),
  site(3, 'Dublin', pool(4, 'dub-pool', { version: '2013' })),
  site(6, 'Paris', pool(7, 'par-pool', { version: '2013' })),
]
const published = topology(...sites('2013'), paired(5, 2, 4))

fixCases(upgradeKeepsPairingFixes, {
  'pairs with the published partner again': {
    given: topology(...sites('2015')),
    published,
    offers: {
      'Pair ldn-pool with dub-pool again, as published': [
        'Paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
      ],
    },
  },
  'offers nothing where the partner is paired with another pool': {
    given: topology(...sites('2015'), paired(8, 4, 7)),
    published,
    offers: {},
  },
  'offers nothing where the pool is paired with another one': {
    given: topology(...sites('2015'), paired(8, 2, 7)),
    published,
    offers: {},
  },
  'offers nothing where the partner is gone': {
    given: topology(sites('2015')[0]!),
    published,
    offers: {},
  },
})

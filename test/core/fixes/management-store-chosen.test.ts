import { managementStoreChosenFixes } from '../../../src/core/fixes/management-store-chosen.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(managementStoreChosenFixes, {
  'places the store on the only pool': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool')), { managementStore: null }),
    offers: {
      'Place the Central Management store on ldn-pool.contoso.com': [
        'Central Management store: not stated → ldn-pool.contoso.com.',
      ],
    },
    certain: true,
  },
  'offers five pools at most, Enterprise Edition first': {
    given: topology(
      site(1, 'London', standard(2, 'ldn-se'), pool(3, 'ldn-pool')),
      site(4, 'Dublin', ...[5, 6, 7, 8].map((n) => standard(n, `dub-se0${n}`))),
      { managementStore: null },
    ),
    offers: Object.fromEntries(
      ['ldn-pool', 'ldn-se', 'dub-se05', 'dub-se06', 'dub-se07'].map((name) => [
        `Place the Central Management store on ${name}.contoso.com`,
        [`Central Management store: not stated → ${name}.contoso.com.`],
      ]),
    ),
  },
})

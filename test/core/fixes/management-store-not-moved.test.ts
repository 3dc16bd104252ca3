import type { PoolId } from '../../../src/core/model/id.ts'
import { managementStoreNotMovedFixes } from '../../../src/core/fixes/management-store-not-moved.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const on = (managementStore: PoolId) =>
  topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool')), {
    managementStore,
  })

fixCases(managementStoreNotMovedFixes, {
  'puts the store back': {
    given: on('pool:4'),
    published: on('pool:2'),
    offers: {
      'Put the Central Management store back on ldn-pool.contoso.com, as published': [
        'Central Management store: dub-pool.contoso.com → ldn-pool.contoso.com.',
      ],
    },
  },
  'offers nothing where the published pool is gone': {
    given: topology(site(3, 'Dublin', pool(4, 'dub-pool'))),
    published: on('pool:2'),
    offers: {},
  },
})

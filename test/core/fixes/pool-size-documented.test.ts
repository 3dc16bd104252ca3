import { poolSizeDocumentedFixes } from '../../../src/core/fixes/pool-size-documented.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(poolSizeDocumentedFixes, {
  'adds servers up to the next printed size': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 15, version: '2019' }))),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe16.contoso.com': [
        'Front End Server ldn-pool-fe16.contoso.com added to Front End pool ldn-pool.contoso.com as number 16 of 16.',
      ],
    },
  },
  'offers nothing beyond the last printed size': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 17, version: '2019' }))),
    offers: {},
  },
  'leaves a pool of one to the rule about it': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 1 }))),
    offers: {},
  },
})

import { managementStorePoolPaired } from '../../../src/core/rules/management-store-pool-paired.ts'
import { pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(managementStorePoolPaired, {
  sound: {
    'a pool that is paired': soundPair(),
    'a pool without the store': topology(site(1, 'London', pool(2, 'ldn-pool')), { managementStore: null }),
  },
  broken: {
    'the pool of the store without a backup pool': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool'), pool(3, 'new-pool'))),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com', 'no standby'],
      severity: 'warning',
    },
  },
})

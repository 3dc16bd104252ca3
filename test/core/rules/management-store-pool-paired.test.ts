import { managementStorePoolPaired } from '../../../src/core/rules/management-store-pool-paired.ts'
import { managementStorePoolPairedExamples as examples } from '../../../src/core/examples/management-store-pool-paired.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(managementStorePoolPaired, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a pool without the store': topology(site(1, 'London', pool(2, 'ldn-pool')), { managementStore: null }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com', 'no standby'],
      severity: 'warning',
    },
  },
})

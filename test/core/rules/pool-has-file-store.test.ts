import { poolHasFileStore } from '../../../src/core/rules/pool-has-file-store.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (facts: Parameters<typeof pool>[2]) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

ruleCases(poolHasFileStore, {
  sound: { 'a pool with a file store': of({}) },
  broken: {
    'an Enterprise Edition pool without one': {
      given: of({ share: null }),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com is an Enterprise Edition pool without a file store'],
      severity: 'error',
      field: 'fileStore',
    },
    'a Standard Edition server without one': {
      given: of({ share: null, edition: 'standard' }),
      on: ['pool:2'],
      says: ['a Standard Edition server'],
    },
  },
})

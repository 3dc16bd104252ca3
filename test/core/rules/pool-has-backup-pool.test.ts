import { poolHasBackupPool } from '../../../src/core/rules/pool-has-backup-pool.ts'
import { paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(poolHasBackupPool, {
  sound: {
    'paired pools': soundPair(),
    'the pool of the Central Management store, which CMS-003 speaks of': topology(
      site(1, 'London', pool(2, 'ldn-pool')),
    ),
  },
  broken: {
    'a pool without a backup pool': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool')), { managementStore: null }),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com has no backup pool', 'Pair ldn-pool'],
      severity: 'info',
    },
    'a pool that is paired with itself only': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool')), paired(5, 2, 2), { managementStore: null }),
      on: ['pool:2'],
    },
  },
})

import { poolHasBackupPool } from '../../../src/core/rules/pool-has-backup-pool.ts'
import { poolHasBackupPoolExamples as examples } from '../../../src/core/examples/pool-has-backup-pool.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(poolHasBackupPool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the pool of the Central Management store, which CMS-003 speaks of': topology(
      site(1, 'London', pool(2, 'ldn-pool')),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:4'],
      says: ['dub-pool.contoso.com has no backup pool', 'Pair dub-pool'],
      severity: 'info',
    },
    'a pool that is paired with itself only': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool')), paired(5, 2, 2), { managementStore: null }),
      on: ['pool:2'],
    },
  },
})

import { pairedPoolUserLimit } from '../../../src/core/rules/paired-pool-user-limit.ts'
import { pairedPoolUserLimitExamples as examples } from '../../../src/core/examples/paired-pool-user-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const version = '2015'

ruleCases(pairedPoolUserLimit, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the limit in 2013': pairOf({ users: 40_000, version: '2013' }, {}),
    'users that are not stated': pairOf({ users: null, version }, { version }),
    'more users in another version, which has its own limit': pairOf(
      { users: 40_001, version: '2019' },
      { version: '2019' },
    ),
    'more users without a pairing': topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: 40_001, version })),
    ),
    'Standard Edition servers': pairOf(
      { edition: 'standard', users: 40_001, version },
      { edition: 'standard' },
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com homes 40,001 users', 'dub-pool.contoso.com', '40,000 at most'],
      severity: 'warning',
      field: 'users',
    },
    'one user more in 2013': { given: pairOf({ users: 40_001, version: '2013' }, {}), on: ['pool:2'] },
  },
})

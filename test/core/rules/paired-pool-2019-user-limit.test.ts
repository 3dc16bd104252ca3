import { pairedPool2019UserLimit } from '../../../src/core/rules/paired-pool-2019-user-limit.ts'
import { pairedPool2019UserLimitExamples as examples } from '../../../src/core/examples/paired-pool-2019-user-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const version = '2019'

ruleCases(pairedPool2019UserLimit, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'users that are not stated': pairOf({ users: null, version }, { version }),
    'more users in another version, which has its own limit': pairOf(
      { users: 53_001, version: '2015' },
      { version: '2015' },
    ),
    'more users without a pairing': topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: 53_001, version })),
    ),
    'Standard Edition servers': pairOf(
      { edition: 'standard', users: 53_001, version },
      { edition: 'standard' },
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com homes 53,001 users', 'dub-pool.contoso.com', '53,000 at most'],
      severity: 'warning',
      field: 'users',
    },
  },
})

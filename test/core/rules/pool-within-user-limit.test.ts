import type { Pool } from '../../../src/core/model/pool.ts'
import { poolWithinUserLimit } from '../../../src/core/rules/pool-within-user-limit.ts'
import { poolWithinUserLimitExamples as examples } from '../../../src/core/examples/pool-within-user-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (users: number | null, servers: number, facts: Partial<Pool> = {}) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { ...facts, users, servers: servers })))

ruleCases(poolWithinUserLimit, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    '80,000 users in 2013': of(80_000, 12, { version: '2013' }),
    '106,000 users in 2019': of(106_000, 16, { version: '2019' }),
    'users that are not stated, which CAP-001 says': of(null, 3),
    'a release that is not known': of(200_000, 16, { version: 'other' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['80,001', 'Skype for Business Server 2015', '80,000 at most', 'Move 1 user or more'],
      severity: 'error',
      field: 'users',
    },
    '80,001 users in 2013': { given: of(80_001, 12, { version: '2013' }), on: ['pool:2'] },
    '106,001 users in 2019': {
      given: of(106_001, 16, { version: '2019' }),
      on: ['pool:2'],
      says: ['106,000'],
    },
  },
})

import type { Pool } from '../../../src/core/model/pool.ts'
import { frontEndLoad } from '../../../src/core/rules/front-end-load.ts'
import { frontEndLoadExamples as examples } from '../../../src/core/examples/front-end-load.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (users: number | null, servers: number, facts: Partial<Pool> = {}) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { ...facts, users, servers: servers })))

ruleCases(frontEndLoad, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'no users at all': of(0, 3),
    'a pool without servers, which POOL-002 says': of(1000, 0),
    'a Standard Edition server, which CAP-009 speaks of': of(9000, 1, { edition: 'standard' }),
    'a release that is not known': of(99_999, 3, { version: 'other' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['24,000 users on 3 Front End Servers: 8,000 each', 'Use 4 Front End Servers'],
      severity: 'warning',
      field: 'users',
    },
    'one user more, as a remark': {
      given: of(19_981, 3),
      on: ['pool:2'],
      says: ['19,981 users', '6,660.4 each', 'go to 6,667', 'Use 4 Front End Servers'],
      severity: 'info',
      field: 'users',
    },
    'exactly 6,667 users for each server, as a remark': {
      given: of(20_001, 3),
      on: ['pool:2'],
      severity: 'info',
    },
    'one user more than that': {
      given: of(20_002, 3),
      on: ['pool:2'],
      says: ['20,002 users on 3 Front End Servers: 6,667.4 each', 'at most 19,980 users'],
      severity: 'warning',
    },
    'the largest pool of the user model, as a remark': {
      given: of(80_000, 12),
      on: ['pool:2'],
      says: ['Home at most 79,920 users on ldn-pool'],
      severity: 'info',
    },
    'users that are not stated': {
      given: of(null, 3),
      on: ['pool:2'],
      says: ['Not stated of ldn-pool.contoso.com', 'State the users of ldn-pool'],
      severity: 'info',
      field: 'users',
    },
  },
})

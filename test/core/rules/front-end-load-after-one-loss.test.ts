import type { Pool } from '../../../src/core/model/pool.ts'
import { frontEndLoadAfterOneLossExamples as examples } from '../../../src/core/examples/front-end-load-after-one-loss.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { frontEndLoadAfterOneLoss } from '../../../src/core/rules/front-end-load-after-one-loss.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (users: number | null, servers: number, facts: Partial<Pool> = {}) =>
  onePool({ ...facts, users, servers: servers })

ruleCases(frontEndLoadAfterOneLoss, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'exactly 6,660 users for each server that is left': of(19_980, 4),
    'users that are not stated, which CAP-001 remarks on': of(null, 4),
    'more users than the servers carry together, which CAP-001 warns of': of(26_669, 4),
    'a single server, which POOL-006 speaks of': of(6_660, 1),
    'no servers': of(1, 0),
    'two servers whose users one can carry': of(6_660, 2),
    'a Standard Edition server': of(5_000, 1, { edition: 'standard' }),
    'a release that is not known': of(26_000, 4, { version: 'other' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: [
        'When one of the 5 Front End Servers of ldn-pool.contoso.com is down, the other 4 home 30,000 users: 7,500 each, where one is sized for 6,660.',
        'Use 6 Front End Servers, or home at most 26,640 users on ldn-pool.',
      ],
      severity: 'warning',
      field: 'users',
    },
    'one user more than three carry, as a remark': {
      given: of(19_981, 4),
      on: ['pool:2'],
      says: ['6,660.4 each', 'Use 5 Front End Servers'],
      severity: 'info',
    },
    'exactly 6,667 users for each server that is left, as a remark': {
      given: of(20_001, 4),
      on: ['pool:2'],
      severity: 'info',
    },
    'one user more than that': { given: of(20_002, 4), on: ['pool:2'], severity: 'warning' },
    'as many as the servers carry together': { given: of(26_640, 4), on: ['pool:2'], severity: 'warning' },
    'two servers': {
      given: of(6_700, 2),
      on: ['pool:2'],
      says: ['the other one homes 6,700 users'],
      severity: 'warning',
    },
    'the largest pool of 2015, which has no room for one server more': {
      given: of(79_920, 12),
      on: ['pool:2'],
      says: ['Home at most 73,260 users on ldn-pool.'],
      doesNotSay: ['Use 1'],
    },
    'more servers than one pool may have, whose users are no more than one pool may have': {
      given: of(106_600, 17, { version: '2019' }),
      on: ['pool:2'],
      says: ['Home at most 106,000 users on ldn-pool.'],
      severity: 'info',
    },
    'the same pool in 2019, which has': {
      given: of(79_920, 12, { version: '2019' }),
      on: ['pool:2'],
      says: ['Use 13 Front End Servers, or home at most 73,260'],
    },
  },
})

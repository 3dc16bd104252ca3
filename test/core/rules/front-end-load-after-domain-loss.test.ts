import type { Pool } from '../../../src/core/model/pool.ts'
import { frontEndLoadAfterDomainLossExamples as examples } from '../../../src/core/examples/front-end-load-after-domain-loss.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { frontEndLoadAfterDomainLoss } from '../../../src/core/rules/front-end-load-after-domain-loss.ts'
import { ruleCases } from '../../support/rule-cases.ts'

/** Servers in racks (a letter each; a dot for none), with these users. */
const inRacks = (users: number | null, racks: string, facts: Partial<Pool> = {}) =>
  onePool({
    ...facts,
    users,
    servers: [...racks].map((rack) => ({ faultDomain: rack === '.' ? null : rack })),
  })

ruleCases(frontEndLoadAfterDomainLoss, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'exactly 6,667 users for each server that is left': inRacks(20_001, 'AABCD'),
    'nothing stated': inRacks(33_000, '......'),
    'users that are not stated': inRacks(null, 'AABCD'),
    'a pool that misses one server already, which CAP-004 says': inRacks(26_641, 'AABCD'),
    'a domain whose loss stops the pool, which POOL-014 says': inRacks(26_640, 'AAABC'),
    'all servers in one domain': inRacks(15_000, 'AAA'),
    'a release that is not known': inRacks(26_640, 'AABCD', { version: 'other' }),
    'a Standard Edition server': inRacks(26_640, 'AABCD', { edition: 'standard' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'server:201', 'server:202'],
      says: [
        'The fault domain R1 holds 2 of the 7 Front End Servers of ldn-pool.contoso.com.',
        'When it fails, the other 5 home 36,000 users: 7,200 each, where one is sized for 6,660.',
        'home at most 33,300 users on ldn-pool',
      ],
      severity: 'warning',
      field: 'faultDomain',
    },
    'one user more than 6,667 for each': {
      given: inRacks(20_002, 'AABCD'),
      on: ['pool:2', 'server:201', 'server:202'],
      says: ['6,667.4 each'],
    },
    'as many users as all but one carry': {
      given: inRacks(26_640, 'AABCD'),
      on: ['pool:2', 'server:201', 'server:202'],
    },
    'the larger of two domains': {
      given: inRacks(36_000, 'AABBBCD'),
      on: ['pool:2', 'server:203', 'server:204', 'server:205'],
      says: ['The fault domain B holds 3 of the 7'],
    },
    'the largest of those that the pool survives': {
      given: inRacks(36_000, 'AAAABBC'),
      on: ['pool:2', 'server:205', 'server:206'],
    },
    'an upgrade domain': {
      given: onePool({
        users: 26_000,
        servers: ['1', '2', '3', '3', null].map((upgradeDomain) => ({ upgradeDomain })),
      }),
      on: ['pool:2', 'server:203', 'server:204'],
      says: ['The upgrade domain 3 holds 2 of the 5', 'When it is patched'],
      field: 'upgradeDomain',
    },
    'a pool of 14 in 2019, none of whose lost servers counts for its quorum': {
      given: inRacks(86_000, 'ABCDEFGHIJKLMM', { version: '2019' }),
      on: ['pool:2', 'server:213', 'server:214'],
    },
  },
})

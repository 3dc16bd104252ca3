import { partnerCarriesBoth } from '../../../src/core/rules/partner-carries-both.ts'
import { partnerCarriesBothExamples as examples } from '../../../src/core/examples/partner-carries-both.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(partnerCarriesBoth, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'pools without servers, which POOL-002 speaks of': pairOf({ servers: 0 }, { servers: 0 }),
    'releases that are not known': pairOf({ users: 90_000, version: 'other' }, { version: 'other' }),
    'a pool paired with itself': topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: 15_000 })),
      paired(5, 2, 2),
    ),
    'two pools of 12 servers with 40,000 users each': pairOf(
      { servers: 12, users: 40_000 },
      { servers: 12, users: 40_000 },
    ),
    'exactly 6,667 users for each server': pairOf(
      { servers: 3, users: 10_000 },
      { servers: 3, users: 10_001 },
    ),
    'two pools of 2019 with 53,000 users each': pairOf(
      { servers: 16, users: 53_000, version: '2019' },
      { servers: 16, users: 53_000, version: '2019' },
    ),
    'users that are not stated': pairOf({ servers: 3, users: 90_000 }, { servers: 3, users: null }),
    'Standard Edition servers, which CAP-009 speaks of': pairOf(
      { edition: 'standard', users: 9000 },
      { edition: 'standard', users: 9000 },
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:4'],
      says: [
        '40,000 users together',
        'dub-pool.contoso.com with 3 Front End Servers serves 20,001',
        'Add Front End Servers to dub-pool',
      ],
      severity: 'warning',
    },
    'one user more than a small partner serves': {
      given: pairOf({ servers: 12, users: 19_002 }, { servers: 3, users: 1000 }),
      on: ['pairing:5', 'pool:4'],
      says: ['20,002 users together', 'dub-pool.contoso.com with 3 Front End Servers serves 20,001'],
      severity: 'warning',
    },
    'more than either pool serves, once': {
      given: pairOf({ servers: 3, users: 15_000 }, { servers: 3, users: 15_000 }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['30,000 users', 'Add Front End Servers to ldn-pool and dub-pool'],
    },
    'one user more than a whole pool may serve': {
      given: pairOf({ servers: 12, users: 40_000 }, { servers: 12, users: 40_001 }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['serves 80,000', 'Home at most 80,000 users on ldn-pool and dub-pool together'],
      doesNotSay: ['Add Front End Servers'],
    },
    'exactly as many as a whole pool may serve, with too few servers': {
      given: pairOf({ servers: 11, users: 40_000 }, { servers: 11, users: 40_000 }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Add Front End Servers to ldn-pool and dub-pool'],
    },
    'pools of one short name': {
      given: pairOf(
        { fqdn: 'pool.ldn.contoso.com', users: 15_000 },
        { fqdn: 'pool.dub.contoso.com', users: 15_000 },
      ),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Add Front End Servers to pool.ldn.contoso.com and pool.dub.contoso.com'],
    },
  },
})

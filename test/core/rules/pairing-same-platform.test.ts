import { pairingSamePlatform } from '../../../src/core/rules/pairing-same-platform.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

ruleCases(pairingSamePlatform, {
  sound: {
    'two virtual pools': pairOf({ platform: 'virtual' }, { platform: 'virtual' }),
    'two physical pools': pairOf({ platform: 'physical' }, { platform: 'physical' }),
    'pools of two platforms, and of none, that are not paired': topology(
      site(
        1,
        'London',
        pool(2, 'a', { platform: 'physical' }),
        pool(3, 'b'),
        pool(4, 'c', { platform: null }),
      ),
    ),
  },
  broken: {
    'a physical pool with a virtual one': {
      given: pairOf({ platform: 'physical' }, { platform: 'virtual' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['ldn-pool.contoso.com is physical', 'dub-pool.contoso.com is virtual', 'write down why'],
      severity: 'unsupported',
    },
    'a platform that is not stated': {
      given: pairOf({ platform: 'physical' }, { platform: null }),
      on: ['pool:4', 'pairing:5'],
      says: ['Not stated of dub-pool.contoso.com', 'State the platform of this pool'],
      severity: 'info',
      field: 'platform',
    },
    'two platforms that are not stated, once': {
      given: pairOf({ platform: null }, { platform: null }),
      on: ['pool:2', 'pool:4', 'pairing:5'],
      says: ['ldn-pool.contoso.com and dub-pool.contoso.com', 'both pools'],
      severity: 'info',
    },
  },
})

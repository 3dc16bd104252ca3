import { pairingSamePlatform } from '../../../src/core/rules/pairing-same-platform.ts'
import { pairingSamePlatformExamples as examples } from '../../../src/core/examples/pairing-same-platform.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingSamePlatform, {
  sound: {
    [examples.sound.title]: examples.sound.given,
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
    'a pool paired with itself, of which it is not stated': topology(
      site(1, 'London', pool(2, 'a', { platform: null })),
      paired(3, 2, 2),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
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
      says: ['ldn-pool.contoso.com and dub-pool.contoso.com: whether they are physical', 'both pools'],
      severity: 'info',
    },
  },
})

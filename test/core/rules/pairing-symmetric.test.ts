import { pairingSymmetric } from '../../../src/core/rules/pairing-symmetric.ts'
import { pairingSymmetricExamples as examples } from '../../../src/core/examples/pairing-symmetric.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingSymmetric, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a pool paired with itself': topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      paired(5, 2, 2, { declaredBy: [] }),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['ldn-pool.contoso.com names dub-pool.contoso.com', 'dub-pool.contoso.com cannot be failed over'],
    },
    'a pairing that the second pool declares alone': {
      given: pairOf({}, {}, { declaredBy: ['pool:4'] }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['dub-pool.contoso.com names ldn-pool.contoso.com', 'ldn-pool.contoso.com cannot be failed over'],
    },
    'a pairing that neither pool declares': {
      given: pairOf({}, {}, { declaredBy: [] }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Neither'],
    },
  },
})

import { pairingSymmetric } from '../../../src/core/rules/pairing-symmetric.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

ruleCases(pairingSymmetric, {
  sound: {
    'a pairing that both pools declare': pairOf({}, {}),
    'a pool paired with itself': topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      paired(5, 2, 2, { declaredBy: [] }),
    ),
  },
  broken: {
    'a pairing that the first pool declares alone': {
      given: pairOf({}, {}, { declaredBy: ['pool:2'] }),
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

import { pairingJoinsTwoPools } from '../../../src/core/rules/pairing-joins-two-pools.ts'
import { paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingJoinsTwoPools, {
  sound: { 'two pools': soundPair() },
  broken: {
    'a pool that is its own backup': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool')), paired(5, 2, 2)),
      on: ['pairing:5', 'pool:2'],
      says: ['ldn-pool.contoso.com', 'itself', 'another pool'],
    },
  },
})

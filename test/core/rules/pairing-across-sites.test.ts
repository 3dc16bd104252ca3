import { pairingAcrossSites } from '../../../src/core/rules/pairing-across-sites.ts'
import { paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingAcrossSites, {
  sound: { 'pools in two sites': soundPair() },
  broken: {
    'pools in one site': {
      given: topology(site(1, 'London', pool(2, 'a-pool'), pool(4, 'b-pool')), paired(5, 2, 4)),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['London', 'a-pool.contoso.com and b-pool.contoso.com', 'another site'],
    },
  },
})

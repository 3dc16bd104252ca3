import { pairingJoinsTwoPoolsFixes } from '../../../src/core/fixes/pairing-joins-two-pools.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairingJoinsTwoPoolsFixes, {
  'removes the pairing of a pool with itself': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool')), paired(5, 2, 2)),
    offers: {
      'Remove the pairing of ldn-pool with itself': [
        'No longer paired: ldn-pool.contoso.com and ldn-pool.contoso.com.',
      ],
    },
    certain: true,
  },
})

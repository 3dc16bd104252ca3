import { pairingAcrossSitesFixes } from '../../../src/core/fixes/pairing-across-sites.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairingAcrossSitesFixes, {
  'pairs with free pools of other sites': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(4, 'ldn-pool02'), pool(8, 'ldn-pool03')),
      site(6, 'Cork', pool(7, 'cork-pool')),
      paired(5, 2, 4),
    ),
    offers: {
      'Pair ldn-pool with cork-pool, and leave ldn-pool02.contoso.com without a backup pool': [
        'Paired: ldn-pool.contoso.com and cork-pool.contoso.com.',
        'No longer paired: ldn-pool.contoso.com and ldn-pool02.contoso.com.',
      ],
    },
  },
  'offers nothing where no other site has a free pool, not even to unpair': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'), pool(4, 'ldn-pool02')), paired(5, 2, 4)),
    offers: {},
  },
})

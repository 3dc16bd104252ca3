import { pairingSameBackEndAvailabilityFixes } from '../../../src/core/fixes/pairing-same-back-end-availability.ts'
import { mirrored, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairingSameBackEndAvailabilityFixes, {
  'pairs with a free pool whose Back End is kept available in the same way': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02', 'sql03') })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      site(6, 'Cork', pool(7, 'cork-pool')),
      paired(5, 2, 4),
    ),
    offers: {
      'Pair dub-pool with cork-pool, and leave ldn-pool.contoso.com without a backup pool': [
        'Paired: dub-pool.contoso.com and cork-pool.contoso.com.',
        'No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
      ],
    },
  },
})

import { pairingSameOperatingSystemFixes } from '../../../src/core/fixes/pairing-same-operating-system.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairingSameOperatingSystemFixes, {
  'pairs with a free pool that is alike, or unpairs': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { operatingSystem: 'Windows Server 2016' })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      site(6, 'Cork', pool(7, 'cork-pool', { operatingSystem: 'Windows Server 2016' })),
      paired(5, 2, 4),
    ),
    offers: {
      'Pair ldn-pool with cork-pool, and leave dub-pool.contoso.com without a backup pool': [
        'Paired: ldn-pool.contoso.com and cork-pool.contoso.com.',
        'No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
      ],
      'Unpair ldn-pool and dub-pool': ['No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.'],
    },
  },
  'offers nothing for what only a person knows': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { operatingSystem: null })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    ),
    offers: {},
  },
})

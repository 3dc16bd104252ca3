import { pairingSameEditionFixes } from '../../../src/core/fixes/pairing-same-edition.ts'
import { paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'))

fixCases(pairingSameEditionFixes, {
  'unpairs where no pool is free': {
    given: topology(london, site(3, 'Dublin', standard(4, 'dub-se')), paired(5, 2, 4)),
    offers: {
      'Unpair ldn-pool and dub-se': ['No longer paired: ldn-pool.contoso.com and dub-se.contoso.com.'],
    },
  },
  'pairs both pools anew where both have a free pool of their kind, elsewhere rather than near': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(6, 'ldn-pool02')),
      site(3, 'Dublin', standard(4, 'dub-se'), pool(7, 'dub-pool'), pool(8, 'dub-old', { version: '2013' })),
      site(9, 'Cork', standard(10, 'cork-se')),
      paired(5, 2, 4),
    ),
    offers: {
      'Pair ldn-pool with dub-pool and dub-se with cork-se': [
        'Paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
        'Paired: dub-se.contoso.com and cork-se.contoso.com.',
        'No longer paired: ldn-pool.contoso.com and dub-se.contoso.com.',
      ],
      'Unpair ldn-pool and dub-se': ['No longer paired: ldn-pool.contoso.com and dub-se.contoso.com.'],
    },
  },
  'says which pool is left without a backup pool': {
    given: topology(
      london,
      site(3, 'Dublin', standard(4, 'dub-se')),
      site(9, 'Cork', standard(10, 'cork-se')),
      paired(5, 2, 4),
    ),
    offers: {
      'Pair dub-se with cork-se, and leave ldn-pool.contoso.com without a backup pool': [
        'Paired: dub-se.contoso.com and cork-se.contoso.com.',
        'No longer paired: ldn-pool.contoso.com and dub-se.contoso.com.',
      ],
      'Unpair ldn-pool and dub-se': ['No longer paired: ldn-pool.contoso.com and dub-se.contoso.com.'],
    },
  },
  'offers no free pool that would be unsupported in its turn, or that is paired': {
    given: topology(
      london,
      site(3, 'Dublin', standard(4, 'dub-se'), pool(7, 'dub-pool', { platform: 'physical' })),
      site(9, 'Cork', pool(10, 'cork-pool', { operatingSystem: 'Windows Server 2016' })),
      site(11, 'Paris', pool(12, 'par-pool'), pool(13, 'par-pool02')),
      paired(5, 2, 4),
      paired(14, 12, 13),
    ),
    offers: {
      'Unpair ldn-pool and dub-se': ['No longer paired: ldn-pool.contoso.com and dub-se.contoso.com.'],
    },
  },
})

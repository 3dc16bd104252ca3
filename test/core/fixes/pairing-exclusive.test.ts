import { pairingExclusiveFixes } from '../../../src/core/fixes/pairing-exclusive.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairingExclusiveFixes, {
  'keeps one pairing or the other': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      site(6, 'Paris', pool(7, 'par-pool')),
      paired(5, 2, 4),
      paired(8, 7, 4),
    ),
    offers: {
      'Keep dub-pool paired with ldn-pool.contoso.com, and unpair it from par-pool.contoso.com': [
        'No longer paired: par-pool.contoso.com and dub-pool.contoso.com.',
      ],
      'Keep dub-pool paired with par-pool.contoso.com, and unpair it from ldn-pool.contoso.com': [
        'No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
      ],
    },
  },
  'removes all others of three': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(9, 'new-pool')),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      site(6, 'Paris', pool(7, 'par-pool')),
      paired(5, 2, 4),
      paired(8, 7, 4),
      paired(10, 4, 9),
    ),
    offers: {
      'Keep dub-pool paired with ldn-pool.contoso.com, and unpair it from par-pool.contoso.com and new-pool.contoso.com':
        [
          'No longer paired: par-pool.contoso.com and dub-pool.contoso.com.',
          'No longer paired: dub-pool.contoso.com and new-pool.contoso.com.',
        ],
      'Keep dub-pool paired with par-pool.contoso.com, and unpair it from ldn-pool.contoso.com and new-pool.contoso.com':
        [
          'No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
          'No longer paired: dub-pool.contoso.com and new-pool.contoso.com.',
        ],
      'Keep dub-pool paired with new-pool.contoso.com, and unpair it from ldn-pool.contoso.com and par-pool.contoso.com':
        [
          'No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
          'No longer paired: par-pool.contoso.com and dub-pool.contoso.com.',
        ],
    },
  },
})

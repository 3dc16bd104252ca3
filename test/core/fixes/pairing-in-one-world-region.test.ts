import type { Site } from '../../../src/core/model/site.ts'
import { pairingInOneWorldRegionFixes } from '../../../src/core/fixes/pairing-in-one-world-region.ts'
import { paired, pool, site, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const inRegion = (worldRegion: string, given: Site) => withFacts(given, { worldRegion })

fixCases(pairingInOneWorldRegionFixes, {
  'pairs with free pools of the same region': {
    given: topology(
      inRegion('Europe', site(1, 'London', pool(2, 'ldn-pool'))),
      inRegion('Asia', site(3, 'Singapore', pool(4, 'sin-pool'))),
      inRegion('Europe ', site(6, 'Paris', pool(7, 'par-pool'))),
      inRegion('America', site(8, 'Boston', pool(9, 'bos-pool'))),
      paired(5, 2, 4),
    ),
    offers: {
      'Pair ldn-pool with par-pool, and leave sin-pool.contoso.com without a backup pool': [
        'Paired: ldn-pool.contoso.com and par-pool.contoso.com.',
        'No longer paired: ldn-pool.contoso.com and sin-pool.contoso.com.',
      ],
    },
  },
  'offers nothing where no such pool is free, not even to unpair': {
    given: topology(
      inRegion('Europe', site(1, 'London', pool(2, 'ldn-pool'))),
      inRegion('Asia', site(3, 'Singapore', pool(4, 'sin-pool'))),
      paired(5, 2, 4),
    ),
    offers: {},
  },
})

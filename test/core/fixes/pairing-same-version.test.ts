import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { pairingSameVersionFixes } from '../../../src/core/fixes/pairing-same-version.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const pair = (london: ProductVersion, dublin: ProductVersion) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { version: london })),
    site(3, 'Dublin', pool(4, 'dub-pool', { version: dublin })),
    paired(5, 2, 4),
  )
const unpaired = 'No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.'

fixCases(pairingSameVersionFixes, {
  'plans the upgrade of Lync Server 2013, or unpairs': {
    given: pair('2013', '2015'),
    offers: {
      'Plan the in-place upgrade of ldn-pool to Skype for Business Server 2015': [
        'Front End pool ldn-pool.contoso.com: version: Lync Server 2013 → Skype for Business Server 2015.',
      ],
      'Unpair ldn-pool and dub-pool': [unpaired],
    },
  },
  'plans no upgrade to 2019, which nothing is upgraded to in place': {
    given: pair('2019', '2015'),
    offers: { 'Unpair ldn-pool and dub-pool': [unpaired] },
  },
  'plans no upgrade from 2013 to 2019': {
    given: pair('2013', '2019'),
    offers: { 'Unpair ldn-pool and dub-pool': [unpaired] },
  },
  'pairs with a free pool of the same version': {
    given: {
      ...pair('2019', '2015'),
      sites: [...pair('2019', '2015').sites, site(6, 'Cork', pool(7, 'cork-pool'))],
    },
    offers: {
      'Pair dub-pool with cork-pool, and leave ldn-pool.contoso.com without a backup pool': [
        'Paired: dub-pool.contoso.com and cork-pool.contoso.com.',
        unpaired,
      ],
      'Unpair ldn-pool and dub-pool': [unpaired],
    },
  },
})

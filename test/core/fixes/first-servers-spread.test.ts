import { firstServersSpreadFixes } from '../../../src/core/fixes/first-servers-spread.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

/** A pool whose servers stand in these racks, a letter each. */
const racks = (letters: string, deployed: boolean | null = false) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { deployed, servers: [...letters].map((faultDomain) => ({ faultDomain })) }),
    ),
  )

fixCases(firstServersSpreadFixes, {
  'lets the domains take turns, so that fewer of each are among the first': {
    given: racks('AAAAABBCCD'),
    offers: {
      'Let the servers of ldn-pool alternate between their fault domains': [
        'Front End pool ldn-pool.contoso.com: servers reordered, now ldn-pool-fe01.contoso.com, ldn-pool-fe06.contoso.com, ldn-pool-fe08.contoso.com, ldn-pool-fe10.contoso.com, ldn-pool-fe02.contoso.com, ldn-pool-fe07.contoso.com, ldn-pool-fe09.contoso.com, ldn-pool-fe03.contoso.com, ldn-pool-fe04.contoso.com, ldn-pool-fe05.contoso.com.',
      ],
    },
  },
  'offers no order where none is enough': { given: racks('AAAAAAAABB'), offers: {} },
  'does not reorder a pool that stands': { given: racks('AAAAABBCCD', true), offers: {} },
  'does not reorder a pool of which nobody says whether it stands': {
    given: racks('AAAAABBCCD', null),
    offers: {},
  },
})

import { frontEndLoadAfterDomainLossFixes } from '../../../src/core/fixes/front-end-load-after-domain-loss.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const racks = (letters: string) => [...letters].map((faultDomain) => ({ faultDomain }))

fixCases(frontEndLoadAfterDomainLossFixes, {
  'adds as many servers as are missed without the domain': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: 36_000, servers: racks('AABBCCDD').slice(0, 7) })),
    ),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe08.contoso.com': [
        'Front End Server ldn-pool-fe08.contoso.com added to Front End pool ldn-pool.contoso.com as number 8 of 8.',
      ],
    },
  },
  'adds two where one is too little by one user': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { users: 6 * 6_660, servers: racks('AAABBBC') }))),
    offers: {
      'Add 2 Front End Servers to ldn-pool: ldn-pool-fe08 to ldn-pool-fe09': [
        'Front End Server ldn-pool-fe08.contoso.com added to Front End pool ldn-pool.contoso.com as number 8 of 9.',
        'Front End Server ldn-pool-fe09.contoso.com added to Front End pool ldn-pool.contoso.com as number 9 of 9.',
      ],
    },
  },
  'adds none where one pool may not have so many': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: 11 * 6_660, servers: racks('AABBCCDDEEFF') })),
    ),
    offers: {},
  },
})

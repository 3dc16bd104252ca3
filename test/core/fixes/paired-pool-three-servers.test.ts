import { pairedPoolThreeServersFixes } from '../../../src/core/fixes/paired-pool-three-servers.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairedPoolThreeServersFixes, {
  'adds servers until three can run': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 1 })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    ),
    offers: {
      'Add 2 Front End Servers to ldn-pool: ldn-pool-fe02 to ldn-pool-fe03': [
        'Front End Server ldn-pool-fe02.contoso.com added to Front End pool ldn-pool.contoso.com as number 2 of 3.',
        'Front End Server ldn-pool-fe03.contoso.com added to Front End pool ldn-pool.contoso.com as number 3 of 3.',
      ],
    },
  },
})

import { evenPoolPrimaryNotMirrorFixes } from '../../../src/core/fixes/even-pool-primary-not-mirror.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const ofSize = (servers: number) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { servers, store: mirrored(90, 'sql01', 'sql02', 'sql03') })),
  )

fixCases(evenPoolPrimaryNotMirrorFixes, {
  'makes the number of servers odd': {
    given: ofSize(10),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe11.contoso.com': [
        'Front End Server ldn-pool-fe11.contoso.com added to Front End pool ldn-pool.contoso.com as number 11 of 11.',
      ],
    },
  },
  'adds none beyond the limit': { given: ofSize(12), offers: {} },
})

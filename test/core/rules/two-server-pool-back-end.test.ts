import { twoServerPoolBackEnd } from '../../../src/core/rules/two-server-pool-back-end.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (facts: Parameters<typeof pool>[2]) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

ruleCases(twoServerPoolBackEnd, {
  sound: {
    'three servers': of({ servers: 3 }),
    'two servers in 2019, which cannot be published': of({ servers: 2, version: '2019' }),
    'two servers without a store, which SQL-001 says': of({ servers: 2, store: null }),
  },
  broken: {
    'two servers': {
      given: of({ servers: 2 }),
      on: ['pool:2', 'sql:290'],
      says: ['ldn-pool.contoso.com', 'ldn-pool-sql01.contoso.com\\rtc', 'third Front End Server'],
      severity: 'warning',
    },
    'two servers on a mirrored store, with its mirror': {
      given: of({ servers: 2, store: mirrored(90, 'sql01', 'sql02') }),
      on: ['pool:2', 'sql:90'],
      says: ['mirror sql02.contoso.com\\rtc'],
    },
  },
})

import { poolNameNotAServer } from '../../../src/core/rules/pool-name-not-a-server.ts'
import { pool, site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...names: string[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { servers: names.map((name) => ({ fqdn: `${name}.contoso.com` })) }),
    ),
  )

ruleCases(poolNameNotAServer, {
  sound: {
    'a name of its own': soundPair(),
    'a pool of one server': of('ldn-pool'),
    'a Standard Edition server': topology(site(1, 'London', standard(2, 'ldn-se'))),
  },
  broken: {
    'the name of the second server': {
      given: of('ldn-fe01', 'LDN-pool'),
      on: ['pool:2', 'server:202'],
      says: ['ldn-pool.contoso.com', '2 servers'],
      severity: 'error',
    },
  },
})

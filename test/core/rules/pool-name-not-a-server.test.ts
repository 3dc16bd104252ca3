import { poolNameNotAServer } from '../../../src/core/rules/pool-name-not-a-server.ts'
import { poolNameNotAServerExamples as examples } from '../../../src/core/examples/pool-name-not-a-server.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
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
    [examples.sound.title]: examples.sound.given,
    'a pool of one server': of('ldn-pool'),
    'an Edge Server alone': topology(site(1, 'London', edge(2, 'ldn-edge'))),
    'a Standard Edition server': topology(site(1, 'London', standard(2, 'ldn-se'))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'server:201'],
      says: ['ldn-pool.contoso.com', '3 servers'],
      severity: 'error',
    },
    'the name of the second server': {
      given: of('ldn-fe01', 'LDN-pool'),
      on: ['pool:2', 'server:202'],
      says: ['ldn-pool.contoso.com', '2 servers'],
      severity: 'error',
    },
    'an Edge pool with the name of one of its servers': {
      given: topology(
        site(
          1,
          'London',
          edge(2, 'ldn-edge', {
            servers: [{ fqdn: 'ldn-edge.contoso.com' }, { fqdn: 'ldn-edge2.contoso.com' }],
          }),
        ),
      ),
      on: ['edge:2', 'server:201'],
      says: ['ldn-edge.contoso.com is the name of an Edge pool and of one of its 2 servers'],
    },
  },
})

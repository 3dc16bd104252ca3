import { standardServerIsItsPool } from '../../../src/core/rules/standard-server-is-its-pool.ts'
import { standardServerIsItsPoolExamples as examples } from '../../../src/core/examples/standard-server-is-its-pool.ts'
import { site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (facts: Parameters<typeof standard>[2]) =>
  topology(site(1, 'London', standard(2, 'ldn-se', facts)))

ruleCases(standardServerIsItsPool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one server of the same name in capitals': of({ servers: [{ fqdn: 'LDN-SE.contoso.com' }] }),
    'an Enterprise Edition pool': soundPair(),
  },
  broken: {
    'two servers': {
      given: of({ servers: 2 }),
      on: ['pool:2'],
      says: ['2 servers', 'exactly 1', 'Keep one'],
    },
    'no server': {
      given: of({ servers: 0 }),
      on: ['pool:2'],
      says: ['0 servers', 'Add the server ldn-se.contoso.com'],
    },
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'server:201'],
      says: ['ldn-se01.contoso.com', 'ldn-fe01.contoso.com'],
      severity: 'error',
    },
  },
})

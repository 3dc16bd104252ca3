import { evenPoolDatabaseWitness } from '../../../src/core/rules/even-pool-database-witness.ts'
import { evenPoolDatabaseWitnessExamples as examples } from '../../../src/core/examples/even-pool-database-witness.ts'
import { alwaysOn, mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, facts: Parameters<typeof pool>[2] = {}) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { ...facts, servers })))

ruleCases(evenPoolDatabaseWitness, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two servers, which POOL-017 speaks of': of(2),
    'a mirrored store, which POOL-016 speaks of': of(4, { store: mirrored(90, 'sql01', 'sql02') }),
    'a pool without a store': of(4, { store: null }),
    '14 servers in 2019, whose row counts servers only': of(14, { version: '2019' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'sql:290'],
      says: ['ldn-pool-sql01.contoso.com\\rtc votes', '3 of the 4 must run instead of 2'],
      severity: 'info',
    },
    'eight servers': {
      given: of(8),
      on: ['pool:2', 'sql:290'],
      says: ['5 of the first 7 must run instead of 4'],
    },
    'the primary node of an Availability Group': {
      given: of(4, {
        store: alwaysOn(90, 'listener', ['node1', 'node2']),
      }),
      on: ['pool:2', 'sql:90'],
      says: ['node1.contoso.com votes'],
    },
  },
})

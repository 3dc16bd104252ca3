import { expect, it } from 'vitest'
import { poolHasSqlStore } from '../../../src/core/rules/pool-has-sql-store.ts'
import { poolHasSqlStoreExamples as examples } from '../../../src/core/examples/pool-has-sql-store.ts'
import { mirrored, sql } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(poolHasSqlStore, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a Standard Edition server with its own database': onePool({ edition: 'standard' }),
    'a Standard Edition server whose database is not stated': onePool({ edition: 'standard', store: null }),
    'a server and a database without names, which NAME-002 says': onePool({
      servers: [{ fqdn: '' }, {}, {}],
      store: sql(90, ''),
    }),
    'a Standard Edition server whose database has no name yet': onePool({
      edition: 'standard',
      store: sql(90, ''),
    }),
    'a witness on a Front End Server': onePool({ store: mirrored(90, 'sql01', 'sql02', 'ldn-pool-fe01') }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com has no SQL Server store'],
      severity: 'error',
      field: 'sqlStore',
    },
    'a store on a Front End Server of the pool': {
      given: onePool({ store: sql(90, 'LDN-pool-fe02') }),
      on: ['pool:2', 'server:202', 'sql:90'],
      says: ['ldn-pool-fe02.contoso.com', 'another computer'],
    },
    'a mirror on a Front End Server of the pool': {
      given: onePool({ store: mirrored(90, 'sql01', 'ldn-pool-fe03') }),
      on: ['pool:2', 'server:203', 'sql:90'],
    },
    'a Standard Edition server whose database is elsewhere': {
      given: onePool({ edition: 'standard', store: sql(90, 'sql01') }),
      on: ['pool:2', 'sql:90'],
      says: ['is sql01.contoso.com', 'cannot be moved'],
    },
  },
})

it('tells the missing store, which Topology Builder refuses, from stores that it never sees like that', () => {
  const act = (given: ReturnType<typeof onePool>) =>
    runRule(poolHasSqlStore, given).map((draft) => draft.topologyBuilder ?? poolHasSqlStore.topologyBuilder)
  expect(act(onePool({ store: null }))).toEqual(['blocks'])
  expect(act(onePool({ store: sql(90, 'ldn-pool-fe02') }))).toEqual(['not documented'])
  expect(act(onePool({ edition: 'standard', store: sql(90, 'sql01') }))).toEqual(['not applicable'])
})

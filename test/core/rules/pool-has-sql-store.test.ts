import { poolHasSqlStore } from '../../../src/core/rules/pool-has-sql-store.ts'
import { mirrored, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (facts: Parameters<typeof pool>[2]) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

ruleCases(poolHasSqlStore, {
  sound: {
    'an Enterprise Edition pool with a Back End of its own': of({}),
    'a Standard Edition server with its own database': of({ edition: 'standard' }),
    'a Standard Edition server whose database is not stated': of({ edition: 'standard', store: null }),
    'a witness on a Front End Server': of({ store: mirrored(90, 'sql01', 'sql02', 'ldn-pool-fe01') }),
  },
  broken: {
    'an Enterprise Edition pool without a store': {
      given: of({ store: null }),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com has no SQL Server store'],
      severity: 'error',
      field: 'sqlStore',
    },
    'a store on a Front End Server of the pool': {
      given: of({ store: sql(90, 'LDN-pool-fe02') }),
      on: ['pool:2', 'server:202', 'sql:90'],
      says: ['ldn-pool-fe02.contoso.com', 'another computer'],
    },
    'a mirror on a Front End Server of the pool': {
      given: of({ store: mirrored(90, 'sql01', 'ldn-pool-fe03') }),
      on: ['pool:2', 'server:203', 'sql:90'],
    },
    'a Standard Edition server whose database is elsewhere': {
      given: of({ edition: 'standard', store: sql(90, 'sql01') }),
      on: ['pool:2', 'sql:90'],
      says: ['is sql01.contoso.com', 'cannot be moved'],
    },
  },
})

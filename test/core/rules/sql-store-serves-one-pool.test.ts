import { sqlStoreServesOnePool } from '../../../src/core/rules/sql-store-serves-one-pool.ts'
import { mirrored, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const two = (a: Parameters<typeof pool>[2], b: Parameters<typeof pool>[2]) =>
  topology(site(1, 'London', pool(2, 'a-pool', a), pool(3, 'b-pool', b)))

ruleCases(sqlStoreServesOnePool, {
  sound: {
    'a store each': two({}, {}),
    'one witness for two mirrored stores': two(
      { store: mirrored(90, 'sql01', 'sql02', 'sql09') },
      { store: mirrored(91, 'sql03', 'sql04', 'sql09') },
    ),
    'two Standard Edition servers with their own databases': two(
      { edition: 'standard' },
      { edition: 'standard' },
    ),
  },
  broken: {
    'one store for two pools': {
      given: two({ store: sql(90, 'sql01') }, { store: sql(90, 'sql01') }),
      on: ['pool:2', 'pool:3', 'sql:90'],
      says: ['sql01.contoso.com is the SQL Server store of 2', 'a-pool.contoso.com and b-pool.contoso.com'],
      severity: 'unsupported',
    },
    'two stores on one computer, in other letters': {
      given: two(
        { store: sql(90, 'sql01', { instance: 'a' }) },
        { store: sql(91, 'SQL01', { instance: 'b' }) },
      ),
      on: ['sql:90', 'sql:91'],
      says: ['sql01.contoso.com holds databases of 2', 'sql01.contoso.com\\a', 'SQL01.contoso.com\\b'],
      severity: 'warning',
    },
    'a mirror on the primary of another store': {
      given: two({ store: mirrored(90, 'sql01', 'sql02') }, { store: mirrored(91, 'sql02', 'sql03') }),
      on: ['sql:90', 'sql:91'],
      says: ['sql02.contoso.com holds'],
      severity: 'warning',
    },
  },
})

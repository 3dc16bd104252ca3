import type { SqlStore } from '../model/store.ts'
import type { RuleExamples } from './example.ts'
import { pool, site, sql, topology } from './notation.ts'

const withStores = (first: SqlStore, second: SqlStore) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { store: first }), pool(3, 'vip-pool', { store: second })))

/** Two pools of one site with a store each, and with one for both. */
export const sqlStoreServesOnePoolExamples: RuleExamples = {
  rule: 'SQL-024',
  sound: {
    title: 'a store each',
    given: withStores(sql(290, 'ldn-sql01'), sql(390, 'ldn-sql02')),
  },
  broken: {
    title: 'one store for two pools',
    given: withStores(sql(290, 'ldn-sql01'), sql(290, 'ldn-sql01')),
  },
}

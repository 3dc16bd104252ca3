import type { SqlStoreId } from '../model/id.ts'
import type { RuleExamples } from './example.ts'
import { file, pool, site, sql, topology } from './notation.ts'
import { chat } from './roles.ts'

const withStores = (first: SqlStoreId, second: SqlStoreId) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      chat(3, 'ldn-chat', { nextHop: 'pool:2', store: first, fileStore: 'file:92' }),
      chat(4, 'vip-chat', { nextHop: 'pool:2', store: second, fileStore: 'file:92' }),
      sql(90, 'ldn-sql02', { instance: 'chat' }),
      sql(91, 'ldn-sql02', { instance: 'vip' }),
      file(92, 'ldn-fs02', 'chat'),
    ),
  )

/** Two Persistent Chat pools with an instance each, and with one for both. */
export const databasesOfOneKindApartExamples: RuleExamples = {
  rule: 'SQL-023',
  sound: { title: 'two chat pools with an instance each', given: withStores('sql:90', 'sql:91') },
  broken: { title: 'two chat pools on one instance', given: withStores('sql:90', 'sql:90') },
}

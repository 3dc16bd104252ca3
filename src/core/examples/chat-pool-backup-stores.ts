import type { RuleExamples } from './example.ts'
import { file, paired, pool, site, sql, topology } from './notation.ts'
import { chat } from './roles.ts'

const stretched = (servers: number) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      sql(80, 'ldn-sql02', { instance: 'chat' }),
      file(81, 'ldn-fs02', 'chat'),
      chat(6, 'ldn-chat', {
        nextHop: 'pool:2',
        store: 'sql:80',
        backupStore: 'sql:82',
        fileStore: 'file:81',
        servers,
      }),
    ),
    site(3, 'Dublin', pool(4, 'dub-pool'), sql(82, 'dub-sql02', { instance: 'chat' })),
    paired(5, 2, 4),
  )

/** A Persistent Chat pool with a backup store: of two servers, and of one. */
export const chatPoolBackupStoresExamples: RuleExamples = {
  rule: 'ROLE-002',
  sound: { title: 'a Persistent Chat pool of two servers with a backup store', given: stretched(2) },
  broken: { title: 'a Persistent Chat pool of one server with a backup store', given: stretched(1) },
}

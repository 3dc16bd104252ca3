import type { ProductVersion } from '../model/pool.ts'
import type { RuleExamples } from './example.ts'
import { file, pool, site, sql, topology } from './notation.ts'
import { chat } from './roles.ts'
import { in2019 } from './shapes.ts'

const chatOf = (version: ProductVersion) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', in2019),
      sql(80, 'ldn-sql02', { instance: 'chat' }),
      file(81, 'ldn-fs02', 'chat'),
      chat(3, 'ldn-chat', { nextHop: 'pool:2', store: 'sql:80', fileStore: 'file:81', version }),
    ),
  )

/** A Persistent Chat pool beside a pool of Skype for Business Server 2019: of 2015, and of 2019 as well. */
export const chatNotIn2019Examples: RuleExamples = {
  rule: 'ROLE-003',
  sound: {
    title: 'a Persistent Chat pool of 2015 beside a pool of Skype for Business Server 2019',
    given: chatOf('2015'),
  },
  broken: {
    title: 'a Persistent Chat pool of Skype for Business Server 2019',
    given: chatOf('2019'),
  },
}

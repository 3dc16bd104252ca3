import type { ServerId } from '../model/id.ts'
import type { RuleExamples } from './example.ts'
import { file, pool, site, sql, topology } from './notation.ts'
import { chat } from './roles.ts'

const withInactive = (inactive: readonly ServerId[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      sql(80, 'ldn-sql02', { instance: 'chat' }),
      file(81, 'ldn-fs02', 'chat'),
      chat(3, 'ldn-chat', { nextHop: 'pool:2', store: 'sql:80', fileStore: 'file:81', servers: 6, inactive }),
    ),
  )

/** A Persistent Chat pool of six servers: four of them active, and five. */
export const chatPoolServerLimitExamples: RuleExamples = {
  rule: 'CAP-015',
  sound: {
    title: 'a Persistent Chat pool of six servers, four of them active',
    given: withInactive(['server:305', 'server:306']),
  },
  broken: {
    title: 'a Persistent Chat pool of six servers, five of them active',
    given: withInactive(['server:306']),
  },
}

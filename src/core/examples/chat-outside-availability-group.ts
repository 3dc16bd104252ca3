import type { SqlStore } from '../model/store.ts'
import type { RuleExamples } from './example.ts'
import { alwaysOn, file, pool, site, sql, topology } from './notation.ts'
import { chat } from './roles.ts'

const withStore = (store: SqlStore) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      chat(3, 'ldn-chat', { nextHop: 'pool:2', store: store.id, fileStore: 'file:91' }),
      store,
      file(91, 'ldn-fs02', 'chat'),
    ),
  )

/** Chat rooms in an ordinary SQL Server store, and in an AlwaysOn Availability Group. */
export const chatOutsideAvailabilityGroupExamples: RuleExamples = {
  rule: 'SQL-017',
  sound: { title: 'chat rooms in a SQL Server store', given: withStore(sql(90, 'ldn-sql02')) },
  broken: {
    title: 'chat rooms in an AlwaysOn Availability Group',
    given: withStore(alwaysOn(90, 'ldn-ag', ['ldn-sql02', 'ldn-sql03'])),
  },
}

import type { RuleExamples } from './example.ts'
import { pool, site, sql, standard, topology } from './notation.ts'

const withBackEndOn = (host: string) =>
  topology(
    site(
      1,
      'London',
      standard(2, 'ldn-se'),
      pool(3, 'ldn-pool', { store: sql(390, host, { instance: 'pool' }) }),
    ),
  )

/** A pool on a database server, and on a Standard Edition server. */
export const standardServerHoldsOwnDatabasesOnlyExamples: RuleExamples = {
  rule: 'SQL-026',
  sound: {
    title: 'a Back End on a database server',
    given: withBackEndOn('ldn-sql01'),
  },
  broken: {
    title: 'a Back End on a Standard Edition server',
    given: withBackEndOn('ldn-se'),
  },
}

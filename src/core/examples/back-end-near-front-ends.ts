import { makeId } from '../model/id.ts'
import type { RuleExamples } from './example.ts'
import { pool, site, sql, topology, withFacts } from './notation.ts'

const own = sql(490, 'dub-pool-sql01', { instance: 'rtc' })
const dublin = site(3, 'Dublin', pool(4, 'dub-pool', { store: own }))

/** A pool with its Back End in its own site, and in another one. */
export const backEndNearFrontEndsExamples: RuleExamples = {
  rule: 'SQL-025',
  sound: {
    title: 'a Back End in the site of the pool',
    given: topology(site(1, 'London', pool(2, 'ldn-pool')), dublin),
  },
  broken: {
    title: 'a Back End in another site',
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { store: null, sqlStore: makeId('sql', 290) })),
      withFacts(dublin, { sqlStores: [own, sql(290, 'dub-sql02', { instance: 'rtc' })] }),
    ),
  },
}

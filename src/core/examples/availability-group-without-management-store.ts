import type { RuleExamples } from './example.ts'
import { makeId } from '../model/id.ts'
import type { SqlStore } from '../model/store.ts'
import { alwaysOn, pool, site, sql, topology } from './notation.ts'

const holding = (managementPool: number, store: SqlStore) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { store, deployed: true }), pool(3, 'vip-pool')), {
    managementStore: makeId('pool', managementPool),
  })
const single = sql(290, 'ldn-sql01', { instance: 'rtc' })
const group = alwaysOn(290, 'ldn-listener', ['ldn-sql01', 'ldn-sql02'])

/** A deployed pool that is converted to AlwaysOn, with the Central Management store on the other pool and on itself. */
export const availabilityGroupWithoutManagementStoreExamples: RuleExamples = {
  rule: 'SQL-018',
  sound: {
    title: 'the Central Management store on the other pool',
    given: holding(3, group),
    published: holding(3, single),
  },
  broken: {
    title: 'the Central Management store on the pool itself',
    given: holding(2, group),
    published: holding(2, single),
  },
}

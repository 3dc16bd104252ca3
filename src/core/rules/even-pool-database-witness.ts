import { sqlPrimary } from '../model/store.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { functionalNumbers } from './quorum-numbers.ts'
import type { Rule } from './rule.ts'
import { frontEndsWithoutWitness, witnessContradiction } from './witness.ts'
import { fullName } from '../words/words.ts'

/** POOL-015: in an even-sized pool the primary SQL Server database votes. A mirrored store is POOL-016's, a pool of two POOL-017's. */
export const evenPoolDatabaseWitness: Rule = {
  id: 'POOL-015',
  severity: 'info',
  law: 'In a pool with an even number of Front End Servers the primary SQL Server database is a witness.',
  reason:
    'The printed numbers assume that the Back End runs. While the primary database is down, its vote is missing, and one more Front End Server must run. It is a remark, because it holds for every pool of an even size.',
  source: { title: highAvailabilityPage, section: 'Routing Group Level quorum loss, note on the witness' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  numbers: functionalNumbers,
  contradiction: witnessContradiction,
  scope: 'pool',
  *check(pool, { sqlStore }) {
    const needs = frontEndsWithoutWitness(pool)
    if (!needs || !sqlStore || sqlStore.availability.kind === 'mirrored') return
    yield {
      targets: [pool.id, sqlStore.id],
      message: `${fullName(pool.fqdn)} has ${pool.servers.length} Front End Servers, an even number, so its primary database on ${sqlPrimary(sqlStore)} votes. While it is down, ${needs.without} of ${needs.among} must run instead of ${needs.with}.`,
      todo: 'Keep that one more running during work on the Back End.',
    }
  },
}

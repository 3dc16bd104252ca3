import { instanceName } from '../model/store.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { functionalNumbers } from './quorum-numbers.ts'
import type { Rule } from './rule.ts'
import { frontEndsWithoutWitness, witnessContradiction } from './witness.ts'
import { fullName, shortName } from '../words/words.ts'

/** POOL-016: a failover to the mirror takes the witness of an even-sized pool. */
export const evenPoolPrimaryNotMirror: Rule = {
  id: 'POOL-016',
  severity: 'warning',
  law: 'A pool with an even number of Front End Servers does not rely on a database that is mirrored.',
  reason:
    'Only the primary database is the witness of an even-sized pool. When the databases run on the mirror and too few Front End Servers are up, the whole pool goes down.',
  source: { title: highAvailabilityPage, section: 'Routing Group Level quorum loss, note on the witness' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  numbers: functionalNumbers,
  contradiction: witnessContradiction,
  scope: 'pool',
  *check(pool, { sqlStore }) {
    const needs = frontEndsWithoutWitness(pool)
    if (!needs || sqlStore?.availability.kind !== 'mirrored') return
    const { primary, mirror } = sqlStore.availability
    yield {
      targets: [pool.id, sqlStore.id],
      message: `${fullName(pool.fqdn)} has ${pool.servers.length} Front End Servers, an even number, so its primary database on ${instanceName(primary)} votes, and the mirror ${instanceName(mirror)} does not. While the databases run on the mirror, ${needs.without} of ${needs.among} must run instead of ${needs.with}; with fewer, the whole pool stops.`,
      todo: `Fail back to the primary soon, or give ${shortName(pool.fqdn)} an odd number of Front End Servers.`,
    }
  },
}

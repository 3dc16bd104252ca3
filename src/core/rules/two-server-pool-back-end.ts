import { instanceName, sqlPrimary } from '../model/store.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from './words.ts'

/** POOL-017: a pool of two depends on its Back End. Speaks of the Back End only: the size itself is POOL-005's. */
export const twoServerPoolBackEnd: Rule = {
  id: 'POOL-017',
  severity: 'warning',
  law: 'A pool of two Front End Servers does not survive the loss of its Back End for long.',
  reason:
    'The primary SQL Server database is the third voter of a pool of two. Without it, the pool is likely to stop soon, and a single Front End Server can no longer carry it.',
  source: { title: highAvailabilityPage, section: 'Front End pool with two Front End servers' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool, { sqlStore }) {
    const before2019 = pool.version === '2013' || pool.version === '2015'
    if (pool.edition !== 'enterprise' || !before2019 || pool.servers.length !== 2 || !sqlStore) return
    const { availability } = sqlStore
    const mirror =
      availability.kind === 'mirrored'
        ? ` The mirror ${instanceName(availability.mirror)} does not take its place as witness.`
        : ''
    yield {
      targets: [pool.id, sqlStore.id],
      message: `${fullName(pool.fqdn)} has 2 Front End Servers, so the primary database on ${sqlPrimary(sqlStore)} votes as its witness. If that is lost, both servers must run, and the pool is likely to stop soon even then.${mirror}`,
      todo: `Bring a lost Back End back at once, or add a third Front End Server to ${shortName(pool.fqdn)}.`,
    }
  },
}

import { instanceName, sqlPrimary } from '../model/store.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { backEndPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** POOL-017: a pool of two depends on its Back End. Speaks of the Back End only: the size itself is POOL-005's. */
export const twoServerPoolBackEnd: Rule = {
  id: 'POOL-017',
  severity: 'warning',
  versions: { '2019': null },
  law: 'A pool of two Front End Servers does not survive the loss of its Back End for long.',
  reason:
    'The primary SQL Server database is the third voter of a pool of two. Without it, the pool is likely to stop soon, and a single Front End Server can no longer carry it.',
  source: { title: highAvailabilityPage, section: 'Front End pool with two Front End servers' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  contradiction: {
    readings: [
      {
        says: 'When the Back End of a pool of two is lost, the pool is likely to go down soon.',
        source: { title: highAvailabilityPage, section: 'Front End pool with two Front End servers' },
      },
      {
        says: 'A lost Back End is borne for about 30 minutes, and then users are in resiliency mode.',
        source: { title: backEndPage, section: 'Introduction' },
      },
      {
        says: 'When a Back End fails, the pool stops functioning.',
        source: { title: 'Preparing to restore Lync Server 2013', section: 'Restoring a Back End Server' },
      },
      {
        says: 'With both servers running, two votes of three are left, which is a quorum.',
        source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
      },
    ],
    followed:
      'The verdict counts votes, so both servers together keep the quorum; that it may not last is this warning.',
  },
  scope: 'pool',
  *check(pool, { sqlStore }) {
    const judged = pool.edition === 'enterprise' && pool.version !== 'other' && pool.servers.length === 2
    if (!judged || !sqlStore) return
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

import { connectionOf, instanceName } from '../model/store.ts'
import { databases2015 } from '../tables/sql-releases.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** SQL-025: the Back End is where its Front End Servers are. */
export const backEndNearFrontEnds: Rule = {
  id: 'SQL-025',
  severity: 'warning',
  law: 'The Back End of an Enterprise Edition pool stands in the site of the pool.',
  reason:
    'The connection of Front End Servers to their Back End should be local and not a slow link. A site is what is well connected, so another site may be behind one.',
  source: databases2015,
  basis: 'inferred',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool, { site, sqlStore, sqlSite }) {
    if (pool.edition !== 'enterprise' || !sqlStore || !sqlSite || sqlSite.id === site.id) return
    yield {
      targets: [pool.id, sqlStore.id],
      field: 'sqlStore',
      message: `${fullName(pool.fqdn)} stands in ${fullName(site.name)}, its Back End ${instanceName(connectionOf(sqlStore))} in ${fullName(sqlSite.name)}. Every change of a user's data waits for the link between the two sites, and the pool stops keeping it when the link fails.`,
      todo: `Give ${shortName(pool.fqdn)} a Back End in ${fullName(site.name)}, or make sure that the link is as fast as a local network.`,
    }
  },
}

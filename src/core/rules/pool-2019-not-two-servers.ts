import { highAvailabilityPage } from '../tables/table.ts'
import { manageFrontEndsPage, userModel2019Page } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** POOL-004: Skype for Business Server 2019 refuses a pool of two. */
export const pool2019NotTwoServers: Rule = {
  id: 'POOL-004',
  severity: 'error',
  versions: { '2013': null, '2015': null },
  law: 'An Enterprise Edition pool of Skype for Business Server 2019 does not have exactly two Front End Servers.',
  reason: 'Topology Builder 2019 refuses to publish a topology with such a pool.',
  source: {
    title: `${highAvailabilityPage}, Skype for Business Server 2019`,
    section: 'Front End pool with two Front End servers',
  },
  basis: 'documented',
  topologyBuilder: 'blocks',
  contradiction: {
    readings: [
      {
        says: 'Skype for Business Server 2019 does not support pools of two and refuses to publish them.',
        source: { title: manageFrontEndsPage, section: 'Note on Skype for Business Server 2019' },
      },
      {
        says: 'The same documents keep the rows for pools of two in both tables, and a section on restarting them.',
        source: {
          title: highAvailabilityPage,
          section: 'Front End pool with two Front End servers',
        },
      },
      {
        says: 'For meetings of 250 to 1,000 users a pool of their own with two Front End Servers is recommended.',
        source: { title: userModel2019Page, section: 'Summary of results, A/V Conferencing' },
      },
    ],
    followed: 'The refusal: what cannot be published cannot be deployed, whatever it would be used for.',
  },
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.version === 'other' || pool.servers.length !== 2) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has 2 Front End Servers. Skype for Business Server 2019 refuses to publish a pool of two.`,
      todo: `Add a third Front End Server to ${shortName(pool.fqdn)}, or use a pair of Standard Edition servers.`,
    }
  },
}

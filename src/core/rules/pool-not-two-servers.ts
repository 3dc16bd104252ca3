import { recommendedFrontEnds } from '../tables/limits.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** POOL-005: a pool of two is allowed before 2019, and not recommended. */
export const poolNotTwoServers: Rule = {
  id: 'POOL-005',
  severity: 'warning',
  versions: { '2019': null },
  law: 'An Enterprise Edition pool has at least three Front End Servers rather than two.',
  reason:
    'Two servers are no robust high availability and need care: a failed server is to come back at once, and after both were down they must start together or in reverse order. For one or two servers Microsoft recommends Standard Edition servers.',
  source: { title: highAvailabilityPage, section: 'Front End pool with two Front End servers' },
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [{ what: 'Front End Servers in every pool, at least', of: recommendedFrontEnds }],
  contradiction: {
    readings: [
      {
        says: 'A pool of two can be started the first time with one of its servers running.',
        source: {
          title: highAvailabilityPage,
          section: 'Routing Group Level quorum loss, table of first start',
        },
      },
      {
        says: 'A pool of two or three needs all of its servers for its first start.',
        source: {
          title: 'Event log of the Front End service',
          section: 'LS User Services, text on a cold start',
        },
      },
    ],
    followed: 'The printed table. Starting both servers together is right in both readings.',
  },
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.version === 'other' || pool.servers.length !== 2) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has 2 Front End Servers, which is not recommended: at least ${recommendedFrontEnds.value} should carry a pool, and two must be restarted together or in reverse order once both were down.`,
      todo: `Add a third Front End Server to ${shortName(pool.fqdn)}, or use a pair of Standard Edition servers.`,
    }
  },
}

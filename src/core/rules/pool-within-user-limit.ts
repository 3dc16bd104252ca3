import { usersPerPool } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName, thousands, versionNames } from '../words/words.ts'

/** CAP-002: an Enterprise Edition pool homes no more users than its version supports. */
export const poolWithinUserLimit: Rule = {
  id: 'CAP-002',
  severity: 'error',
  law: 'An Enterprise Edition pool homes at most 80,000 users, or 106,000 in Skype for Business Server 2019.',
  reason:
    'That is the largest pool that the user model describes, with the greatest number of Front End Servers.',
  source: usersPerPool['2015'].source,
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [{ what: 'Users homed on one pool, at most', of: usersPerPool }],
  contradiction: {
    readings: [
      {
        says: 'A pool of Skype for Business Server 2019 serves 106,000 users at most.',
        source: usersPerPool['2019'].source,
      },
      {
        says: 'The same page calls 16 Front End Servers good for 80,000 users, the number of the releases before.',
        source: usersPerPool['2019'].source,
      },
    ],
    followed: '106,000: the other sentence was left standing when the page was written for 16 servers.',
  },
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.version === 'other' || pool.users === null) return
    const most = usersPerPool[pool.version].value
    if (pool.users <= most) return
    yield {
      targets: [pool.id],
      field: 'users',
      message: `${fullName(pool.fqdn)} homes ${thousands(pool.users)} users; a pool of ${versionNames[pool.version]} serves ${thousands(most)} at most.`,
      todo: `Move ${counted(pool.users - most, 'user')} or more from ${shortName(pool.fqdn)} to another pool.`,
    }
  },
}

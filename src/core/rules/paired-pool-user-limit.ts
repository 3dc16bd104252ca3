import { usersPerPairedPool } from '../tables/limits.ts'
import { pairedPoolOver } from './paired-pool-users.ts'
import type { Rule } from './rule.ts'

const limit = usersPerPairedPool['2015']

/** CAP-006: a paired pool leaves room for the users of its partner, Lync Server 2013 and Skype for Business Server 2015. */
export const pairedPoolUserLimit: Rule = {
  id: 'CAP-006',
  severity: 'warning',
  versions: { '2019': null },
  law: 'A paired Enterprise Edition pool homes at most 40,000 users in Lync Server 2013 and Skype for Business Server 2015.',
  reason:
    'After a failover one pool serves the users of both, and together they may not exceed what one pool can serve.',
  source: limit.source,
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [{ what: 'Users homed on each pool of a pair, at most, in 2013 and 2015', of: limit }],
  scope: 'pool',
  check: (pool, around) => pairedPoolOver(limit.value, pool, around),
}

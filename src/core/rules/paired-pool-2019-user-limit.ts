import { usersPerPairedPool } from '../tables/limits.ts'
import { pairedPoolOver } from './paired-pool-users.ts'
import type { Rule } from './rule.ts'

const limit = usersPerPairedPool['2019']

/** CAP-007: a paired pool leaves room for the users of its partner, Skype for Business Server 2019. */
export const pairedPool2019UserLimit: Rule = {
  id: 'CAP-007',
  severity: 'warning',
  versions: { '2013': null, '2015': null },
  law: 'A paired Enterprise Edition pool homes at most 53,000 users in Skype for Business Server 2019.',
  reason:
    'After a failover one pool serves the users of both, and together they may not exceed what one pool can serve.',
  source: limit.source,
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [{ what: 'Users homed on each pool of a pair, at most, in 2019', of: limit }],
  scope: 'pool',
  check: (pool, around) => pairedPoolOver(limit.value, pool, around),
}

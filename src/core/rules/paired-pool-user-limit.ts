import { usersPerPairedPool } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from './words.ts'

const { value: most, source } = usersPerPairedPool['2015']

/** CAP-006: a paired pool leaves room for the users of its partner, Lync Server 2013 and Skype for Business Server 2015. */
export const pairedPoolUserLimit: Rule = {
  id: 'CAP-006',
  severity: 'warning',
  law: 'A paired Enterprise Edition pool homes at most 40,000 users in Lync Server 2013 and Skype for Business Server 2015.',
  reason:
    'After a failover one pool serves the users of both, and together they may not exceed what one pool can serve.',
  source,
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool, { pairings }) {
    if (pool.edition !== 'enterprise' || (pool.version !== '2013' && pool.version !== '2015')) return
    const partner = pairings.find((paired) => paired.partner.id !== pool.id)?.partner
    if (pool.users === null || pool.users <= most || !partner) return
    yield {
      targets: [pool.id],
      field: 'users',
      message: `${fullName(pool.fqdn)} homes ${thousands(pool.users)} users and is paired with ${fullName(partner.fqdn)}; a paired pool is to home ${thousands(most)} at most, so that either can serve the users of both.`,
      todo: `Move ${counted(pool.users - most, 'user')} or more from ${shortName(pool.fqdn)} to another pool.`,
    }
  },
}

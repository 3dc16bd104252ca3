import { usersPerPairedPool } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from './words.ts'

const { value: most, source } = usersPerPairedPool['2019']

/** CAP-007: a paired pool leaves room for the users of its partner, Skype for Business Server 2019. */
export const pairedPool2019UserLimit: Rule = {
  id: 'CAP-007',
  severity: 'warning',
  law: 'A paired Enterprise Edition pool homes at most 53,000 users in Skype for Business Server 2019.',
  reason:
    'After a failover one pool serves the users of both, and together they may not exceed what one pool can serve.',
  source,
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool, { pairings }) {
    if (pool.edition !== 'enterprise' || pool.version !== '2019') return
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

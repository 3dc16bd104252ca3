import type { Pool } from '../model/pool.ts'
import { usersPerStandardEdition, usersPerStandardEditionAfterFailover } from '../tables/limits.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from '../words/words.ts'

const { value: most, source } = usersPerStandardEdition
const afterFailover = usersPerStandardEditionAfterFailover.value

/** CAP-009: a Standard Edition server leaves room for the users of its partner. */
export const standardServerLoad: Rule = {
  id: 'CAP-009',
  severity: 'warning',
  law: 'A Standard Edition server homes at most 2,500 users.',
  reason:
    'Standard Edition servers are planned in pairs that home 2,500 users each, so that either can serve 5,000 after a failover.',
  source,
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Users homed on one Standard Edition server, at most', of: usersPerStandardEdition },
    {
      what: 'Users that one Standard Edition server serves while its partner is failed over to it',
      of: usersPerStandardEditionAfterFailover,
    },
  ],
  scope: 'pool',
  *check(pool, { pairings }): Iterable<Draft> {
    if (pool.edition !== 'standard' || pool.version === 'other') return
    if (pool.users === null) {
      yield {
        targets: [pool.id],
        field: 'users',
        severity: 'info',
        message: `Not stated of ${fullName(pool.fqdn)}: how many users are homed on it. So nothing here says whether one Standard Edition server can carry them.`,
        todo: `State the users of ${shortName(pool.fqdn)}.`,
      }
    } else if (pool.users > most) {
      const partner = pairings.find((paired) => paired.partner.id !== pool.id)?.partner
      yield {
        targets: [pool.id],
        field: 'users',
        message: `${fullName(pool.fqdn)} homes ${thousands(pool.users)} users; a Standard Edition server is to home ${thousands(most)} at most.${together(pool.users, partner)}`,
        todo: `Move ${counted(pool.users - most, 'user')} or more from ${shortName(pool.fqdn)} to another pool, or use an Enterprise Edition pool.`,
      }
    }
  },
}

function together(users: number, partner: Pool | undefined): string {
  if (partner?.edition !== 'standard' || partner.users === null) return ''
  const both = users + partner.users
  if (both <= afterFailover) return ''
  return ` After a failover one server would serve the ${thousands(both)} users of both, where ${thousands(afterFailover)} is the limit.`
}

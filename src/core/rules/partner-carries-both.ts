import type { Pool } from '../model/pool.ts'
import { usersPerFrontEndInReferences, usersPerPool } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { counted, fullName, listed, shortNames, thousands } from '../words/words.ts'

/** CAP-008: after a failover, either pool of a pair can serve the users of both. */
export const partnerCarriesBoth: Rule = {
  id: 'CAP-008',
  severity: 'warning',
  law: 'Each Enterprise Edition pool of a pair can serve the users of both.',
  reason:
    'After a failover one pool serves everyone. Its capacity is reckoned as 6,667 users for each Front End Server, and no more than the version supports in one pool.',
  source: { title: disasterRecoveryPage, section: 'Introduction, capacity planning' },
  basis: 'inferred',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Users for each Front End Server in the reference topologies', of: usersPerFrontEndInReferences },
    { what: 'Users homed on one pool, at most', of: usersPerPool },
  ],
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    if (a.id === b.id || a.users === null || b.users === null) return
    const both = a.users + b.users
    const short = [a, b].filter((pool) => both > capacityOf(pool))
    const [first] = short
    if (first === undefined) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    const most = Math.min(...short.map(mayServe))
    const reasons = short.map(
      (pool) =>
        `${fullName(pool.fqdn)} with ${counted(pool.servers.length, 'Front End Server')} serves ${thousands(capacityOf(pool))}`,
    )
    yield {
      targets: [pairing.id, ...short.map((pool) => pool.id)],
      message: `${shortA} and ${shortB} home ${thousands(both)} users together. After a failover one pool serves them all, but ${listed(reasons)}.`,
      todo:
        both <= most
          ? `Add Front End Servers to ${listed(short.map((pool) => (pool === a ? shortA : shortB)))}, or home fewer users on the pair.`
          : `Home at most ${thousands(most)} users on ${shortA} and ${shortB} together: no number of servers makes one pool serve more.`,
    }
  },
}

/** Users that the pool can serve; without a limit where it is not documented, or where another rule speaks. */
function capacityOf(pool: Pool): number {
  const most = mayServe(pool)
  return most === Number.POSITIVE_INFINITY
    ? most
    : Math.min(pool.servers.length * usersPerFrontEndInReferences.value, most)
}

/** Users that a pool of its version may serve, whatever its servers; without a limit as above. */
function mayServe({ edition, version, servers }: Pool): number {
  const judged = edition === 'enterprise' && version !== 'other' && servers.length > 0
  return judged ? usersPerPool[version].value : Number.POSITIVE_INFINITY
}

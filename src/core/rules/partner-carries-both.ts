import type { Pool } from '../model/pool.ts'
import { usersPerFrontEndInReferences, usersPerPool } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { counted, fullName, listed, shortName, shortNames, thousands } from './words.ts'

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
    const reasons = short.map(
      (pool) =>
        `${fullName(pool.fqdn)} with ${counted(pool.servers.length, 'Front End Server')} serves ${thousands(capacityOf(pool))}`,
    )
    yield {
      targets: [pairing.id, ...short.map((pool) => pool.id)],
      message: `${shortA} and ${shortB} home ${thousands(both)} users together. After a failover one pool serves them all, but ${listed(reasons)}.`,
      todo: `Add Front End Servers to ${listed(short.map((pool) => shortName(pool.fqdn)))}, or home fewer users on the pair.`,
    }
  },
}

/** Users that the pool can serve; without a limit where it is not documented, or where another rule speaks. */
function capacityOf(pool: Pool): number {
  const size = pool.servers.length
  if (pool.edition !== 'enterprise' || pool.version === 'other' || size === 0) return Number.POSITIVE_INFINITY
  return Math.min(size * usersPerFrontEndInReferences.value, usersPerPool[pool.version].value)
}

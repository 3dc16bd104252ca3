import type { Pool } from '../model/pool.ts'
import { judge } from '../quorum/verdict.ts'
import { usersPerFrontEnd } from '../tables/limits.ts'
import { failureDomains, type FailureDomain } from './failure-domains.ts'
import { isSizedFor, isWithinReferences, loadNumbers, perServer } from './front-end-capacity.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from '../words/words.ts'

/**
 * CAP-005: a pool that has lost its largest fault domain or upgrade domain still carries its users. Silent where one
 * server is missed already (CAP-004, CAP-001), and on domains whose loss stops the pool (POOL-014).
 */
export const frontEndLoadAfterDomainLoss: Rule = {
  id: 'CAP-005',
  severity: 'warning',
  law: 'With a whole fault domain or upgrade domain down, the other Front End Servers home at most 6,667 users each.',
  reason:
    'Servers of one fault domain fail together and those of one upgrade domain are patched together, so their users move to the others together. The documents reckon with one server; this takes the largest planned loss.',
  source: { title: usersPerFrontEnd.source.title, section: 'Front End Servers, one unavailable server' },
  basis: 'inferred',
  topologyBuilder: 'allows',
  numbers: loadNumbers,
  scope: 'pool',
  *check(pool) {
    const { users } = pool
    const size = pool.servers.length
    const judged = pool.edition === 'enterprise' && pool.version !== 'other' && users !== null
    if (!judged || !isSizedFor(users, size - 1)) return
    const domain = largestSurvived(pool)
    if (!domain) return
    const lost = domain.servers.length
    const left = size - lost
    if (isWithinReferences(users, left)) return
    yield {
      targets: [pool.id, ...domain.servers.map(({ id }) => id)],
      field: domain.field,
      message: `The ${domain.kind} ${domain.name} holds ${lost} of the ${size} Front End Servers of ${fullName(pool.fqdn)}. When ${domain.loss}, the other ${left} home ${counted(users, 'user')}: ${perServer(users, left)} each, where one is sized for ${thousands(usersPerFrontEnd.value)}.`,
      todo: `Spread the servers over more ${domain.kind}s, add servers, or home at most ${thousands(left * usersPerFrontEnd.value)} users on ${shortName(pool.fqdn)}.`,
    }
  },
}

/** The largest domain of two servers or more that the pool survives; fault domains first among equals. */
function largestSurvived(pool: Pool): FailureDomain | undefined {
  return failureDomains(pool)
    .filter(({ servers }) => servers.length > 1 && servers.length < pool.servers.length)
    .toSorted((a, b) => b.servers.length - a.servers.length)
    .find(({ servers }) => survives(pool, servers))
}

function survives(pool: Pool, lost: FailureDomain['servers']): boolean {
  const servers = new Set(lost.map(({ id }) => id))
  return judge(pool, { servers, primaryDatabase: false }).functional !== false
}

import type { DocumentedVersion } from '../tables/table.ts'
import { frontEndsPerPool, usersPerFrontEnd, usersPerFrontEndInReferences } from '../tables/limits.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from './words.ts'

const { value: sized, source } = usersPerFrontEnd
const inReferences = usersPerFrontEndInReferences.value

/** CAP-001: an Enterprise Edition pool has a Front End Server for every 6,660 users homed on it. */
export const frontEndLoad: Rule = {
  id: 'CAP-001',
  severity: 'warning',
  law: 'An Enterprise Edition pool homes at most 6,660 users for each Front End Server.',
  reason:
    "A Front End Server on the recommended hardware is sized for that many. Microsoft's own reference topologies go to 6,667, which is therefore only remarked on.",
  source,
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool): Iterable<Draft> {
    const size = pool.servers.length
    if (pool.edition !== 'enterprise' || pool.version === 'other' || size === 0) return
    if (pool.users === null) {
      yield {
        targets: [pool.id],
        field: 'users',
        severity: 'info',
        message: `Not stated of ${fullName(pool.fqdn)}: how many users are homed on it. So nothing here says whether ${counted(size, 'Front End Server')} can carry them.`,
        todo: `State the users of ${shortName(pool.fqdn)}.`,
      }
    } else if (pool.users > size * sized) {
      const withinReferences = pool.users <= size * inReferences
      yield {
        targets: [pool.id],
        field: 'users',
        severity: withinReferences ? 'info' : 'warning',
        message: `${fullName(pool.fqdn)} homes ${counted(pool.users, 'user')} on ${counted(size, 'Front End Server')}: ${perServer(pool.users, size)} each, where one is sized for ${thousands(sized)}.${withinReferences ? ` Microsoft's reference topologies go to ${thousands(inReferences)}.` : ''}`,
        todo: `${moreServers(pool.users, pool.version)}ome at most ${thousands(size * sized)} users on ${shortName(pool.fqdn)}.`,
      }
    }
  },
}

/** Rounded up, so that a number above the limit never reads as the limit. */
function perServer(users: number, servers: number): string {
  return thousands(Math.ceil((users * 10) / servers) / 10)
}

/** The first half of the advice: only as many servers as one pool may hold. */
function moreServers(users: number, version: DocumentedVersion): string {
  const needed = Math.ceil(users / sized)
  return needed <= frontEndsPerPool[version].value ? `Use ${counted(needed, 'Front End Server')}, or h` : 'H'
}

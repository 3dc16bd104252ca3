import { usersPerFrontEnd } from '../tables/limits.ts'
import {
  isSizedFor,
  isWithinReferences,
  loadContradiction,
  loadNumbers,
  perServer,
  sizedBetter,
} from './front-end-capacity.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from '../words/words.ts'

/**
 * CAP-004: a pool that has lost one server is still sized for its users (N+1). Silent where the load is too high with all
 * servers up, which CAP-001 warns of, and on a pool of one, which POOL-006 says.
 */
export const frontEndLoadAfterOneLoss: Rule = {
  id: 'CAP-004',
  severity: 'warning',
  law: 'With one Front End Server down, the others home at most 6,660 users each.',
  reason:
    'The users of a server that is down are moved to the others at once. The user model adds one server to what the users need. Up to 6,667 for each, as in the reference topologies, is only remarked on.',
  source: { title: usersPerFrontEnd.source.title, section: 'Front End Servers, one unavailable server' },
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: loadNumbers,
  contradiction: loadContradiction,
  scope: 'pool',
  *check(pool) {
    const { users, version } = pool
    const left = pool.servers.length - 1
    const judged = pool.edition === 'enterprise' && version !== 'other' && users !== null && left > 0
    if (!judged || !isWithinReferences(users, left + 1) || isSizedFor(users, left)) return
    yield {
      targets: [pool.id],
      field: 'users',
      severity: isWithinReferences(users, left) ? 'info' : 'warning',
      message: `When one of the ${left + 1} Front End Servers of ${fullName(pool.fqdn)} is down, ${left === 1 ? 'the other one homes' : `the other ${left} home`} ${counted(users, 'user')}: ${perServer(users, left)} each, where one is sized for ${thousands(usersPerFrontEnd.value)}.`,
      todo: sizedBetter(users, {
        version,
        spare: 1,
        most: left * usersPerFrontEnd.value,
        on: shortName(pool.fqdn),
      }),
    }
  },
}

import { usersPerFrontEnd, usersPerFrontEndInReferences } from '../tables/limits.ts'
import {
  isSizedFor,
  isWithinReferences,
  loadContradiction,
  loadNumbers,
  perServer,
  sizedBetter,
} from './front-end-capacity.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName, shortName, thousands } from '../words/words.ts'

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
  numbers: loadNumbers,
  contradiction: loadContradiction,
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
    } else if (!isSizedFor(pool.users, size)) {
      const withinReferences = isWithinReferences(pool.users, size)
      yield {
        targets: [pool.id],
        field: 'users',
        severity: withinReferences ? 'info' : 'warning',
        message: `${fullName(pool.fqdn)} homes ${counted(pool.users, 'user')} on ${counted(size, 'Front End Server')}: ${perServer(pool.users, size)} each, where one is sized for ${thousands(sized)}.${withinReferences ? ` Microsoft's reference topologies go to ${thousands(inReferences)}.` : ''}`,
        todo: sizedBetter(pool.users, {
          version: pool.version,
          spare: 0,
          most: size * sized,
          on: shortName(pool.fqdn),
        }),
      }
    }
  },
}

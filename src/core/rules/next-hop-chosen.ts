import type { RoleKind } from '../model/id.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** ROUTE-001: what hands SIP traffic on has a Front End pool to hand it to. That it is no Director, the document itself says. */
export const nextHopChosen: Rule = {
  id: 'ROUTE-001',
  severity: 'error',
  law: 'The next hop of Mediation Servers, trusted applications, Persistent Chat and Video Interop Servers is a Front End pool or Standard Edition server.',
  reason: 'They reach users through their next hop alone; a Director homes no users and cannot stand there.',
  source: { title: topologyBuilderHelpPage, section: 'Mediation next hop settings' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role, { find }) {
    const lost = withoutNextHop.get(role.kind)
    if (lost === undefined || !('nextHop' in role) || find(role.nextHop) !== undefined) return
    yield {
      targets: [role.id],
      field: 'nextHop',
      message: `The ${vocabularyOf(role.kind).singular} ${fullName(role.fqdn)} has no next hop, so ${lost}.`,
      todo: 'Choose the Front End pool or Standard Edition server behind it.',
    }
  },
}

/** What does not happen without one, by the kinds of role that the law is about. */
const withoutNextHop: ReadonlyMap<RoleKind, string> = new Map([
  ['mediation', 'calls from its gateways reach no users'],
  ['application', 'its applications reach no users'],
  ['chat', 'no users reach its rooms'],
  ['interop', 'calls of its video systems reach no users'],
])

import { edge2019WithoutXmpp } from '../rules/edge-2019-without-xmpp.ts'
import { shortName } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import { remedy, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** EDGE-010: XMPP federation off. */
export const edge2019WithoutXmppFixes: FixesOf = {
  rule: edge2019WithoutXmpp.id,
  of(doc, finding) {
    const [edge] = rolesMeant(doc, finding, 'edge')
    if (!edge) return []
    return [
      remedy(`Turn XMPP federation off on ${shortName(edge.fqdn)}`, (current) =>
        changeRole(current, edge, (now) => ({ ...now, xmpp: false })),
      ),
    ]
  },
}

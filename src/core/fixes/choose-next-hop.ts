import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import { isKind, type Id, type PoolId, type RoleId } from '../model/id.ts'
import type { Role } from '../model/role.ts'
import { findRole, isRole, type Topology } from '../model/topology.ts'
import { fullName, shortName } from '../words/words.ts'
import type { Fix } from './fix.ts'
import { ownSiteFirst } from './own-site-first.ts'

/** How many pools are offered. */
const offered = 5

/** What a role can hand SIP traffic on to. */
interface Hop {
  readonly id: PoolId | Id<'director'>
  readonly fqdn: string
}

/** Each pool behind a role, those of its site first, Directors before them for an Edge pool. Certain where there is one only. */
export function chooseNextHop({ topology }: TopologyDocument, role: Role): readonly Fix[] {
  const hops = hopsFor(topology, role)
  return hops.slice(0, offered).map((hop) => ({
    title: `Use ${fullName(hop.fqdn)} as the next hop of ${shortName(role.fqdn)}`,
    certain: hops.length === 1,
    apply: (doc) => withNextHop(doc, role.id, hop.id),
  }))
}

function hopsFor(topology: Topology, role: Role): readonly Hop[] {
  return ownSiteFirst(topology, role.id).flatMap((site): Hop[] => {
    const directors = site.roles.filter((other) => isRole(other, 'director'))
    return [...(role.kind === 'edge' ? directors : []), ...site.pools]
  })
}

function withNextHop(doc: TopologyDocument, id: RoleId, hop: Hop['id']): TopologyDocument {
  const role = findRole(doc.topology, id)
  if (role?.kind === 'edge') return change.apply(doc, { kind: 'role', role: { ...role, nextHop: hop } })
  if (!role || !('nextHop' in role) || isKind(hop, 'director')) return doc
  return change.apply(doc, { kind: 'role', role: { ...role, nextHop: hop } })
}

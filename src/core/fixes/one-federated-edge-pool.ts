import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import { rolesOf } from '../model/topology.ts'
import { oneFederatedEdgePool } from '../rules/one-federated-edge-pool.ts'
import { fullName } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** How many Edge pools are offered. */
const offered = 5

/** EDGE-002: federation on one of them alone, to which the routes lead then; those that routes lead to already come first. */
export const oneFederatedEdgePoolFixes: FixesOf = {
  rule: oneFederatedEdgePool.id,
  of(doc, finding) {
    const { sites } = doc.topology
    const isRoute = (id: Id) => sites.some(({ federationRoute }) => federationRoute === id)
    const edges = rolesMeant(doc, finding, 'edge')
    const ordered = [...edges.filter(({ id }) => isRoute(id)), ...edges.filter(({ id }) => !isRoute(id))]
    const title = edges.length === 1 ? 'Enable federation on' : 'Leave federation to'
    return ordered
      .slice(0, offered)
      .map(({ id, fqdn }) => alternative(`${title} ${fullName(fqdn)}`, (now) => federatedBy(now, id)))
  },
}

/** Enables federation on this Edge pool and on no other, and leads the routes that are in use there. */
function federatedBy(doc: TopologyDocument, wanted: Id<'edge'>): TopologyDocument {
  const edges = rolesOf(doc.topology, 'edge').map(({ role }) => role)
  if (!edges.some(({ id }) => id === wanted)) return doc
  const enabled = edges.reduce(
    (changing, edge) => changeRole(changing, edge, (now) => ({ ...now, federation: now.id === wanted })),
    doc,
  )
  const lost = edges.filter(({ id, federation }) => federation && id !== wanted).map(({ id }) => id)
  return doc.topology.sites
    .filter(({ federationRoute }) => lost.some((id) => id === federationRoute))
    .reduce(
      (changing, { id }) => change.apply(changing, { kind: 'site', id, fields: { federationRoute: wanted } }),
      enabled,
    )
}

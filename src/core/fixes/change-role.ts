import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Id, RoleKind } from '../model/id.ts'
import type { RoleWith } from '../model/role.ts'
import { findRole, isRole } from '../model/topology.ts'

/** Changes a role that is still there and of its kind; the same document where it is not. */
export function changeRole<K extends RoleKind>(
  doc: TopologyDocument,
  { id, kind }: { readonly id: Id<K>; readonly kind: K },
  changed: (role: RoleWith<K>) => RoleWith<K>,
): TopologyDocument {
  const role = findRole(doc.topology, id)
  return role && isRole(role, kind) ? change.apply(doc, { kind: 'role', role: changed(role) }) : doc
}

import type { TopologyDocument } from '../model/document.ts'
import type { FileStoreId, Id, PoolId, RoleId, SiteId, SqlStoreId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import type { Site } from '../model/site.ts'
import { find, findSite, nameOf, type Found } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { ownStores } from './own-stores.ts'
import { placed } from './place.ts'
import { replaceSites, withFields, withTopology } from './replace.ts'

/** Moves a pool, another role or a store to another site. A pool's stores stay where they are, unless they are the pool's own computer. */
export const moveToSite: Edit<{
  readonly id: PoolId | RoleId | SqlStoreId | FileStoreId
  readonly site: SiteId
  readonly position?: Position
}> = {
  id: 'move-to-site',
  describe: ({ id, site }, doc) => `Move ${nameOf(doc.topology, id)} to ${nameOf(doc.topology, site)}`,
  apply: (doc, { id, site, position }) => {
    const found = find(doc.topology, id)
    if (!found || !('site' in found) || found.site.id === site || !findSite(doc.topology, site)) return doc
    const own = found.kind === 'pool' ? ownStores(doc.topology, found.pool) : []
    const parts = [found, ...own.flatMap((store) => find(doc.topology, store) ?? [])]
    const moved = parts.reduce((moving, part) => moveOne(moving, part, site), doc)
    const from = doc.layout.positions[id]
    const followed = own.reduce((moving, store) => follow(moving, store, from, position), moved)
    return placed(followed, id, position)
  },
}

/** A store that goes with its pool keeps its place beside it. */
function follow(
  doc: TopologyDocument,
  id: Id,
  from: Position | undefined,
  to: Position | undefined,
): TopologyDocument {
  const at = doc.layout.positions[id]
  return at && from && to ? placed(doc, id, { x: at.x + to.x - from.x, y: at.y + to.y - from.y }) : doc
}

function moveOne(doc: TopologyDocument, found: Found, to: SiteId): TopologyDocument {
  const topology = replaceSites(doc.topology, (site) => {
    const rest = without(site, found)
    return site.id === to ? including(rest, found) : rest
  })
  return withTopology(doc, topology)
}

function without(site: Site, found: Found): Site {
  if (found.kind === 'pool' && site.pools.includes(found.pool))
    return withFields(site, { pools: site.pools.filter((pool) => pool !== found.pool) })
  if (found.kind === 'sql' && site.sqlStores.includes(found.sqlStore))
    return withFields(site, { sqlStores: site.sqlStores.filter((store) => store !== found.sqlStore) })
  if (found.kind === 'file' && site.fileStores.includes(found.fileStore))
    return withFields(site, { fileStores: site.fileStores.filter((store) => store !== found.fileStore) })
  if (found.kind === 'role' && site.roles.includes(found.role))
    return withFields(site, { roles: site.roles.filter((role) => role !== found.role) })
  return site
}

function including(site: Site, found: Found): Site {
  if (found.kind === 'pool') return { ...site, pools: [...site.pools, found.pool] }
  if (found.kind === 'sql') return { ...site, sqlStores: [...site.sqlStores, found.sqlStore] }
  if (found.kind === 'file') return { ...site, fileStores: [...site.fileStores, found.fileStore] }
  if (found.kind === 'role') return { ...site, roles: [...site.roles, found.role] }
  return site
}

import type { TopologyDocument } from '../model/document.ts'
import type { FileStoreId, PoolId, SiteId, SqlStoreId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import type { Site } from '../model/site.ts'
import { find, findSite, nameOf, type Found } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { placed } from './place.ts'
import { replaceSites, withFields, withTopology } from './replace.ts'

/** Moves a pool or a store to another site. A pool's stores stay where they are, unless they are the pool's own computer. */
export const moveToSite: Edit<{
  readonly id: PoolId | SqlStoreId | FileStoreId
  readonly site: SiteId
  readonly position?: Position
}> = {
  id: 'move-to-site',
  describe: ({ id, site }, doc) => `Move ${nameOf(doc.topology, id)} to ${nameOf(doc.topology, site)}`,
  apply: (doc, { id, site, position }) => {
    const found = find(doc.topology, id)
    if (!found || !('site' in found) || found.site.id === site || !findSite(doc.topology, site)) return doc
    return placed(
      collocated(doc, found).reduce((moving, part) => moveOne(moving, part, site), doc),
      id,
      position,
    )
  },
}

/** The thing itself and, for a Standard Edition server, the stores on the same computer. */
function collocated(doc: TopologyDocument, found: Found): Found[] {
  if (found.kind !== 'pool' || found.pool.edition !== 'standard') return [found]
  const stores = [found.pool.sqlStore, found.pool.fileStore].flatMap((id) =>
    id === null ? [] : (find(doc.topology, id) ?? []),
  )
  return [found, ...stores]
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
  return site
}

function including(site: Site, found: Found): Site {
  if (found.kind === 'pool') return { ...site, pools: [...site.pools, found.pool] }
  if (found.kind === 'sql') return { ...site, sqlStores: [...site.sqlStores, found.sqlStore] }
  if (found.kind === 'file') return { ...site, fileStores: [...site.fileStores, found.fileStore] }
  return site
}

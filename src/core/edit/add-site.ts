import { makeId, type SiteId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import { settingsNotStated, type Branch, type Site } from '../model/site.ts'
import { findSite, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { placed, withSite } from './place.ts'

/** Adds an empty site at a place on the canvas: a central one, or with `branch` a branch site of one. */
export const addSite: Edit<{
  readonly name: string
  readonly position: Position
  readonly branch?: Branch | null
}> = {
  id: 'add-site',
  describe: ({ name, branch }) => (branch ? `Add branch site ${name}` : `Add site ${name}`),
  apply: (doc, { name, position, branch = null }) => {
    if (branch?.of && !isCentral(doc.topology, branch.of)) return doc
    const id = makeId('site', doc.nextId)
    const site: Site = {
      id,
      name,
      description: '',
      city: '',
      state: '',
      country: '',
      worldRegion: '',
      pools: [],
      sqlStores: [],
      fileStores: [],
      ...settingsNotStated,
      branch,
    }
    return placed({ ...withSite(doc, site), nextId: doc.nextId + 1 }, id, position)
  },
}

/** Branch sites belong to central sites only. */
function isCentral(topology: Topology, id: SiteId): boolean {
  return findSite(topology, id)?.branch === null
}

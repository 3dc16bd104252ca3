import { makeId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import type { Edit } from './edit.ts'
import { placed, withSite } from './place.ts'

/** Adds an empty central site at a place on the canvas. */
export const addSite: Edit<{ readonly name: string; readonly position: Position }> = {
  id: 'add-site',
  describe: ({ name }) => `Add site ${name}`,
  apply: (doc, { name, position }) => {
    const id = makeId('site', doc.nextId)
    const site = {
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
    }
    return placed({ ...withSite(doc, site), nextId: doc.nextId + 1 }, id, position)
  },
}

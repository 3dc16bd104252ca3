import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import type { Site } from '../model/site.ts'
import { find } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { sameValue } from './replace.ts'

/** Where things stand on the canvas after a drag, an arrow key or an arrangement: one step, whatever its number. */
export const place: Edit<{
  readonly positions: Readonly<Record<Id, Position>>
  /** What the step is called, such as "Move ldn-pool" or "Arrange everything". */
  readonly label: string
}> = {
  id: 'place',
  describe: ({ label }) => label,
  apply: (doc, { positions }) => {
    const before = doc.layout.positions
    const moved = Object.entries(positions).filter(([key, to]) => {
      const id = key as Id // keys of a record of ids
      return find(doc.topology, id) !== undefined && !sameValue(before[id], to)
    })
    if (moved.length === 0) return doc
    return { ...doc, layout: { ...doc.layout, positions: { ...before, ...Object.fromEntries(moved) } } }
  },
}

/** The document with one thing placed; for edits that add. */
export function placed(doc: TopologyDocument, id: Id, position: Position | undefined): TopologyDocument {
  if (!position) return doc
  return { ...doc, layout: { ...doc.layout, positions: { ...doc.layout.positions, [id]: position } } }
}

/** The document with one more site. */
export function withSite(doc: TopologyDocument, site: Site): TopologyDocument {
  return { ...doc, topology: { ...doc.topology, sites: [...doc.topology.sites, site] } }
}

import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import type { Site } from '../model/site.ts'
import type { Edit } from './edit.ts'

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
    const moved = Object.entries(positions).some(
      ([id, { x, y }]) => before[id as Id]?.x !== x || before[id as Id]?.y !== y, // keys of a record of ids
    )
    return moved ? { ...doc, layout: { ...doc.layout, positions: { ...before, ...positions } } } : doc
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

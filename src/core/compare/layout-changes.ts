import { idKeys } from '../format/integrity.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import type { Layout } from '../model/layout.ts'
import { find } from '../model/topology.ts'

type Drawn = Pick<TopologyDocument, 'topology' | 'layout'>

/** How many things of both states have another place or another note. */
export function countLayoutChanges(before: Drawn, after: Drawn): number {
  const ids = new Set<Id>()
  for (const { layout } of [before, after])
    for (const id of [...idKeys(layout.positions), ...idKeys(layout.notes)]) ids.add(id)
  let count = 0
  for (const id of ids)
    if (find(before.topology, id) && find(after.topology, id) && isDrawnAnew(before.layout, after.layout, id))
      count++
  return count
}

function isDrawnAnew(before: Layout, after: Layout, id: Id): boolean {
  const [from, to] = [placeIn(before, id), placeIn(after, id)]
  return from?.x !== to?.x || from?.y !== to?.y || noteIn(before, id) !== noteIn(after, id)
}

function placeIn(layout: Layout, id: Id) {
  return Object.hasOwn(layout.positions, id) ? layout.positions[id] : undefined
}

function noteIn(layout: Layout, id: Id): string | undefined {
  return Object.hasOwn(layout.notes, id) ? layout.notes[id] : undefined
}

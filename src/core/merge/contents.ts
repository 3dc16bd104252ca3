import { containerOf } from '../compare/placement.ts'
import type { Id } from '../model/id.ts'
import { everything, type Found, type Topology } from '../model/topology.ts'

const known = new WeakMap<Topology, ReadonlyMap<Id | null, readonly Found[]>>()

/** What stands directly in each thing of a topology, in order; `null` for sites and pairings, which stand in nothing. */
export function contentsOf(topology: Topology): ReadonlyMap<Id | null, readonly Found[]> {
  const contents = known.get(topology) ?? contentsIn(topology)
  known.set(topology, contents)
  return contents
}

function contentsIn(topology: Topology): ReadonlyMap<Id | null, readonly Found[]> {
  const contents = new Map<Id | null, Found[]>()
  for (const found of everything(topology)) {
    const container = containerOf(found)
    const list = contents.get(container)
    if (list) list.push(found)
    else contents.set(container, [found])
  }
  return contents
}

import { align } from '#core/merge/align.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { everything, idOf, nameOf, type Found, type Topology } from '#core/model/topology.ts'

/** How many of the things with a name of their own two documents have alike. */
export interface Likeness {
  /** How many stand in both under the same name. */
  readonly shared: number
  /** How many the smaller of the two has. */
  readonly of: number
}

/** The least part of the smaller document that has to be in the other. */
const leastPart = 0.25

/**
 * Compares two documents by the names of pools, roles, computers and stores. Names of sites are left out: different
 * deployments have sites of the same name.
 */
export function likenessOf(open: TopologyDocument, incoming: TopologyDocument): Likeness {
  const [ours, theirs] = [namesIn(open.topology), namesIn(incoming.topology)]
  const same = align(open, incoming)
  let shared = 0
  for (const [id, name] of theirs) {
    const other = same.get(id)
    if (other !== undefined && ours.get(other) === name) shared += 1
  }
  return { shared, of: Math.min(ours.size, theirs.size) }
}

/** Whether two documents seem to be two states of one deployment. */
export function isSameDeployment({ shared, of }: Likeness): boolean {
  return of > 0 && shared >= Math.min(2, of) && shared >= of * leastPart
}

function namesIn(topology: Topology): Map<ReturnType<typeof idOf>, string> {
  const named = [...everything(topology)].filter(hasOwnName)
  return new Map(named.map((found) => [idOf(found), nameOf(topology, idOf(found)).toLowerCase()]))
}

function hasOwnName({ kind }: Found): boolean {
  return kind !== 'site' && kind !== 'pairing' && kind !== 'trunk'
}

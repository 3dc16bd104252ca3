import { align } from '../merge/align.ts'
import type { TopologyDocument } from '../model/document.ts'
import { kindOf, makeId, type Id } from '../model/id.ts'
import { everything, find, idOf, type Found, type Topology } from '../model/topology.ts'

/**
 * Which things of an original file that was read again a document has that was imported before links were kept: ids of
 * `fresh` to ids of `doc`. By kind and name; what was renamed since by the id that the import gave it then, as long as
 * that is what the things with their old names have, too.
 */
export function recognised(doc: TopologyDocument, fresh: TopologyDocument): ReadonlyMap<Id, Id> {
  const same = new Map(align(doc, fresh))
  const given = idsGivenThen(fresh.topology)
  const known = [...same].filter(([there]) => given.has(there))
  const kept = known.filter(([there, here]) => given.get(there) === here)
  if (kept.length * 2 <= known.length) return same
  const taken = new Set(same.values())
  for (const [there, here] of given)
    if (!same.has(there) && !taken.has(here) && find(doc.topology, here)) same.set(there, here)
  return same
}

/** Whether format version 2 had a place for a thing of an imported topology: for what stands in central sites, and no roles. */
export function wasHeld(topology: Topology): (id: Id) => boolean {
  const central = topology.sites.filter(({ branch }) => branch === null)
  const backEnds = new Set<Id | null>(central.flatMap(({ pools }) => pools.map(({ sqlStore }) => sqlStore)))
  const isCentral = (found: Extract<Found, { site: unknown }>) => found.site.branch === null
  return (id) => {
    const found = find(topology, id)
    switch (found?.kind) {
      case 'site':
      case 'pool':
      case 'server':
      case 'file':
        return isCentral(found)
      case 'sql':
        return isCentral(found) && backEnds.has(id)
      case 'pairing':
        return found.pairing.pools.every((pool) => {
          const one = find(topology, pool)
          return one?.kind === 'pool' && isCentral(one)
        })
      default:
        return false
    }
  }
}

/** The ids that an import gave when it knew no roles: numbers in the order of the document. */
function idsGivenThen(topology: Topology): ReadonlyMap<Id, Id> {
  const isHeld = wasHeld(topology)
  const held = [...everything(topology)].map(idOf).filter(isHeld)
  return new Map(held.map((id, i) => [id, makeId(kindOf(id), i + 1)]))
}

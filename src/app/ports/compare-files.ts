import { pieces, stepsTo } from '#core/merge/pieces.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Id } from '#core/model/id.ts'
import { find, findSite, type Topology } from '#core/model/topology.ts'
import { readOrigin } from '#core/open/open.ts'
import type { ComparedFile, PlacedPiece } from './reader-tasks.ts'

/** Compares the open document with what a file holds, and both with what the open document was imported from. */
export function compareFiles(open: TopologyDocument, incoming: TopologyDocument): ComparedFile {
  const base = open.origin && readOrigin(open.origin)
  const { under } = stepsTo(open, incoming)
  const list = pieces(open, incoming, base)
  const ids = new Set(list.map(({ id }) => id))
  return {
    hasBase: base !== null,
    pieces: list.map((piece) => {
      const [target] = piece.targets
      const site = target && siteOf(target, open.topology, under.topology)
      // What comes along without a line of its own is nothing to be ticked.
      return { ...piece, needs: piece.needs.filter((other) => ids.has(other)), site: site ?? null }
    }),
  }
}

/** The site that a thing stands in, as the first of the topologies has it that has it at all. */
function siteOf(thing: Id, ...topologies: readonly Topology[]): PlacedPiece['site'] | undefined {
  const found = topologies.map((topology) => find(topology, thing)).find((one) => one !== undefined)
  if (!found || !('site' in found)) return undefined
  const { id } = found.site
  const known = topologies.map((topology) => findSite(topology, id)).find((one) => one !== undefined)
  return { id, name: known?.name ?? found.site.name }
}

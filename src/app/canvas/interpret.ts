import type { NodeChange } from '@xyflow/react'
import type { TopologyDocument } from '#core/model/document.ts'
import { isKind, type Id, type PoolId, type SiteId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import { find, findSite, siteOfPool, type Topology } from '#core/model/topology.ts'
import { cardsIn } from './cards.ts'
import type { CanvasNode } from './nodes.ts'
import { siteSize } from './site-size.ts'
import { grid, poolSize, siteRoom } from './sizes.ts'

/** The ids that are ours among what React Flow says: nodes and pairings carry our ids. */
export function asId(topology: Topology, id: string): Id | null {
  const candidate = id as Id // proved by the lookup
  return find(topology, candidate) ? candidate : null
}

/** The selection after React Flow's select changes. A site is not selected together with what stands in it. */
export function selectionAfter(
  topology: Topology,
  selection: readonly Id[],
  changes: readonly { readonly id: string; readonly selected: boolean }[],
): readonly Id[] {
  const selected = new Set<Id>(selection)
  for (const change of changes) {
    const id = asId(topology, change.id)
    if (id === null) continue
    if (change.selected) selected.add(id)
    else selected.delete(id)
  }
  const added = changes.some((change) => change.selected)
  if (added) for (const id of selected) if (isPartOfCard(id)) selected.delete(id)
  for (const id of selected) {
    if (isKind(id, 'site') && holdsSelected(topology, id, selected)) selected.delete(id)
  }
  return [...selected]
}

function holdsSelected(topology: Topology, id: SiteId, selected: ReadonlySet<Id>): boolean {
  const site = findSite(topology, id)
  return site !== undefined && cardsIn(site).some((card) => selected.has(card.id))
}

/** Whether a thing has no card of its own: a computer, or a trunk of a gateway. */
export function isPartOfCard(id: Id): boolean {
  return isKind(id, 'server') || isKind(id, 'trunk')
}

/** The positions that React Flow proposes for what exists, as they are. */
export function proposedPositions(
  topology: Topology,
  changes: readonly NodeChange<CanvasNode>[],
): Record<Id, Position> {
  const positions: Record<Id, Position> = {}
  for (const change of changes) {
    if (change.type !== 'position' || !change.position) continue
    const id = asId(topology, change.id)
    if (id) positions[id] = change.position
  }
  return positions
}

/**
 * What is dragged, with the rest of the selection that it belongs to: React Flow moves the nodes that are mounted, and
 * of a large selection only some are.
 */
export function withFollowers(
  { topology, layout: { positions } }: TopologyDocument,
  selection: readonly Id[],
  dragged: Readonly<Record<Id, Position>>,
): Readonly<Record<Id, Position>> {
  const lead = selection.find((id) => dragged[id] !== undefined)
  const [from, to] = lead === undefined ? [] : [positions[lead], dragged[lead]]
  if (!from || !to) return dragged
  const all: Record<Id, Position> = { ...dragged }
  for (const id of selection) {
    const at = nodeFor(topology, id) === id ? positions[id] : undefined
    if (at) all[id] ??= { x: at.x + to.x - from.x, y: at.y + to.y - from.y }
  }
  return all
}

/** Positions as they are kept after a drop: on the grid, and inside the room of the site. */
export function settled(positions: Readonly<Record<Id, Position>>): Record<Id, Position> {
  const result: Record<Id, Position> = {}
  for (const [key, { x, y }] of Object.entries(positions)) {
    const id = key as Id // keys of a record of ids
    const snapped = { x: snap(x), y: snap(y) }
    result[id] = isKind(id, 'site')
      ? snapped
      : { x: Math.max(siteRoom.side, snapped.x), y: Math.max(siteRoom.top, snapped.y) }
  }
  return result
}

function snap(value: number): number {
  return Math.round(value / grid) * grid
}

/** The site whose frame holds this point of the canvas, the topmost of several. */
export function siteAt(doc: TopologyDocument, point: Position): SiteId | null {
  const { positions } = doc.layout
  const hit = doc.topology.sites.findLast((site) => {
    const at = positions[site.id] ?? { x: 0, y: 0 }
    const size = siteSize(site, positions)
    return inside(point, at, size)
  })
  return hit?.id ?? null
}

/** The pool whose card holds this point of the canvas, other than the one that is being dragged. */
export function poolAt(doc: TopologyDocument, point: Position, except: PoolId | null): PoolId | null {
  const { positions } = doc.layout
  for (const site of doc.topology.sites) {
    const origin = positions[site.id] ?? { x: 0, y: 0 }
    for (const pool of site.pools) {
      const at = positions[pool.id]
      if (!at || pool.id === except) continue
      if (inside(point, { x: origin.x + at.x, y: origin.y + at.y }, poolSize(pool.servers.length)))
        return pool.id
    }
  }
  return null
}

function inside(
  { x, y }: Position,
  at: Position,
  size: { readonly width: number; readonly height: number },
): boolean {
  return x >= at.x && y >= at.y && x <= at.x + size.width && y <= at.y + size.height
}

/** Where a thing stands on the canvas as a whole, whatever it stands in. */
export function absolutePosition(doc: TopologyDocument, id: Id): Position {
  const at = doc.layout.positions[id] ?? { x: 0, y: 0 }
  const found = find(doc.topology, id)
  if (!found || found.kind === 'site' || found.kind === 'pairing') return at
  const origin = doc.layout.positions[found.site.id] ?? { x: 0, y: 0 }
  return { x: origin.x + at.x, y: origin.y + at.y }
}

/** The node that shows a thing: a computer is shown by its pool or role, a trunk by its gateway, a pairing by the first of its pools. */
export function nodeFor(topology: Topology, id: Id): Id | null {
  const found = find(topology, id)
  switch (found?.kind) {
    case undefined:
      return null
    case 'server':
      return found.pool.id
    case 'computer':
      return found.role.id
    case 'trunk':
      return found.gateway.id
    case 'pairing':
      return siteOfPool(topology, found.pairing.pools[0]) ? found.pairing.pools[0] : null
    default:
      return id
  }
}

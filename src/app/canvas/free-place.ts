import type { TopologyDocument } from '#core/model/document.ts'
import type { Id, SiteId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { find, findSite, type Topology } from '#core/model/topology.ts'
import { cardsIn, type CardId } from './cards.ts'
import { firstPlace, siteSize } from './site-size.ts'
import { poolSize, poolWidth, roleSize, room, siteRoom, storeIndent, type Size } from './sizes.ts'
import { storesAlong } from './stores-along.ts'

type Positions = Readonly<Record<Id, Position>>

/** Places for a new pool and its stores in a site: below what is there, or right of it where the site is getting tall. */
export function freePlaceForPool(
  doc: TopologyDocument,
  id: SiteId,
  size: Size,
): { readonly pool: Position; readonly sql: Position; readonly file: Position } {
  const site = findSite(doc.topology, id)
  const { positions } = doc.layout
  const bottom = site ? lowestEdge(site, positions) : siteRoom.top - room.row
  const whole = site ? siteSize(site, positions) : { width: 0, height: 0 }
  const empty = bottom < siteRoom.top
  const beside = !empty && bottom > 600
  const pool = empty
    ? firstPlace
    : beside
      ? { x: whole.width - siteRoom.side + room.column, y: siteRoom.top }
      : { x: siteRoom.side, y: bottom + room.row }
  const sql = { x: pool.x + storeIndent, y: pool.y + size.height + room.store }
  return { pool, sql, file: { x: sql.x, y: sql.y + 84 + room.store } }
}

/** A place for a new store in a site: below everything. */
export function freePlaceForStore(doc: TopologyDocument, id: SiteId): Position {
  const site = findSite(doc.topology, id)
  const bottom = site ? lowestEdge(site, doc.layout.positions) : siteRoom.top - room.row
  return { x: siteRoom.side + storeIndent, y: bottom + room.row }
}

/** A place for a new role in a site: beside the roles that are there where a column is free, else below everything. */
export function freePlaceForRole(doc: TopologyDocument, id: SiteId): Position {
  const site = findSite(doc.topology, id)
  return site ? freeSpotForRole(site, doc.layout.positions) : firstPlace
}

/** A place in a site for a card of another one, which brings its own stores: free as for a new one. */
export function freePlaceForCard(doc: TopologyDocument, id: CardId, site: SiteId): Position {
  const found = find(doc.topology, id)
  if (found?.kind === 'pool') return freePlaceForPool(doc, site, poolSize(found.pool.servers.length)).pool
  if (found?.kind !== 'role') return freePlaceForStore(doc, site)
  if (storesAlong(doc.topology, id).length === 0) return freePlaceForRole(doc, site)
  return { x: siteRoom.side, y: freePlaceForStore(doc, site).y }
}

/** A place for one more role in a site whose other cards stand here. */
export function freeSpotForRole(site: Site, positions: Positions): Position {
  const pitch = poolWidth + room.column
  const width = siteSize(site, positions).width - 2 * siteRoom.side
  // A site may be of any width; one column more than there are roles is enough to find a free one.
  const columns = Math.min(Math.floor((width + room.column) / pitch), site.roles.length + 1)
  const rows = new Set(site.roles.flatMap(({ id }) => positions[id]?.y ?? []))
  for (const y of [...rows].toSorted((a, b) => a - b))
    for (let column = 0; column < columns; column++) {
      const spot = { x: siteRoom.side + column * pitch, y }
      if (y >= siteRoom.top && isFree(site, positions, spot)) return spot
    }
  const bottom = lowestEdge(site, positions)
  return { x: siteRoom.side, y: bottom + (rows.size > 0 ? room.store : room.row) }
}

function isFree(site: Site, positions: Positions, spot: Position): boolean {
  return cardsIn(site).every(({ id, size }) => {
    const at = positions[id]
    return (
      !at ||
      at.x >= spot.x + roleSize.width ||
      spot.x >= at.x + size.width ||
      at.y >= spot.y + roleSize.height + room.store ||
      spot.y >= at.y + size.height + room.store
    )
  })
}

/** The lowest edge of what stands in the site. */
export function lowestEdge(site: Site, positions: Positions): number {
  let bottom = siteRoom.top - room.row
  for (const { id, size } of cardsIn(site)) {
    const at = positions[id]
    if (at) bottom = Math.max(bottom, at.y + size.height)
  }
  return bottom
}

/** A place for a new site: right of all others, on the line of the first. */
export function freePlaceForSite(topology: Topology, positions: Positions): Position {
  let right = -room.site
  let top: number | null = null
  for (const site of topology.sites) {
    const at = positions[site.id]
    if (!at) continue
    right = Math.max(right, at.x + siteSize(site, positions).width)
    top ??= at.y
  }
  return { x: right + room.site, y: top ?? 0 }
}

/**
 * Where things stand once a pool card has grown with its servers: what is below it in its site moves down by as much, so
 * that nothing is covered. Empty where the card keeps its size.
 */
export function makeRoom(doc: TopologyDocument, pool: Pool, servers: number): Record<Id, Position> {
  const growth = poolSize(servers).height - poolSize(pool.servers.length).height
  const site = doc.topology.sites.find(({ pools }) => pools.includes(pool))
  const card = doc.layout.positions[pool.id]
  if (growth === 0 || !site || !card) return {}
  const edge = card.y + poolSize(pool.servers.length).height
  const positions: Record<Id, Position> = {}
  for (const { id } of cardsIn(site)) {
    const at = doc.layout.positions[id]
    const isBelow = at && at.y >= edge && at.x < card.x + poolWidth && card.x < at.x + poolWidth
    if (isBelow) positions[id] = { x: at.x, y: at.y + growth }
  }
  return positions
}

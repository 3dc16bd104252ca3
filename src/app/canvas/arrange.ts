import type { TopologyDocument } from '#core/model/document.ts'
import type { Id, SiteId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { find, poolsOf, type Topology } from '#core/model/topology.ts'
import {
  fileStoreSize,
  poolSize,
  poolWidth,
  siteRoom,
  sqlStoreSize,
  storeIndent,
  type Size,
} from './sizes.ts'

type Positions = Record<Id, Position>

/** Room between the blocks of a site, and between sites: wide enough for the label of a pairing. */
const gap = { column: 40, row: 40, store: 16, site: 150 }

/** A pool with the stores below it, or a store on its own. */
interface Block {
  readonly size: Size
  readonly parts: readonly { readonly id: Id; readonly at: Position }[]
}

/** Where everything stands when nobody has said: sites side by side, their pools in columns, stores below their pool. */
export function arrangeAll(topology: Topology): Positions {
  const positions: Positions = {}
  const columns = Math.ceil(Math.sqrt(topology.sites.length))
  let y = 0
  for (let row = 0; row < topology.sites.length; row += columns) {
    let x = 0
    let tallest = 0
    for (const site of topology.sites.slice(row, row + columns)) {
      Object.assign(positions, arrangeSite(site), { [site.id]: { x, y } })
      const size = siteSize(site, positions)
      x += size.width + gap.site
      tallest = Math.max(tallest, size.height)
    }
    y += tallest + gap.row * 2
  }
  return positions
}

/** Where the pools and stores of one site stand, relative to it. */
export function arrangeSite(site: Site): Positions {
  const blocks = blocksOf(site)
  const tallest = Math.max(0, ...blocks.map((block) => block.size.height))
  const columns = Math.max(
    1,
    Math.round(Math.sqrt((blocks.length * (tallest + gap.row)) / (poolWidth + gap.column))),
  )
  const inRows = blocks.length <= 3 ? 1 : columns
  const positions: Positions = {}
  let y = siteRoom.top
  for (let row = 0; row < blocks.length; row += inRows) {
    const line = blocks.slice(row, row + inRows)
    line.forEach((block, column) => {
      const x = siteRoom.side + column * (poolWidth + gap.column)
      for (const { id, at } of block.parts) positions[id] = { x: x + at.x, y: y + at.y }
    })
    y += Math.max(...line.map((block) => block.size.height)) + gap.row
  }
  return positions
}

function blocksOf(site: Site): Block[] {
  const left = new Set<Id>([...site.sqlStores, ...site.fileStores].map((store) => store.id))
  const blocks = site.pools.map((pool): Block => {
    const size = poolSize(pool.servers.length)
    const parts: { id: Id; at: Position }[] = [{ id: pool.id, at: { x: 0, y: 0 } }]
    let height = size.height
    for (const store of storesOf(site).filter(({ id }) => id === pool.sqlStore || id === pool.fileStore)) {
      if (!left.delete(store.id)) continue
      parts.push({ id: store.id, at: { x: storeIndent, y: height + gap.store } })
      height += gap.store + store.size.height
    }
    return { size: { width: poolWidth, height }, parts }
  })
  const alone = storesOf(site)
    .filter(({ id }) => left.has(id))
    .map(({ id, size }): Block => ({ size, parts: [{ id, at: { x: storeIndent, y: 0 } }] }))
  return [...blocks, ...alone]
}

function storesOf(site: Site): { readonly id: Id; readonly size: Size }[] {
  return [
    ...site.sqlStores.map((store) => ({ id: store.id, size: sqlStoreSize(store) })),
    ...site.fileStores.map((store) => ({ id: store.id, size: fileStoreSize })),
  ]
}

/** The size of a site: what it holds with room around it. */
export function siteSize(site: Site, positions: Readonly<Record<Id, Position>>): Size {
  let right = siteRoom.leastWidth - siteRoom.side
  let bottom = siteRoom.leastHeight - siteRoom.bottom
  const reach = (id: Id, size: Size) => {
    const at = positions[id] ?? origin
    right = Math.max(right, at.x + size.width)
    bottom = Math.max(bottom, at.y + size.height)
  }
  for (const pool of site.pools) reach(pool.id, poolSize(pool.servers.length))
  for (const store of storesOf(site)) reach(store.id, store.size)
  return { width: right + siteRoom.side, height: bottom + siteRoom.bottom }
}

const origin: Position = { x: siteRoom.side, y: siteRoom.top }

/** The document with a place for everything that has none, without moving what has one. */
export function placeMissing(doc: TopologyDocument): TopologyDocument {
  const { topology, layout } = doc
  const positions: Positions = { ...layout.positions }
  const nothingPlaced = topology.sites.every((site) =>
    [site, ...partsOf(site)].every(({ id }) => positions[id] === undefined),
  )
  if (nothingPlaced) Object.assign(positions, arrangeAll(topology))
  for (const site of topology.sites) Object.assign(positions, missingIn(site, positions))
  // The sizes of sites are known only now.
  for (const site of topology.sites) positions[site.id] ??= freePlaceForSite(topology, positions)
  const same = Object.keys(positions).length === Object.keys(layout.positions).length
  return same ? doc : { ...doc, layout: { ...layout, positions } }
}

/** A changed document with room for the pools that have grown, and a place for everything that came without one. */
export function placeChanges(before: TopologyDocument, after: TopologyDocument): TopologyDocument {
  let positions = after.layout.positions
  for (const pool of poolsOf(before.topology)) {
    const found = find(after.topology, pool.id)
    if (found?.kind !== 'pool' || found.pool.servers.length === pool.servers.length) continue
    const standing = { ...before, layout: { ...before.layout, positions } }
    positions = { ...positions, ...makeRoom(standing, pool, found.pool.servers.length) }
  }
  const moved =
    positions === after.layout.positions ? after : { ...after, layout: { ...after.layout, positions } }
  return placeMissing(moved)
}

function partsOf(site: Site): readonly { readonly id: Id }[] {
  return [...site.pools, ...site.sqlStores, ...site.fileStores]
}

/** Places for the parts of a site that have none: as arranged where the whole site is new, else below what is there. */
function missingIn(site: Site, known: Readonly<Record<Id, Position>>): Positions {
  const arranged = arrangeSite(site)
  const ids = Object.keys(arranged) as Id[] // keys of a record of ids
  if (ids.every((id) => known[id] !== undefined)) return {}
  if (ids.every((id) => known[id] === undefined)) return arranged
  const positions: Positions = { ...known }
  for (const id of ids)
    positions[id] ??= { x: arranged[id]?.x ?? origin.x, y: occupied(site, positions) + gap.row }
  return positions
}

/** The lowest edge of what stands in the site. */
function occupied(site: Site, positions: Readonly<Record<Id, Position>>): number {
  let bottom = siteRoom.top - gap.row
  for (const pool of site.pools) {
    const at = positions[pool.id]
    if (at) bottom = Math.max(bottom, at.y + poolSize(pool.servers.length).height)
  }
  for (const store of storesOf(site)) {
    const at = positions[store.id]
    if (at) bottom = Math.max(bottom, at.y + store.size.height)
  }
  return bottom
}

/** Places for a new pool and its stores in a site: below what is there, or right of it where the site is getting tall. */
export function freePlaceForPool(
  doc: TopologyDocument,
  id: SiteId,
  size: Size,
): { readonly pool: Position; readonly sql: Position; readonly file: Position } {
  const site = doc.topology.sites.find((candidate) => candidate.id === id)
  const { positions } = doc.layout
  const bottom = site ? occupied(site, positions) : siteRoom.top - gap.row
  const whole = site ? siteSize(site, positions) : { width: 0, height: 0 }
  const empty = bottom < siteRoom.top
  const beside = !empty && bottom > 600
  const pool = empty
    ? origin
    : beside
      ? { x: whole.width - siteRoom.side + gap.column, y: siteRoom.top }
      : { x: siteRoom.side, y: bottom + gap.row }
  const sql = { x: pool.x + storeIndent, y: pool.y + size.height + gap.store }
  return { pool, sql, file: { x: sql.x, y: sql.y + 84 + gap.store } }
}

/** A place for a new store in a site: below everything. */
export function freePlaceForStore(doc: TopologyDocument, id: SiteId): Position {
  const site = doc.topology.sites.find((candidate) => candidate.id === id)
  const bottom = site ? occupied(site, doc.layout.positions) : siteRoom.top - gap.row
  return { x: siteRoom.side + storeIndent, y: bottom + gap.row }
}

/** A place for a new site: right of all others, on the line of the first. */
export function freePlaceForSite(topology: Topology, positions: Readonly<Record<Id, Position>>): Position {
  let right = -gap.site
  let top: number | null = null
  for (const site of topology.sites) {
    const at = positions[site.id]
    if (!at) continue
    right = Math.max(right, at.x + siteSize(site, positions).width)
    top ??= at.y
  }
  return { x: right + gap.site, y: top ?? 0 }
}

/**
 * Where things stand once a pool card has grown with its servers: what is below it in its site moves down by as much, so
 * that nothing is covered. Empty where the card keeps its size.
 */
export function makeRoom(doc: TopologyDocument, pool: Pool, servers: number): Positions {
  const growth = poolSize(servers).height - poolSize(pool.servers.length).height
  const site = doc.topology.sites.find(({ pools }) => pools.includes(pool))
  const card = doc.layout.positions[pool.id]
  if (growth === 0 || !site || !card) return {}
  const edge = card.y + poolSize(pool.servers.length).height
  const positions: Positions = {}
  for (const { id } of [...site.pools, ...site.sqlStores, ...site.fileStores]) {
    const at = doc.layout.positions[id]
    const isBelow = at && at.y >= edge && at.x < card.x + poolWidth && card.x < at.x + poolWidth
    if (isBelow) positions[id] = { x: at.x, y: at.y + growth }
  }
  return positions
}

import type { TopologyDocument } from '#core/model/document.ts'
import { roleKinds, isRoleId, type Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import { find, poolsOf, type Topology } from '#core/model/topology.ts'
import { storesOf } from './associations.ts'
import { withBranches } from './branches.ts'
import { cardsIn, storeCards, type Card } from './cards.ts'
import { freePlaceForSite, freeSpotForRole, lowestEdge, makeRoom } from './free-place.ts'
import { firstPlace, siteSize } from './site-size.ts'
import { poolSize, poolWidth, roleSize, room, siteRoom, storeIndent, type Size } from './sizes.ts'

type Positions = Record<Id, Position>

/** A pool or a role with the stores below it, or a store on its own. */
interface Block {
  readonly size: Size
  readonly parts: readonly { readonly id: Id; readonly at: Position }[]
}

/** Where everything stands when nobody has said: central sites side by side, each with its branch sites below. */
export function arrangeAll(topology: Topology): Positions {
  const positions: Positions = {}
  for (const site of topology.sites) Object.assign(positions, arrangeSite(site))
  const clusters = withBranches(topology).map(({ site, branches }) => clusterOf(site, branches, positions))
  inRows(
    clusters,
    Math.ceil(Math.sqrt(clusters.length)),
    { across: room.site, down: room.row * 2 },
    positions,
  )
  return positions
}

/** A central site, and below it its branch sites in as many columns as are about as wide as they are high. */
function clusterOf(site: Site, branches: readonly Site[], positions: Positions): Block {
  const own = siteSize(site, positions)
  const sized = branches.map(({ id }, i) => ({
    size: siteSize(branches[i] ?? site, positions),
    parts: [{ id, at: { x: 0, y: 0 } }],
  }))
  const wide = Math.floor((own.width + room.branch) / (siteRoom.leastWidth + room.branch))
  const below: Positions = {}
  const columns = Math.max(1, wide, Math.ceil(Math.sqrt(branches.length)))
  const size = inRows(sized, columns, { across: room.branch, down: room.title }, below)
  const top = own.height + room.title
  return {
    size: {
      width: Math.max(own.width, size.width),
      height: branches.length === 0 ? own.height : top + size.height,
    },
    parts: [
      { id: site.id, at: { x: 0, y: 0 } },
      ...branches.map(({ id }) => ({ id, at: moved(below[id] ?? { x: 0, y: 0 }, 0, top) })),
    ],
  }
}

/** Puts blocks into rows of so many and says where their parts are; returns the size of the whole. */
function inRows(
  blocks: readonly Block[],
  columns: number,
  apart: { readonly across: number; readonly down: number },
  positions: Positions,
): Size {
  let width = 0
  let y = 0
  for (let row = 0; row < blocks.length; row += columns) {
    let x = 0
    let tallest = 0
    for (const { size, parts } of blocks.slice(row, row + columns)) {
      for (const { id, at } of parts) positions[id] = moved(at, x, y)
      width = Math.max(width, x + size.width)
      x += size.width + apart.across
      tallest = Math.max(tallest, size.height)
    }
    y += tallest + apart.down
  }
  return { width, height: Math.max(0, y - apart.down) }
}

function moved({ x, y }: Position, right: number, down: number): Position {
  return { x: x + right, y: y + down }
}

/** Where the cards of one site stand, relative to it: pools in columns with their stores, then everything else in rows below. */
export function arrangeSite(site: Site): Positions {
  const left = new Map<Id, Card>(storeCards(site).map((card) => [card.id, card]))
  const pools = site.pools.map((pool) => blockOf(pool, poolSize(pool.servers.length), left))
  const roles = inOrder(site.roles).map((role) => blockOf(role, roleSize, left))
  const alone = Array.from(left.values(), ({ id, size }): Block => ({
    size,
    parts: [{ id, at: { x: storeIndent, y: 0 } }],
  }))
  const positions: Positions = {}
  const rest = [...roles, ...alone]
  const columns = Math.max(poolColumns(pools), restColumns(rest))
  const bottom = inColumns(pools, columns, positions)
  stack(rest, columns, bottom, positions)
  return positions
}

function poolColumns(blocks: readonly Block[]): number {
  if (blocks.length <= 3) return 1
  const tallest = Math.max(...blocks.map((block) => block.size.height))
  return Math.max(1, Math.round(Math.sqrt((blocks.length * (tallest + room.row)) / pitch)))
}

/** Two columns for more than a few roles, more where they would otherwise stand much higher than wide. */
function restColumns(blocks: readonly Block[]): number {
  const square = Math.round(Math.sqrt((blocks.length * (roleSize.height + room.store)) / pitch))
  return Math.max(blocks.length > 4 ? 2 : 1, square)
}

/** How far the columns of a site are apart. */
const pitch = poolWidth + room.column

/** Rows of pools, each as high as its tallest; returns where what comes below begins. */
function inColumns(blocks: readonly Block[], columns: number, positions: Positions): number {
  let y = siteRoom.top
  for (let row = 0; row < blocks.length; row += columns) {
    const line = blocks.slice(row, row + columns)
    line.forEach((block, column) => put(block, { x: siteRoom.side + column * pitch, y }, positions))
    y += Math.max(...line.map((block) => block.size.height)) + room.row
  }
  return y
}

/** Puts blocks one below the other, each into the column that reaches least far down: equal ones stand in rows. */
function stack(blocks: readonly Block[], columns: number, top: number, positions: Positions): void {
  const bottoms = Array.from({ length: columns }, () => top)
  for (const block of blocks) {
    const y = Math.min(...bottoms)
    const column = bottoms.indexOf(y)
    put(block, { x: siteRoom.side + column * pitch, y }, positions)
    bottoms[column] = y + block.size.height + room.store
  }
}

function put({ parts }: Block, { x, y }: Position, positions: Positions): void {
  for (const { id, at } of parts) positions[id] = moved(at, x, y)
}

/** A card with the stores below it that nothing else has taken yet. */
function blockOf(user: Pool | Role, size: Size, left: Map<Id, Card>): Block {
  const parts: { id: Id; at: Position }[] = [{ id: user.id, at: { x: 0, y: 0 } }]
  let { height } = size
  for (const id of storesOf(user)) {
    const store = left.get(id)
    if (!store || !left.delete(id)) continue
    parts.push({ id, at: { x: storeIndent, y: height + room.store } })
    height += room.store + store.size.height
  }
  return { size: { width: poolWidth, height }, parts }
}

function inOrder(roles: readonly Role[]): readonly Role[] {
  return roles.toSorted((a, b) => roleKinds.indexOf(a.kind) - roleKinds.indexOf(b.kind))
}

/** The document with a place for everything that has none, without moving what has one. */
export function placeMissing(doc: TopologyDocument): TopologyDocument {
  const { topology, layout } = doc
  const positions: Positions = { ...layout.positions }
  const nothingPlaced = topology.sites.every((site) =>
    [site, ...cardsIn(site)].every(({ id }) => positions[id] === undefined),
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
  const placed =
    positions === after.layout.positions ? after : { ...after, layout: { ...after.layout, positions } }
  return placeMissing(placed)
}

/** Places for the cards of a site that have none: as arranged where the whole site is new, else where there is room. */
function missingIn(site: Site, known: Readonly<Record<Id, Position>>): Positions {
  const missing = cardsIn(site).filter(({ id }) => known[id] === undefined)
  if (missing.length === 0) return {}
  const arranged = arrangeSite(site)
  if (missing.length === cardsIn(site).length) return arranged
  const positions: Positions = { ...known }
  for (const { id } of missing)
    positions[id] = isRoleId(id)
      ? freeSpotForRole(site, positions)
      : { x: arranged[id]?.x ?? firstPlace.x, y: lowestEdge(site, positions) + room.row }
  return positions
}

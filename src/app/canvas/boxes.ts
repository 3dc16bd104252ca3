import type { TopologyDocument } from '#core/model/document.ts'
import {
  isKind,
  type FileStoreId,
  type Id,
  type PoolId,
  type RoleId,
  type SqlStoreId,
} from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import type { FileStore, SqlStore } from '#core/model/store.ts'
import { find, type Topology } from '#core/model/topology.ts'
import { cardsIn } from './cards.ts'
import { siteSize } from './site-size.ts'
import { fileStoreSize, poolSize, roleSize, siteRoom, sqlStoreSize, type Size } from './sizes.ts'

/** A rectangle of the canvas as a whole, in canvas units. */
export interface Box extends Position, Size {}

/** A part of a site: where it stands on the canvas, and relative to its site. */
export interface PartBox<I extends Id = Id> {
  readonly id: I
  readonly box: Box
  readonly inSite: Position
}

export interface PoolBox extends PartBox<PoolId> {
  readonly pool: Pool
}

export interface StoreBox extends PartBox<SqlStoreId | FileStoreId> {
  readonly store: SqlStore | FileStore
}

export interface RoleBox extends PartBox<RoleId> {
  readonly role: Role
}

/** A site with all that stands in it. */
export interface SiteBoxes {
  readonly site: Site
  readonly box: Box
  readonly pools: readonly PoolBox[]
  readonly stores: readonly StoreBox[]
  readonly roles: readonly RoleBox[]
}

/** Where everything stands. */
export interface Boxes {
  readonly sites: readonly SiteBoxes[]
  /** The box of a site, pool, store or role. */
  of(id: Id): Box | undefined
}

type Positions = Readonly<Record<Id, Position>>

const known = new WeakMap<Positions, { readonly topology: Topology; readonly boxes: Boxes }>()
const knownMoving = new WeakMap<Positions, { readonly still: Boxes; readonly boxes: Boxes }>()

/** Where everything stands, with what a drag is moving where the drag has it. Computed once for the same facts. */
export function boxesOf({ topology, layout }: TopologyDocument, moving: Positions): Boxes {
  let still = known.get(layout.positions)
  if (still?.topology !== topology) {
    still = { topology, boxes: indexed(topology.sites.map((site) => boxesIn(site, layout.positions))) }
    known.set(layout.positions, still)
  }
  const moved = Object.keys(moving) as Id[] // keys of a record of ids
  if (moved.length === 0) return still.boxes
  let boxes = knownMoving.get(moving)
  if (boxes?.still !== still.boxes) {
    boxes = { still: still.boxes, boxes: withMoved(topology, layout.positions, still.boxes, moving, moved) }
    knownMoving.set(moving, boxes)
  }
  return boxes.boxes
}

/** The smallest box that holds all of these; `null` for none. */
export function around(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The smallest box that holds the whole deployment; `null` where there is no site. */
export function aroundAll({ sites }: Boxes): Box | null {
  return around(sites.flatMap((site) => [site.box, ...partsOf(site).map((part) => part.box)]))
}

/** Everything that stands in a site, what is drawn last at the end. */
export function partsOf({
  pools,
  stores,
  roles,
}: SiteBoxes): PartBox<PoolBox['id'] | StoreBox['id'] | RoleBox['id']>[] {
  return [...pools, ...stores, ...roles]
}

/** Whether two boxes have a point in common. */
export function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

/** Whether a point lies in a box or on its edge. */
export function holds(box: Box, { x, y }: Position): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height
}

/** Only the sites that a drag touches are computed anew. */
function withMoved(
  topology: Topology,
  positions: Positions,
  still: Boxes,
  moving: Positions,
  moved: readonly Id[],
): Boxes {
  const touched = new Set<Id>()
  for (const id of moved) {
    const found = find(topology, id)
    if (found && found.kind !== 'pairing') touched.add(found.site.id)
  }
  const again = new Map<Id, Box>()
  const sites = still.sites.map((before) => {
    if (!touched.has(before.site.id)) return before
    const now = boxesIn(before.site, positionsWith(before.site, positions, moving))
    for (const [id, box] of entriesOf(now)) again.set(id, box)
    return now
  })
  return { sites, of: (id) => again.get(id) ?? still.of(id) }
}

function positionsWith(site: Site, positions: Positions, moving: Positions): Positions {
  const merged: Record<Id, Position> = {}
  for (const { id } of [site, ...cardsIn(site)]) {
    const at = moving[id] ?? positions[id]
    if (at) merged[id] = at
  }
  return merged
}

function boxesIn(site: Site, positions: Positions): SiteBoxes {
  const at = positionIn(positions, site.id)
  const part = <I extends Id>(id: I, size: Size) => {
    const inSite = positionIn(positions, id)
    return { id, inSite, box: { x: at.x + inSite.x, y: at.y + inSite.y, ...size } }
  }
  return {
    site,
    box: { ...at, ...siteSize(site, positions) },
    pools: site.pools.map((pool) => ({ ...part(pool.id, poolSize(pool.servers.length)), pool })),
    stores: [
      ...site.sqlStores.map((store) => ({ ...part(store.id, sqlStoreSize(store)), store })),
      ...site.fileStores.map((store) => ({ ...part(store.id, fileStoreSize), store })),
    ],
    roles: site.roles.map((role) => ({ ...part(role.id, roleSize), role })),
  }
}

/** Nothing is without a place once a document is open; a document that is not yet placed is drawn all the same. */
function positionIn(positions: Positions, id: Id): Position {
  return positions[id] ?? (isKind(id, 'site') ? { x: 0, y: 0 } : { x: siteRoom.side, y: siteRoom.top })
}

function indexed(sites: readonly SiteBoxes[]): Boxes {
  const byId = new Map(sites.flatMap(entriesOf))
  return { sites, of: (id) => byId.get(id) }
}

function entriesOf(boxed: SiteBoxes): [Id, Box][] {
  return [[boxed.site.id, boxed.box], ...partsOf(boxed).map((part): [Id, Box] => [part.id, part.box])]
}

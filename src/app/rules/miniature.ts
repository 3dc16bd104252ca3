import type { Id } from '#core/model/id.ts'
import type { Pool, Server } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import { connectionOf, instanceName, type SqlAvailability } from '#core/model/store.ts'
import { findSite, nameOf, type Topology } from '#core/model/topology.ts'

/** A rectangle in the units of the drawing, which are pixels at full size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DrawnServer extends Box {
  readonly id: Id
}

export interface DrawnPool extends Box {
  readonly id: Id
  readonly pool: Pool
  readonly servers: readonly DrawnServer[]
  /** How many servers more than fit are not drawn. */
  readonly more: number
  readonly managementStore: boolean
}

/** One line of text in a role's box: a trunk with what it leads to. */
export interface DrawnTrunk {
  /** A trunk's own id; of a SIP video trunk that of its gateway. */
  readonly id: Id
  /** The name of the server at its other end, `null` for none. */
  readonly to: string | null
  readonly port: number
  readonly protocol: 'tls' | 'tcp'
  readonly isDefault: boolean
  /** Where the text stands. */
  readonly y: number
}

/** Any server role that is no Front End pool. */
export interface DrawnRole extends Box {
  readonly id: Id
  readonly role: Role
  /** Its computers where there are several; one alone is the box itself. */
  readonly servers: readonly DrawnServer[]
  /** How many servers more than fit are not drawn. */
  readonly more: number
  readonly trunks: readonly DrawnTrunk[]
}

export interface DrawnStore extends Box {
  readonly id: Id
  readonly kind: SqlAvailability['kind'] | 'file'
  readonly name: string
}

export interface DrawnSite extends Box {
  readonly id: Id
  readonly name: string
  /** The name of the central site of a branch site, '' where a file does not say; `null` for a central site. */
  readonly branchOf: string | null
}

export interface DrawnPairing {
  readonly id: Id
  /** The line as a path of SVG. */
  readonly path: string
}

/** A small picture of a topology: where everything stands, by itself, since examples have no layout. */
export interface Miniature {
  readonly width: number
  readonly height: number
  readonly sites: readonly DrawnSite[]
  readonly pools: readonly DrawnPool[]
  readonly roles: readonly DrawnRole[]
  readonly stores: readonly DrawnStore[]
  readonly pairings: readonly DrawnPairing[]
}

const column = 212
const gap = 26
const pad = 10
const siteHead = 22
const poolHead = 38
const cell = 11
const cellStep = 14
const cellsInRow = 12
const rowsOfCells = 2
const storeHeight = 20
const roleHead = 20
const lineStep = 14
const space = 8

/** Draws a topology in columns, one for each site: its pools, below them its other roles, and its stores. */
export function miniatureOf(topology: Topology): Miniature {
  const placed = topology.sites.map((site, i) => placeSite(site, i * (column + gap), topology))
  const height = Math.max(60, ...placed.map((each) => each.height)) + 2
  const pools = placed.flatMap((each) => each.pools)
  return {
    width: Math.max(column, placed.length * (column + gap) - gap) + 2,
    height,
    sites: placed.map(({ site, x }) => ({
      id: site.id,
      name: site.name,
      branchOf: branchOf(topology, site),
      x: x + 1,
      y: 1,
      width: column,
      height: height - 2,
    })),
    pools,
    roles: placed.flatMap((each) => each.roles),
    stores: placed.flatMap((each) => each.stores),
    pairings: topology.pairings.map((pairing, i) => ({
      id: pairing.id,
      path: lineOf(pairing.pools, pools, i),
    })),
  }
}

function branchOf(topology: Topology, { branch }: Site): string | null {
  if (branch === null) return null
  return branch.of === null ? '' : (findSite(topology, branch.of)?.name ?? '')
}

function placeSite(site: Site, x: number, topology: Topology) {
  let y = siteHead + 4
  const inside = { x: x + 1 + pad, width: column - 2 * pad }
  const pools = site.pools.map((pool) => {
    const drawn = Math.min(pool.servers.length, cellsInRow * rowsOfCells)
    const rows = Math.ceil(drawn / cellsInRow)
    const height = poolHead + (rows === 0 ? 4 : rows * cellStep + 6)
    const top = y
    y += height + space
    return {
      ...inside,
      id: pool.id,
      pool,
      y: top,
      height,
      servers: cellsOf(pool.servers.slice(0, drawn), inside.x + 8, top + poolHead),
      more: pool.servers.length - drawn,
      managementStore: pool.id === topology.managementStore,
    }
  })
  const roles = site.roles.map((role) => {
    const drawn = placeRole(role, { ...inside, y }, topology)
    y += drawn.height + 4
    return drawn
  })
  const stores = [
    ...site.sqlStores.map((store) => ({
      id: store.id,
      kind: store.availability.kind,
      name: instanceName(connectionOf(store)),
    })),
    ...site.fileStores.map(({ id, fqdn, share }) => ({
      id,
      kind: 'file' as const,
      name: `\\\\${fqdn}\\${share}`,
    })),
  ].map((store) => {
    const top = y
    y += storeHeight + 4
    return { ...store, ...inside, y: top, height: storeHeight }
  })
  return { site, x, pools, roles, stores, height: y + pad - 4 }
}

/** A line for its name, a row of computers where there are several, and a line for each trunk. */
function placeRole(role: Role, at: Omit<Box, 'height'>, topology: Topology): DrawnRole {
  const shown = role.servers.length > 1 ? role.servers.slice(0, cellsInRow) : []
  const head = roleHead + (shown.length === 0 ? 0 : cellStep + 2)
  const trunks = trunksOf(role, topology).map((trunk, i) => ({ ...trunk, y: at.y + head + i * lineStep + 9 }))
  return {
    ...at,
    id: role.id,
    role,
    height: head + trunks.length * lineStep,
    servers: cellsOf(shown, at.x + 8, at.y + roleHead),
    more: shown.length === 0 ? 0 : role.servers.length - shown.length,
    trunks,
  }
}

function trunksOf(role: Role, topology: Topology): Omit<DrawnTrunk, 'y'>[] {
  const named = (id: Id | null) => (id === null ? null : nameOf(topology, id))
  if (role.kind === 'gateway')
    return role.trunks.map(({ id, mediation, mediationPort: port, protocol, isDefault }) => ({
      id,
      to: named(mediation),
      port,
      protocol,
      isDefault,
    }))
  if (role.kind !== 'videogateway' || role.trunk === null) return []
  const { interop, interopPort: port, protocol } = role.trunk
  return [{ id: role.id, to: named(interop), port, protocol, isDefault: false }]
}

/** A small square for each computer, in rows from here. */
function cellsOf(servers: readonly Server[], x: number, y: number): DrawnServer[] {
  return servers.map(({ id }, i) => ({
    id,
    x: x + (i % cellsInRow) * cellStep,
    y: y + Math.floor(i / cellsInRow) * cellStep,
    width: cell,
    height: cell,
  }))
}

/** From the side of one pool to the side of the other; within one column, around the right side. */
function lineOf(ids: readonly [Id, Id], pools: readonly DrawnPool[], turn: number): string {
  const [a, b] = ids.map((id) => pools.find((pool) => pool.id === id))
  if (!a || !b) return ''
  const [left, right] = a.x <= b.x ? [a, b] : [b, a]
  const from = { x: left.x + left.width, y: left.y + 16 + turn * 5 }
  if (left.x === right.x) {
    const out = from.x + pad + 10 + turn * 5
    const to = left === right ? from.y + 16 : right.y + 16 + turn * 5
    return `M${from.x} ${from.y} C${out} ${from.y} ${out} ${to} ${from.x} ${to}`
  }
  const to = { x: right.x, y: right.y + 16 + turn * 5 }
  const middle = (from.x + to.x) / 2
  return `M${from.x} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}

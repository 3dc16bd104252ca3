import { Position as Side } from '@xyflow/react'
import type { TopologyDocument } from '#core/model/document.ts'
import { isKind, kindOf, type Id, type PoolId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { nameOf, partnerIn, type Topology } from '#core/model/topology.ts'
import { votersOf } from '#core/quorum/voters.ts'
import type { Findings } from '#core/rules/check.ts'
import { siteSize } from './arrange.ts'
import { failoverLoad } from './failover-load.ts'
import type { CanvasEdge, CanvasNode } from './nodes.ts'
import { fileStoreSize, lineAt, poolSize, siteRoom, sqlStoreSize, storeIndent, type Size } from './sizes.ts'
import { spokenName } from './spoken.ts'
import { worstOfPool, worstOn } from './worst.ts'

/** What the canvas is a picture of. */
export interface Scene {
  readonly doc: TopologyDocument
  readonly findings: Findings
  readonly selection: readonly Id[]
  /** Positions of a drag in progress, which the document does not know yet. */
  readonly moving: Readonly<Record<Id, Position>>
}

/** The nodes and edges of a scene. A node keeps its identity while nothing that it shows has changed. */
export type Projector = (scene: Scene) => { readonly nodes: CanvasNode[]; readonly edges: CanvasEdge[] }

/** A projector with its own memory of the nodes that it handed out. */
export function createProjector(): Projector {
  let nodesBefore = new Map<string, Remembered<CanvasNode>>()
  let edgesBefore = new Map<string, Remembered<CanvasEdge>>()
  return (scene) => {
    const nodes = new Map<string, Remembered<CanvasNode>>()
    const edges = new Map<string, Remembered<CanvasEdge>>()
    const keepNode = rememberInto(nodesBefore, nodes)
    const keepEdge = rememberInto(edgesBefore, edges)
    projectNodes(scene, keepNode)
    projectEdges(scene, keepEdge)
    nodesBefore = nodes
    edgesBefore = edges
    return {
      nodes: Array.from(nodes.values(), ({ value }) => value),
      edges: Array.from(edges.values(), ({ value }) => value),
    }
  }
}

interface Remembered<T> {
  readonly inputs: readonly unknown[]
  readonly value: T
}

type Keep<T> = (id: string, inputs: readonly unknown[], make: () => T) => void

/** Takes over what was made before from the same inputs, and makes the rest. */
function rememberInto<T>(
  before: ReadonlyMap<string, Remembered<T>>,
  now: Map<string, Remembered<T>>,
): Keep<T> {
  return (id, inputs, make) => {
    const known = before.get(id)
    const same =
      known?.inputs.length === inputs.length && inputs.every((v, i) => Object.is(v, known.inputs[i]))
    now.set(id, known && same ? known : { inputs, value: make() })
  }
}

function projectNodes(scene: Scene, keep: Keep<CanvasNode>): void {
  const { topology } = scene.doc
  const selected = new Set<Id>(scene.selection)
  const merged = movedPositions(scene)
  const positions = positionsIn(merged)
  const partners = partnersOf(topology)
  for (const site of topology.sites) {
    keepSite(site, scene, merged, selected, keep)
    for (const pool of site.pools) keepPool(pool, site, scene, positions, selected, partners, keep)
    for (const store of site.sqlStores) {
      const at = positions(store.id)
      const worst = worstOn(scene.findings, store.id)
      const votes = site.pools.some((pool) => pool.sqlStore === store.id && votersOf(pool)?.sqlVotes === 1)
      const inputs = [
        store,
        at.x,
        at.y,
        worst?.severity,
        worst?.count,
        votes,
        selected.has(store.id),
        site.id,
      ]
      keep(store.id, inputs, () => ({
        ...placed(store.id, at, sqlStoreSize(store), site.id, selected.has(store.id)),
        type: 'sql',
        ariaLabel: spokenName(topology, store.id, scene.findings),
        data: { store, votes, worst },
      }))
    }
    for (const store of site.fileStores) {
      const at = positions(store.id)
      const worst = worstOn(scene.findings, store.id)
      const inputs = [store, at.x, at.y, worst?.severity, worst?.count, selected.has(store.id), site.id]
      keep(store.id, inputs, () => ({
        ...placed(store.id, at, fileStoreSize, site.id, selected.has(store.id)),
        type: 'file',
        ariaLabel: spokenName(topology, store.id, scene.findings),
        data: { store, worst },
      }))
    }
  }
}

function keepSite(
  site: Site,
  scene: Scene,
  merged: Readonly<Record<Id, Position>>,
  selected: ReadonlySet<Id>,
  keep: Keep<CanvasNode>,
): void {
  const positions = positionsIn(merged)
  const at = positions(site.id)
  const size = siteSize(site, merged)
  const lines = linesToStores(site, positions)
  const worst = worstOn(scene.findings, site.id)
  const isSelected = selected.has(site.id)
  const inputs = [site.name, at.x, at.y, size.width, size.height, lines, worst?.severity, worst?.count]
  keep(site.id, [...inputs, site.pools.length, isSelected], () => ({
    ...placed(site.id, at, size, undefined, isSelected),
    type: 'site',
    dragHandle: '.site-head',
    ariaLabel: spokenName(scene.doc.topology, site.id, scene.findings),
    data: { site, worst, lines },
  }))
}

function keepPool(
  pool: Pool,
  site: Site,
  scene: Scene,
  positions: PositionOf,
  selected: ReadonlySet<Id>,
  partners: ReadonlyMap<PoolId, Pool>,
  keep: Keep<CanvasNode>,
): void {
  const { topology } = scene.doc
  const at = positions(pool.id)
  const worst = worstOfPool(scene.findings, pool)
  const partner = partners.get(pool.id)
  const managementStore = topology.managementStore === pool.id
  const server = pool.servers.find(({ id }) => selected.has(id))?.id ?? null
  const isSelected = selected.has(pool.id)
  const inputs = [
    pool,
    at.x,
    at.y,
    worst?.severity,
    worst?.count,
    partner,
    managementStore,
    server,
    isSelected,
  ]
  keep(pool.id, [...inputs, site.id, site.name], () => ({
    ...placed(pool.id, at, poolSize(pool.servers.length), site.id, isSelected),
    type: 'pool',
    ariaLabel: spokenName(topology, pool.id, scene.findings),
    data: {
      pool,
      site: site.name,
      managementStore,
      worst,
      partner: partner?.fqdn ?? null,
      load: partner ? failoverLoad(pool, partner) : null,
      server,
    },
  }))
}

function projectEdges(scene: Scene, keep: Keep<CanvasEdge>): void {
  const { topology } = scene.doc
  const absolute = absoluteOf(scene)
  const selected = new Set<Id>(scene.selection)
  for (const pairing of topology.pairings) {
    const [a, b] = pairing.pools
    const from = absolute.get(a)
    const to = absolute.get(b)
    if (!from || !to || a === b) continue
    const [left, right] = from.x <= to.x ? [a, b] : [b, a]
    const apart = Math.abs(from.x - to.x) > siteRoom.leastWidth / 2
    const worst = worstOn(scene.findings, pairing.id)
    const isSelected = selected.has(pairing.id)
    const name = nameOf(topology, pairing.id)
    keep(pairing.id, [pairing, left, apart, worst?.severity, worst?.count, isSelected, name], () => ({
      id: pairing.id,
      type: 'pairing',
      source: left,
      target: right,
      sourceHandle: 'right',
      targetHandle: apart ? 'left' : 'right',
      selected: isSelected,
      interactionWidth: 12,
      ariaLabel: spokenName(topology, pairing.id, scene.findings),
      data: { pairing, worst, name },
    }))
  }
  for (const site of topology.sites) keepDependencies(site, keep)
}

/** Lines to stores in the same site are drawn by the site; only those that cross sites are edges. */
function keepDependencies(site: Site, keep: Keep<CanvasEdge>): void {
  const here = new Set<Id>([...site.sqlStores, ...site.fileStores].map((store) => store.id))
  for (const pool of site.pools) {
    for (const store of [pool.sqlStore, pool.fileStore]) {
      if (store === null || here.has(store)) continue
      const id = `${pool.id} ${store}`
      keep(id, [], () => ({
        id,
        type: 'dependency',
        source: pool.id,
        target: store,
        sourceHandle: 'bottom',
        targetHandle: 'top',
        selectable: false,
        focusable: false,
        data: {},
      }))
    }
  }
}

function placed(id: Id, position: Position, size: Size, parentId: Id | undefined, selected: boolean) {
  return {
    id,
    position,
    ...size,
    measured: size,
    selected,
    ...(parentId === undefined ? {} : { parentId }),
    handles: handlesOf(kindOf(id), size),
  }
}

function handlesOf(kind: ReturnType<typeof kindOf>, { width, height }: Size) {
  const dot = { width: 1, height: 1, type: 'source' as const }
  if (kind === 'site') return []
  if (kind !== 'pool') return [{ ...dot, id: 'top', position: Side.Top, x: width / 2, y: 0 }]
  return [
    { ...dot, id: 'left', position: Side.Left, x: 0, y: height / 2 },
    { ...dot, id: 'right', position: Side.Right, x: width, y: height / 2 },
    { ...dot, id: 'bottom', position: Side.Bottom, x: width / 2, y: height },
  ]
}

type PositionOf = (id: Id) => Position

const nowhere: Position = { x: siteRoom.side, y: siteRoom.top }

function movedPositions({ doc, moving }: Scene): Readonly<Record<Id, Position>> {
  return Object.keys(moving).length === 0 ? doc.layout.positions : { ...doc.layout.positions, ...moving }
}

function positionsIn(positions: Readonly<Record<Id, Position>>): PositionOf {
  return (id) => positions[id] ?? (isKind(id, 'site') ? { x: 0, y: 0 } : nowhere)
}

function absoluteOf(scene: Scene): Map<Id, Position> {
  const at = positionsIn(movedPositions(scene))
  const absolute = new Map<Id, Position>()
  for (const site of scene.doc.topology.sites) {
    const origin = at(site.id)
    for (const pool of site.pools) {
      const { x, y } = at(pool.id)
      absolute.set(pool.id, { x: origin.x + x, y: origin.y + y })
    }
  }
  return absolute
}

function partnersOf(topology: Topology): Map<PoolId, Pool> {
  const partners = new Map<PoolId, Pool>()
  const pools = new Map(topology.sites.flatMap((site) => site.pools).map((pool) => [pool.id, pool]))
  for (const pairing of topology.pairings) {
    for (const id of pairing.pools) {
      const partner = pools.get(partnerIn(pairing, id))
      if (partner && partner.id !== id) partners.set(id, partner)
    }
  }
  return partners
}

/** One elbow from the left edge of a pool down to each of its stores in the same site. */
function linesToStores(site: Site, at: PositionOf): string {
  const stores = new Map<Id, Position>()
  for (const store of [...site.sqlStores, ...site.fileStores]) stores.set(store.id, at(store.id))
  let path = ''
  for (const pool of site.pools) {
    const from = at(pool.id)
    const x = from.x + storeIndent / 2
    const y = from.y + poolSize(pool.servers.length).height
    for (const store of [pool.sqlStore, pool.fileStore]) {
      const to = store === null ? undefined : stores.get(store)
      if (to) path += `M${x} ${y}V${to.y + lineAt}H${to.x}`
    }
  }
  return path
}

import { Position as Side } from '@xyflow/react'
import type { TopologyDocument } from '#core/model/document.ts'
import { kindOf, type Id, type PoolId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { find, nameOf, partnerIn, type Topology } from '#core/model/topology.ts'
import { votersOf } from '#core/quorum/voters.ts'
import type { Findings } from '#core/check/check.ts'
import { boxesOf, type PoolBox, type SiteBoxes } from './boxes.ts'
import { failoverLoad } from './failover-load.ts'
import type { CanvasEdge, CanvasNode } from './nodes.ts'
import { endsOf } from './pairing-curve.ts'
import { lineAt, storeIndent, type Size } from './sizes.ts'
import { spokenName } from './spoken.ts'
import { worstOfPool, worstOn } from './worst.ts'

/** What the canvas is a picture of. */
export interface Scene {
  readonly doc: TopologyDocument
  readonly findings: Findings
  readonly selection: readonly Id[]
  /** Positions of a drag in progress, which the document does not know yet. */
  readonly moving: Readonly<Record<Id, Position>>
  /** The ids of the nodes that there are to be, each with its site; without it, all. */
  readonly shown?: ReadonlySet<Id> | null
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
  const boxes = boxesOf(scene.doc, scene.moving)
  const shown = (id: Id) => !scene.shown || scene.shown.has(id)
  for (const boxed of boxes.sites) {
    const { site } = boxed
    if (!shown(site.id)) continue
    keepSite(boxed, scene, selected, keep)
    for (const pool of boxed.pools) if (shown(pool.id)) keepPool(pool, site, scene, selected, keep)
    for (const { id, store, box, inSite } of boxed.stores) {
      if (!shown(id)) continue
      const worst = worstOn(scene.findings, id)
      const isSelected = selected.has(id)
      const inputs = [
        store,
        inSite.x,
        inSite.y,
        worst?.severity,
        worst?.count,
        worst?.known,
        isSelected,
        site.id,
      ]
      const node = () => ({
        ...placed(id, inSite, box, site.id, isSelected),
        ariaLabel: spokenName(topology, id, scene.findings),
      })
      if ('share' in store) {
        keep(id, inputs, () => ({ ...node(), type: 'file', data: { store, worst } }))
        continue
      }
      const votes = site.pools.some((pool) => pool.sqlStore === id && votersOf(pool)?.sqlVotes === 1)
      keep(id, [...inputs, votes], () => ({ ...node(), type: 'sql', data: { store, votes, worst } }))
    }
  }
}

function keepSite(boxed: SiteBoxes, scene: Scene, selected: ReadonlySet<Id>, keep: Keep<CanvasNode>): void {
  const { site, box } = boxed
  const lines = linesToStores(boxed)
  const worst = worstOn(scene.findings, site.id)
  const isSelected = selected.has(site.id)
  const inputs = [
    site.name,
    box.x,
    box.y,
    box.width,
    box.height,
    lines,
    worst?.severity,
    worst?.count,
    worst?.known,
  ]
  keep(site.id, [...inputs, site.pools.length, isSelected], () => ({
    ...placed(site.id, { x: box.x, y: box.y }, box, undefined, isSelected),
    type: 'site',
    dragHandle: '.site-head',
    ariaLabel: spokenName(scene.doc.topology, site.id, scene.findings),
    data: { site, worst, lines },
  }))
}

function keepPool(
  { pool, box, inSite: at }: PoolBox,
  site: Site,
  scene: Scene,
  selected: ReadonlySet<Id>,
  keep: Keep<CanvasNode>,
): void {
  const { topology } = scene.doc
  const worst = worstOfPool(scene.findings, pool)
  const partners = partnersOf(topology).get(pool.id)
  const partner = partners?.backup ?? null
  const managementStore = topology.managementStore === pool.id
  const server = pool.servers.find(({ id }) => selected.has(id))?.id ?? null
  const isSelected = selected.has(pool.id)
  const inputs = [
    pool,
    at.x,
    at.y,
    worst?.severity,
    worst?.count,
    worst?.known,
    partner,
    partners?.names,
    managementStore,
    server,
    isSelected,
  ]
  keep(pool.id, [...inputs, site.id, site.name], () => ({
    ...placed(pool.id, at, box, site.id, isSelected),
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
  const boxes = boxesOf(scene.doc, scene.moving)
  const selected = new Set<Id>(scene.selection)
  const shown = (id: Id) => !scene.shown || scene.shown.has(id)
  for (const pairing of topology.pairings) {
    if (!pairing.pools.every(shown)) continue
    const ends = endsOf(pairing, boxes)
    if (!ends) continue
    const { left, right, apart } = ends
    const worst = worstOn(scene.findings, pairing.id)
    const isSelected = selected.has(pairing.id)
    const name = nameOf(topology, pairing.id)
    keep(
      pairing.id,
      [pairing, left, apart, worst?.severity, worst?.count, worst?.known, isSelected, name],
      () => ({
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
      }),
    )
  }
  for (const site of topology.sites) if (shown(site.id)) keepDependencies(site, shown, keep)
}

/** Lines to stores in the same site are drawn by the site; only those that cross sites are edges. */
function keepDependencies(site: Site, shown: (id: Id) => boolean, keep: Keep<CanvasEdge>): void {
  const here = new Set<Id>([...site.sqlStores, ...site.fileStores].map((store) => store.id))
  for (const pool of site.pools) {
    for (const store of [pool.sqlStore, pool.fileStore]) {
      if (store === null || here.has(store) || !shown(pool.id) || !shown(store)) continue
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

function placed(
  id: Id,
  position: Position,
  { width, height }: Size,
  parentId: Id | undefined,
  selected: boolean,
) {
  const size = { width, height }
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

/** The pool that backs a pool up, and the names of all that it is paired with: after an import they may be several. */
interface Partners {
  readonly backup: Pool | null
  readonly names: string
}

const knownPartners = new WeakMap<Topology, ReadonlyMap<PoolId, Partners>>()

function partnersOf(topology: Topology): ReadonlyMap<PoolId, Partners> {
  const known = knownPartners.get(topology)
  if (known) return known
  const partners = new Map<PoolId, Partners>()
  for (const pairing of topology.pairings) {
    for (const id of pairing.pools) {
      const found = find(topology, partnerIn(pairing, id))
      if (found?.kind !== 'pool') continue
      const { backup = null, names = '' } = partners.get(id) ?? {}
      partners.set(id, {
        backup: found.pool.id === id ? backup : found.pool,
        names: `${names}\n${found.pool.fqdn}`,
      })
    }
  }
  knownPartners.set(topology, partners)
  return partners
}

/** One elbow from the left edge of a pool down to each of its stores in the same site. */
function linesToStores({ pools, stores }: SiteBoxes): string {
  const places = new Map<Id, Position>(stores.map(({ id, inSite }) => [id, inSite]))
  let path = ''
  for (const { pool, box, inSite } of pools) {
    const x = inSite.x + storeIndent / 2
    const y = inSite.y + box.height
    for (const store of [pool.sqlStore, pool.fileStore]) {
      const to = store === null ? undefined : places.get(store)
      if (to) path += `M${x} ${y}V${to.y + lineAt}H${to.x}`
    }
  }
  return path
}

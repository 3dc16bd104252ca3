import { Position as Side } from '@xyflow/react'
import { isKind, kindOf, type Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Site } from '#core/model/site.ts'
import { findPool } from '#core/model/topology.ts'
import { votersOf } from '#core/quorum/voters.ts'
import { boxesOf, type PoolBox, type RoleBox, type SiteBoxes, type StoreBox } from './boxes.ts'
import { centralSiteOf } from './branches.ts'
import { elbowsOf } from './elbows.ts'
import { failoverLoad } from './failover-load.ts'
import type { CanvasNode, Worst } from './nodes.ts'
import { partnersOf } from './partners.ts'
import type { Keep } from './remembered.ts'
import { isShown, type Scene } from './scene.ts'
import type { Size } from './sizes.ts'
import { spokenName } from './spoken.ts'
import { databaseSwitches, isSiteOff, keyOf, roleDowns, switchOf } from './switches.ts'
import { worstOfPool, worstOfRole, worstOn } from './worst.ts'

/** What the nodes of one projection share. */
interface Projection {
  readonly scene: Scene
  readonly selected: ReadonlySet<Id>
  readonly keep: Keep<CanvasNode>
}

/** The nodes of a scene: each site, then what stands in it. */
export function projectNodes(scene: Scene, keep: Keep<CanvasNode>): void {
  const all: Projection = { scene, selected: new Set(scene.selection), keep }
  for (const boxed of boxesOf(scene.doc, scene.moving).sites) {
    const { site } = boxed
    if (!isShown(scene, site.id)) continue
    keepSite(boxed, all)
    for (const pool of boxed.pools) if (isShown(scene, pool.id)) keepPool(pool, site, all)
    for (const store of boxed.stores) if (isShown(scene, store.id)) keepStore(store, site, all)
    for (const role of boxed.roles) if (isShown(scene, role.id)) keepRole(role, site, all)
  }
}

function keepSite(boxed: SiteBoxes, { scene, selected, keep }: Projection): void {
  const { site, box } = boxed
  const { topology } = scene.doc
  const lines = linesToStores(boxed)
  const worst = worstOn(scene.findings, site.id)
  const central = centralSiteOf(topology, site)?.name ?? null
  const isSelected = selected.has(site.id)
  const off = scene.outage ? isSiteOff(scene.outage, site) : null
  const place = [box.x, box.y, box.width, box.height, lines, isSelected, off]
  const facts = [site.name, site.branch, central, site.pools.length, site.roles.length]
  keep(site.id, [...place, ...facts, ...partsOfWorst(worst)], () => ({
    ...placed(site.id, { x: box.x, y: box.y }, box, undefined, isSelected),
    type: 'site',
    dragHandle: '.site-head',
    ariaLabel: spokenName(topology, site.id, scene.findings, scene.outage),
    data: { site, central, worst, lines, off },
  }))
}

function keepPool(
  { pool, box, inSite: at }: PoolBox,
  site: Site,
  { scene, selected, keep }: Projection,
): void {
  const { topology } = scene.doc
  const worst = worstOfPool(scene.findings, pool)
  const partners = partnersOf(topology).get(pool.id)
  const partner = partners?.backup ?? null
  const holder = scene.outage?.moment ? scene.outage.moment.managementStore : topology.managementStore
  const managementStore = holder === pool.id
  const server = pool.servers.find(({ id }) => selected.has(id))?.id ?? null
  const isSelected = selected.has(pool.id)
  const place = [at.x, at.y, isSelected, site.id, site.name]
  const state = scene.outage?.stateOf(pool) ?? null
  const siteOff = scene.outage ? isSiteOff(scene.outage, site) : false
  const facts = [pool, partner, partners?.names, managementStore, server, state, siteOff]
  keep(pool.id, [...place, ...facts, ...partsOfWorst(worst)], () => ({
    ...placed(pool.id, at, box, site.id, isSelected),
    type: 'pool',
    ariaLabel: spokenName(topology, pool.id, scene.findings, scene.outage),
    data: {
      pool,
      site: site.name,
      managementStore,
      worst,
      partner: partner?.fqdn ?? null,
      load: partner ? failoverLoad(pool, partner) : null,
      server,
      state,
      siteOff,
    },
  }))
}

function keepStore(
  { id, store, box, inSite: at }: StoreBox,
  site: Site,
  { scene, selected, keep }: Projection,
): void {
  const worst = worstOn(scene.findings, id)
  const isSelected = selected.has(id)
  const inputs = [store, at.x, at.y, isSelected, site.id, ...partsOfWorst(worst)]
  const node = () => ({
    ...placed(id, at, box, site.id, isSelected),
    ariaLabel: spokenName(scene.doc.topology, id, scene.findings, scene.outage),
  })
  if ('share' in store) {
    const switched = scene.outage ? switchOf(scene.outage, store.id) : null
    keep(id, [...inputs, keyOf(switched && [switched])], () => ({
      ...node(),
      type: 'file',
      data: { store, worst, switched },
    }))
    return
  }
  const switches = scene.outage ? databaseSwitches(scene.outage, store) : null
  const votes = site.pools.some((pool) => pool.sqlStore === id && votersOf(pool)?.sqlVotes === 1)
  keep(id, [...inputs, votes, keyOf(switches)], () => ({
    ...node(),
    type: 'sql',
    data: { store, votes, worst, switches },
  }))
}

function keepRole(
  { role, box, inSite: at }: RoleBox,
  site: Site,
  { scene, selected, keep }: Projection,
): void {
  const { topology } = scene.doc
  const worst = worstOfRole(scene.findings, role)
  const spoken = spokenName(topology, role.id, scene.findings, scene.outage)
  const downs = scene.outage ? roleDowns(scene.outage, role) : null
  const pool = role.kind === 'appliance' ? (findPool(topology, role.pool)?.fqdn ?? null) : null
  const trunks = role.kind === 'gateway' ? role.trunks : []
  const holdsSelection = [...role.servers, ...trunks].some(({ id }) => selected.has(id))
  const isSelected = selected.has(role.id)
  const place = [at.x, at.y, isSelected, site.id]
  const facts = [role, pool, holdsSelection, spoken, downs?.down]
  keep(role.id, [...place, ...facts, ...partsOfWorst(worst)], () => ({
    ...placed(role.id, at, box, site.id, isSelected),
    type: 'role',
    ariaLabel: spoken,
    data: { role, pool, worst, holdsSelection, downs },
  }))
}

function partsOfWorst(worst: Worst | null): readonly unknown[] {
  return [worst?.severity, worst?.count, worst?.known]
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
    handles: handlesOf(id, size),
  }
}

function handlesOf(id: Id, { width, height }: Size) {
  const dot = { width: 1, height: 1, type: 'source' as const }
  if (isKind(id, 'site')) return []
  if (kindOf(id) !== 'pool') return [{ ...dot, id: 'top', position: Side.Top, x: width / 2, y: 0 }]
  return [
    { ...dot, id: 'left', position: Side.Left, x: 0, y: height / 2 },
    { ...dot, id: 'right', position: Side.Right, x: width, y: height / 2 },
    { ...dot, id: 'bottom', position: Side.Bottom, x: width / 2, y: height },
  ]
}

/** The elbows from cards to stores, as SVG writes them. */
function linesToStores(boxed: SiteBoxes): string {
  return elbowsOf(boxed)
    .map(({ from, to }) => `M${from.x} ${from.y}V${to.y}H${to.x}`)
    .join('')
}

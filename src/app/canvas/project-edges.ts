import { isKind, type Id } from '#core/model/id.ts'
import type { Pairing } from '#core/model/pairing.ts'
import { nameOf } from '#core/model/topology.ts'
import { curveBetween, halfWay, pathOf } from './association-curve.ts'
import { associationsFrom, type Association } from './associations.ts'
import { boxesOf, type Boxes, type SiteBoxes } from './boxes.ts'
import { elbowsOf } from './elbows.ts'
import { nodeFor } from './interpret.ts'
import type { CanvasEdge } from './nodes.ts'
import { endsOf } from './pairing-curve.ts'
import type { Keep } from './remembered.ts'
import { isShown, type Scene } from './scene.ts'
import { spokenAssociation, spokenName } from './spoken.ts'
import { linkSwitch } from './switches.ts'
import { worstOn } from './worst.ts'

/** The edges of a scene: pairings, stores of other sites, and the other associations that are to be seen. */
export function projectEdges(scene: Scene, keep: Keep<CanvasEdge>): void {
  const { topology } = scene.doc
  const boxes = boxesOf(scene.doc, scene.moving)
  const selected = new Set<Id>(scene.selection)
  for (const pairing of topology.pairings)
    if (pairing.pools.every((id) => isShown(scene, id)))
      keepPairing(pairing, selected.has(pairing.id), boxes, scene, keep)
  const close = new Set(scene.selection.map((id) => nodeFor(topology, id)))
  for (const boxed of boxes.sites) {
    if (!isShown(scene, boxed.site.id)) continue
    keepDependencies(boxed, scene, keep)
    for (const association of associationsFrom(boxed.site)) {
      const isClose = close.has(association.from) || close.has(association.to)
      if ((isClose && !isElbow(boxed, association)) || association.relation === 'trunk')
        keepAssociation(association, isClose, boxes, scene, keep)
    }
  }
}

function keepPairing(
  pairing: Pairing,
  isSelected: boolean,
  boxes: Boxes,
  scene: Scene,
  keep: Keep<CanvasEdge>,
): void {
  const ends = endsOf(pairing, boxes)
  if (!ends) return
  const { topology } = scene.doc
  const { left, right, apart } = ends
  const worst = worstOn(scene.findings, pairing.id)
  const name = nameOf(topology, pairing.id)
  const link = scene.outage ? linkSwitch(scene.outage, pairing) : null
  const state = [worst?.severity, worst?.count, worst?.known, link?.part, link?.name, link?.off, link?.slowBy]
  const inputs = [pairing, left, apart, isSelected, name, ...state]
  keep(pairing.id, inputs, () => ({
    id: pairing.id,
    type: 'pairing',
    source: left,
    target: right,
    sourceHandle: 'right',
    targetHandle: apart ? 'left' : 'right',
    selected: isSelected,
    interactionWidth: 12,
    ariaLabel: spokenName(topology, pairing.id, scene.findings, scene.outage),
    data: { pairing, worst, name, link },
  }))
}

/** Lines to stores in the same site are drawn by the site; only those that cross sites are edges. */
function keepDependencies({ site }: SiteBoxes, scene: Scene, keep: Keep<CanvasEdge>): void {
  const here = new Set<Id>([...site.sqlStores, ...site.fileStores].map((store) => store.id))
  for (const pool of site.pools) {
    for (const store of [pool.sqlStore, pool.fileStore]) {
      if (store === null || here.has(store) || !isShown(scene, pool.id) || !isShown(scene, store)) continue
      const id = `${pool.id} ${store}`
      keep(id, [], () => ({
        id,
        type: 'dependency',
        ...between(pool.id, store),
        selectable: false,
        focusable: false,
        data: {},
      }))
    }
  }
}

function isElbow(boxed: SiteBoxes, { from, to }: Association): boolean {
  return elbowsOf(boxed).some(({ ends: [user, store] }) => user === from && store === to)
}

function keepAssociation(
  association: Association,
  isClose: boolean,
  boxes: Boxes,
  scene: Scene,
  keep: Keep<CanvasEdge>,
): void {
  const { id, from, to, relation, count } = association
  const [a, b] = [boxes.of(from), boxes.of(to)]
  if (!a || !b || !isShown(scene, from) || !isShown(scene, to)) return
  const curve = curveBetween(a, b)
  const path = pathOf(curve)
  const spoken = spokenAssociation(scene.doc.topology, association)
  keep(id, [path, relation, count, spoken, isClose], () => ({
    id,
    type: 'association',
    ...between(from, to),
    selectable: false,
    focusable: false,
    ariaLabel: spoken,
    data: { relation, count, path, middle: halfWay(curve), isClose },
  }))
}

/** The ends of an edge, at the handle that each card has for it. */
function between(source: Id, target: Id) {
  return { source, target, sourceHandle: handleFor(source), targetHandle: handleFor(target) }
}

function handleFor(id: Id): 'bottom' | 'top' {
  return isKind(id, 'pool') ? 'bottom' : 'top'
}

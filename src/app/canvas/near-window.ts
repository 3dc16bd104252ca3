import { isKind, type Id } from '#core/model/id.ts'
import { find, type Topology } from '#core/model/topology.ts'
import { partsOf, touches, type Box, type Boxes } from './boxes.ts'
import { nodeFor } from './interpret.ts'
import { seen, type View } from './view.ts'
import { levelAt } from './zoom-level.ts'

/** Above this number of pools everything is painted, and only what is close or selected is mounted as cards. */
const manyPools = 60

/** The window grows and moves by cells of this size, in canvas units, so that a step of a pan seldom changes it. */
const cell = 150

/** How many selected things are mounted wherever they are: enough to take hold of all, few enough for any selection. */
const mostHandles = 10

/** Only overlapping cards can be more than this in one window. */
const mostCards = 300

/** The card of a role is about half as much to draw as that of a pool with its stores. */
const poolsPerRole = 0.5

/** Whether there are too many pools and roles to mount them all. */
export function isLarge({ sites }: Topology): boolean {
  return (
    sites.reduce((sum, { pools, roles }) => sum + pools.length + roles.length * poolsPerRole, 0) > manyPools
  )
}

/** The part of the canvas whose cards are mounted, `null` where it is seen from too far for cards. */
export function nearWindow(view: View): Box | null {
  if (levelAt(view.zoom) !== 'near') return null
  const { x, y, width, height } = seen(view)
  const [left, top] = [down(x), down(y)]
  return { x: left, y: top, width: -down(-x - width) - left, height: -down(-y - height) - top }
}

function down(value: number): number {
  return Math.floor(value / cell) * cell
}

/** Whether two windows are the same. */
export function sameWindow(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/**
 * The ids of the nodes to mount: what stands in the window, what is selected and what is held by a drag, each with the
 * site it stands in. A selected pairing brings both of its pools.
 */
export function shownIn(
  boxes: Boxes,
  topology: Topology,
  window: Box | null,
  selection: readonly Id[],
  held: Id | null,
): ReadonlySet<Id> {
  const shown = new Set<Id>()
  const show = (id: Id) => {
    const found = find(topology, id)
    if (!found || found.kind === 'pairing') return
    shown.add(found.site.id).add(id)
  }
  if (held !== null) show(held)
  for (const id of selection.slice(0, mostHandles)) {
    for (const node of isKind(id, 'pairing') ? poolsOf(topology, id) : [nodeFor(topology, id)])
      if (node !== null) show(node)
  }
  if (window !== null) {
    for (const id of thingsInWindow(boxes, window).slice(0, mostCards)) show(id)
  }
  return shown
}

function poolsOf(topology: Topology, id: Id): readonly Id[] {
  const found = find(topology, id)
  return found?.kind === 'pairing' ? found.pairing.pools : []
}

function thingsInWindow({ sites }: Boxes, window: Box): Id[] {
  return sites.flatMap((boxed) => [
    ...(touches(window, boxed.box) ? [boxed.site.id] : []),
    ...partsOf(boxed)
      .filter((part) => touches(window, part.box))
      .map(({ id }) => id),
  ])
}

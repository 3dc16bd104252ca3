import type { Position } from '#core/model/layout.ts'
import type { Pairing } from '#core/model/pairing.ts'
import type { PoolId } from '#core/model/id.ts'
import type { Box, Boxes } from './boxes.ts'
import { siteRoom } from './sizes.ts'

/** The two pools of a pairing as its line runs: from the left one to the right one. */
export interface PairingEnds {
  readonly left: PoolId
  readonly right: PoolId
  /** Whether they stand side by side; one above the other, the line goes around their right. */
  readonly apart: boolean
}

/** A cubic Bézier curve in canvas units: start, two controls, end. */
export type Curve = readonly [Position, Position, Position, Position]

/** The ends of a pairing's line; `null` for a pairing of a pool with itself or with one that is not there. */
export function endsOf({ pools: [a, b] }: Pairing, boxes: Boxes): PairingEnds | null {
  const [from, to] = [boxes.of(a), boxes.of(b)]
  if (!from || !to || a === b) return null
  const [left, right] = from.x <= to.x ? [a, b] : [b, a]
  return { left, right, apart: Math.abs(from.x - to.x) > siteRoom.leastWidth / 2 }
}

/** How far right of both pools a line around them swings, in canvas units. */
export const swing = 110

/** The line of a pairing, as React Flow draws it between cards. */
export function curveOf(ends: PairingEnds, boxes: Boxes): Curve | null {
  const [left, right] = [boxes.of(ends.left), boxes.of(ends.right)]
  if (!left || !right) return null
  const from = rightEdge(left)
  if (!ends.apart) {
    const to = rightEdge(right)
    const out = Math.max(from.x, to.x) + swing
    return [from, { x: out, y: from.y }, { x: out, y: to.y }, to]
  }
  const to = { x: right.x, y: right.y + right.height / 2 }
  const reach = to.x >= from.x ? (to.x - from.x) / 2 : 6.25 * Math.sqrt(from.x - to.x)
  return [from, { x: from.x + reach, y: from.y }, { x: to.x - reach, y: to.y }, to]
}

function rightEdge(box: Box): Position {
  return { x: box.x + box.width, y: box.y + box.height / 2 }
}

/** How close a point is to a curve, in canvas units; exact to a fraction of what a hand can hit. */
export function distanceTo([a, b, c, d]: Curve, point: Position): number {
  let nearest = Infinity
  let before = a
  for (let i = 1; i <= pieces; i++) {
    const t = i / pieces
    const s = 1 - t
    const [u, v, w, z] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    const here = {
      x: u * a.x + v * b.x + w * c.x + z * d.x,
      y: u * a.y + v * b.y + w * c.y + z * d.y,
    }
    nearest = Math.min(nearest, distanceToPiece(before, here, point))
    before = here
  }
  return nearest
}

const pieces = 16

function distanceToPiece(from: Position, to: Position, { x, y }: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy)
}

import type { Position } from '#core/model/layout.ts'
import type { Box } from './boxes.ts'
import type { Curve } from './pairing-curve.ts'

/** How far left of both ends a line around them swings, in canvas units. */
const swing = 34

/** The line between two cards: from side to side, or around the left of both where one stands above the other. */
export function curveBetween(from: Box, to: Box): Curve {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from]
  if (b.x > a.x + a.width) {
    const [start, end] = [middleOf(a, a.x + a.width), middleOf(b, b.x)]
    const half = (end.x - start.x) / 2
    return [start, { x: start.x + half, y: start.y }, { x: end.x - half, y: end.y }, end]
  }
  const [start, end] = [middleOf(from, from.x), middleOf(to, to.x)]
  const out = Math.min(start.x, end.x) - swing
  return [start, { x: out, y: start.y }, { x: out, y: end.y }, end]
}

function middleOf(box: Box, x: number): Position {
  return { x, y: box.y + box.height / 2 }
}

/** A curve as SVG writes it. */
export function pathOf([a, b, c, d]: Curve): string {
  return `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`
}

/** The point half way along a curve. */
export function halfWay([a, b, c, d]: Curve): Position {
  return { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 }
}

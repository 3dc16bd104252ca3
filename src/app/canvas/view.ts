import type { Box } from './boxes.ts'
import type { Size } from './sizes.ts'

/** What the pane shows: where the origin of the canvas is, the zoom (pixels per canvas unit), the size; in pixels. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** The part of the canvas that a view shows, in canvas units. */
export function seen({ x, y, zoom, width, height }: View): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** A box of the canvas in pixels of a view. */
export function toPixels({ x, y, zoom }: View, box: Box): Box {
  return {
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  }
}

/** The view out of React Flow's state. */
export function viewOf(flow: {
  readonly transform: readonly [x: number, y: number, zoom: number]
  readonly width: number
  readonly height: number
}): View {
  const [x, y, zoom] = flow.transform
  return { x, y, zoom, width: flow.width, height: flow.height }
}

/** Whether a box is wholly inside another one. */
export function holds(outer: Box, { x, y, width, height }: Box): boolean {
  return (
    x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height
  )
}

/** Whether two views show the same in the same size. */
export function sameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom && a.width === b.width && a.height === b.height
}

/** The view of this size that shows a whole box in its middle, with room around it in pixels. */
export function viewAround(box: Box, { width, height }: Size, room: number): View {
  const zoom = Math.min(
    (width - 2 * room) / Math.max(1, box.width),
    (height - 2 * room) / Math.max(1, box.height),
  )
  return {
    x: width / 2 - (box.x + box.width / 2) * zoom,
    y: height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
    width,
    height,
  }
}

/** How a picture that was painted for one view has to stand in another one: moved in pixels, then scaled. */
export function moved(
  from: View,
  to: View,
): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = to.zoom / from.zoom
  return { x: to.x - from.x * scale, y: to.y - from.y * scale, scale }
}

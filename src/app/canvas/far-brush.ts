import type { Box } from './boxes.ts'
import type { Palette } from './far-palette.ts'
import type { View } from './view.ts'

/** The part of a 2D context that the painter uses. */
export type FarContext = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textBaseline'
  | 'textAlign'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'setLineDash'
  | 'fillText'
  | 'measureText'
>

/** All that the steps of one painting share. */
export interface Brush {
  readonly ctx: FarContext
  readonly view: View
  readonly palette: Palette
  /** What the view shows, in canvas units. */
  readonly area: Box
}

/** A line of writing, placed by its middle, in pixels of the view. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly align: 'center' | 'left'
  readonly colour: string
  /** How wide it may be; it is cut beyond. */
  readonly room: number
}

/** The smallest writing and the least room in which a name says something, in pixels. */
export const legible = { font: 9, width: 56, height: 13 }

/** Writes labels of one size (pixels) and weight; setting a font is what is dear about writing. */
export function write({ ctx, palette }: Brush, size: number, weight: number, labels: readonly Label[]): void {
  if (size < legible.font || labels.length === 0) return
  ctx.font = `${weight} ${size}px ${palette.font}`
  ctx.textBaseline = 'middle'
  for (const { text, x, y, align, colour, room } of labels) {
    const shown = cut(ctx, text, room)
    if (shown === '') continue
    ctx.textAlign = align
    ctx.fillStyle = colour
    ctx.fillText(shown, x, y)
  }
}

/** As much of a text as there is room for; nothing where that would say nothing. */
function cut(ctx: FarContext, text: string, room: number): string {
  const { width } = ctx.measureText(text)
  if (width <= room) return text
  const letters = Math.floor((text.length * room) / width) - 1
  return letters < 3 ? '' : `${text.slice(0, letters)}…`
}

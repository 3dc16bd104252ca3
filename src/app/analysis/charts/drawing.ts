/** The colours of a drawing, by what they mean; each theme has its own. */
export type Tone =
  | 'panel'
  | 'line'
  | 'line2'
  | 'ink'
  | 'ink2'
  | 'accent'
  | 'ok'
  | 'ok-weak'
  | 'warn'
  | 'warn-weak'
  | 'bad'
  | 'bad-weak'
  | 'purple'
  | 'purple-weak'

/** Colours that a bar may have: each has a weak companion for what stands behind a pattern. */
export type BarTone = 'ok' | 'warn' | 'bad' | 'purple'

/** How a bar is filled: beside the colour, so that nothing is said by colour alone. */
export type Fill = 'plain' | 'striped' | 'crossed' | 'dotted' | 'empty'

/** A piece of a drawing, in its own units: one unit is a pixel at full size. */
export type Shape =
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tone: BarTone
      readonly fill: Fill
    }
  /** A plain area, such as the ground that bars stand on. */
  | {
      readonly kind: 'area'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tone: Tone
      readonly outline?: Tone
    }
  | {
      readonly kind: 'line'
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
      readonly tone: Tone
      readonly width: number
      readonly dashed?: boolean
    }
  | {
      readonly kind: 'text'
      readonly x: number
      /** Of the base line. */
      readonly y: number
      readonly text: string
      readonly tone: Tone
      readonly size?: number
      readonly bold?: boolean
      readonly anchor?: 'start' | 'middle' | 'end'
      /** Degrees, clockwise about its own point. */
      readonly turned?: number
    }

/** A picture, without anything that depends on where it is shown. Names in it are data. */
export interface Drawing {
  /** What it shows. */
  readonly name: string
  /** What is to be seen in it, for who does not see it and as the description of the file. */
  readonly says: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** The size of text where a shape does not say, in units. */
export const textSize = 12

/** A text that takes about so many units at the given size: shortened in its middle, where names are most alike. */
export function fitted(text: string, room: number, size = textSize): string {
  const most = Math.max(5, Math.floor(room / (size * 0.58)))
  const letters = Array.from(text)
  if (letters.length <= most) return text
  const head = Math.ceil((most - 1) / 2)
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (most - 1 - head)).join('')}`
}

/** The units that the longest of these texts takes, up to a most. */
export function roomFor(texts: readonly string[], most: number, size = textSize): number {
  const longest = Math.max(0, ...texts.map((text) => text.length))
  return Math.min(most, Math.ceil(longest * size * 0.58) + 8)
}

const margin = 14
const titleHeight = 26

/** The drawing under its name, with room around it: as it stands in a file of its own. */
export function framed(drawing: Drawing): Drawing {
  const { name, width, height, shapes } = drawing
  const title: Shape = {
    kind: 'text',
    x: margin,
    y: margin + 12,
    text: name,
    tone: 'ink',
    size: 14,
    bold: true,
  }
  return {
    ...drawing,
    width: Math.max(width, roomFor([name], 900, 15)) + 2 * margin,
    height: height + titleHeight + 2 * margin,
    shapes: [title, ...shapes.map((shape) => moved(shape, margin, margin + titleHeight))],
  }
}

function moved(shape: Shape, right: number, down: number): Shape {
  if (shape.kind !== 'line') return { ...shape, x: shape.x + right, y: shape.y + down }
  const [x1, y1] = shape.from
  const [x2, y2] = shape.to
  return { ...shape, from: [x1 + right, y1 + down], to: [x2 + right, y2 + down] }
}

import { xmlText } from '#core/report/xml-text.ts'
import { textSize, type BarTone, type Drawing, type Fill, type Shape, type Tone } from './drawing.ts'

/** What each colour of a drawing is, such as `#127a4a` or `var(--ok)`. */
export type Palette = (tone: Tone) => string

/** An element of SVG as data, so that the page and the file are made from one and the same. Attributes are named as React names them. */
export interface SvgElement {
  readonly name: 'rect' | 'line' | 'text' | 'pattern' | 'path' | 'defs' | 'circle'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly inside: readonly SvgElement[] | string
}

/** The elements of a drawing. `prefix` keeps its patterns apart from those of other drawings in the same page. */
export function elementsOf(drawing: Drawing, palette: Palette, prefix: string): readonly SvgElement[] {
  const patterns = patternsIn(drawing)
  const defs = element(
    'defs',
    {},
    patterns.map(({ tone, fill }) => patternOf(tone, fill, palette, prefix)),
  )
  return [
    ...(patterns.length > 0 ? [defs] : []),
    ...drawing.shapes.map((shape) => drawn(shape, palette, prefix)),
  ]
}

/** A drawing as a file that stands alone: its colours are written out, its names escaped, and it loads nothing. */
export function svgFile(drawing: Drawing, palette: Palette): string {
  const { width, height, name, says } = drawing
  const ground = element('rect', { width, height, fill: palette('panel') })
  const inside = [ground, ...elementsOf(drawing, palette, 'p')].map(written).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}">`,
    `<title>${xmlText(name)}</title><desc>${xmlText(says)}</desc>`,
    inside,
    '</svg>\n',
  ].join('')
}

const fonts = `'Segoe UI', Inter, 'DejaVu Sans', system-ui, sans-serif`

type Patterned = Exclude<Fill, 'plain' | 'empty'>

const isPatterned = (fill: Fill): fill is Patterned => fill !== 'plain' && fill !== 'empty'

function patternsIn({ shapes }: Drawing): { tone: BarTone; fill: Patterned }[] {
  const found = new Map<string, { tone: BarTone; fill: Patterned }>()
  for (const shape of shapes)
    if (shape.kind === 'bar' && isPatterned(shape.fill))
      found.set(`${shape.fill}-${shape.tone}`, { tone: shape.tone, fill: shape.fill })
  return [...found.values()]
}

function drawn(shape: Shape, palette: Palette, prefix: string): SvgElement {
  switch (shape.kind) {
    case 'bar': {
      const { x, y, width, height, tone, fill } = shape
      const paint = isPatterned(fill)
        ? `url(#${prefix}-${fill}-${tone})`
        : palette(fill === 'empty' ? 'panel' : tone)
      return element('rect', {
        x,
        y,
        width,
        height,
        fill: paint,
        stroke: palette(tone),
        strokeWidth: 1,
        rx: 2,
      })
    }
    case 'area': {
      const { x, y, width, height, tone, outline } = shape
      const stroke = outline === undefined ? {} : { stroke: palette(outline), strokeWidth: 1 }
      return element('rect', { x, y, width, height, fill: palette(tone), ...stroke })
    }
    case 'line': {
      const [x1, y1] = shape.from
      const [x2, y2] = shape.to
      const dashes = shape.dashed === true ? { strokeDasharray: '5 3' } : {}
      return element('line', {
        x1,
        y1,
        x2,
        y2,
        stroke: palette(shape.tone),
        strokeWidth: shape.width,
        ...dashes,
      })
    }
    case 'text': {
      const { x, y, text, tone, size = textSize, bold = false, anchor = 'start', turned } = shape
      const turn = turned === undefined ? {} : { transform: `rotate(${turned} ${x} ${y})` }
      const weight = bold ? { fontWeight: 600 } : {}
      return element(
        'text',
        { x, y, fill: palette(tone), fontSize: size, textAnchor: anchor, ...weight, ...turn },
        text,
      )
    }
  }
}

/** Marks in the full colour on its weak companion. */
function patternOf(tone: BarTone, fill: Patterned, palette: Palette, prefix: string): SvgElement {
  const side = 6
  const ground = element('rect', { width: side, height: side, fill: palette(`${tone}-weak`) })
  return element(
    'pattern',
    { id: `${prefix}-${fill}-${tone}`, width: side, height: side, patternUnits: 'userSpaceOnUse' },
    [ground, marks[fill](palette(tone))],
  )
}

const marks: Readonly<Record<Patterned, (colour: string) => SvgElement>> = {
  striped: (stroke) => element('path', { d: 'M-1 1 1-1M0 6 6 0M5 7 7 5', stroke, strokeWidth: 2 }),
  crossed: (stroke) => element('path', { d: 'M0 0 6 6M6 0 0 6', stroke, strokeWidth: 1.25 }),
  dotted: (fill) => element('circle', { cx: 3, cy: 3, r: 1.4, fill }),
}

function element(
  name: SvgElement['name'],
  attributes: SvgElement['attributes'],
  inside: SvgElement['inside'] = [],
): SvgElement {
  return { name, attributes, inside }
}

/** The names of attributes that SVG writes with a hyphen; the others stand as they are. */
const hyphened: Readonly<Record<string, string>> = {
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  textAnchor: 'text-anchor',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
}

function written({ name, attributes, inside }: SvgElement): string {
  const stated = Object.entries(attributes)
    .map(([key, value]) => ` ${hyphened[key] ?? key}="${xmlText(String(value))}"`)
    .join('')
  const content = typeof inside === 'string' ? xmlText(inside) : inside.map(written).join('')
  return content === '' ? `<${name}${stated}/>` : `<${name}${stated}>${content}</${name}>`
}

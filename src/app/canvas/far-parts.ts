import { computerName } from '#core/model/fqdn.ts'
import { connectionOf, type FileStore, type SqlStore } from '#core/model/store.ts'
import { canvasText } from '../text/canvas.ts'
import { touches, type Box, type PoolBox, type RoleBox, type SiteBoxes, type StoreBox } from './boxes.ts'
import { legible, write, type Brush, type Label } from './far-brush.ts'
import type { Palette } from './far-palette.ts'
import { shortNameOf } from './short-name.ts'
import type { Health, Sight, Trouble } from './sight.ts'
import { toPixels } from './view.ts'

/** Pixels: from here on a box has a frame with a pattern; below, what fills it is the pattern. */
const patternFrom = 24

/** Pixels: a pool that is not sound is never painted smaller. */
const leastProblem = 5

/** Pixels: stores and roles that would be lower than this are left out. */
const leastMark = 2.5

/** How a box is painted: its frame, as wide as this in canvas units, and what fills it. */
interface Look {
  readonly frame: string
  readonly width: number
  readonly inside: string
}

type Spots = Readonly<Record<Health, Box[]>>

const noSpots = (): Spots => ({ ok: [], unknown: [], warning: [], error: [] })

interface Writing {
  readonly names: Label[]
  readonly more: Label[]
}

/**
 * Paints pools, stores and roles with their health: an even frame is sound, a broken one has warnings, a double one errors,
 * a dotted one is not documented; where they are too small for a pattern: hollow, half full, full, and full in grey. In Analyze
 * mode, the same for pools that run, that could not start again, and that stopped. With `names`, what fits is written on them.
 */
export function paintParts(
  brush: Brush,
  sites: readonly SiteBoxes[],
  sight: Sight,
  { names }: { readonly names: boolean },
): void {
  const pools = noSpots()
  const stores = noSpots()
  const roles = noSpots()
  const writing: Writing = { names: [], more: [] }
  const size = Math.min(13, Math.max(legible.font, 26 * brush.view.zoom))
  for (const site of sites) {
    for (const part of site.stores) {
      if (!touches(part.box, brush.area)) continue
      const spot = toPixels(brush.view, part.box)
      if (spot.height < leastMark) continue
      stores[sight.store(part.id, part.store)].push(spot)
      if (names) writeOnStore(brush, part, spot, writing)
    }
    for (const part of site.roles) {
      if (!touches(part.box, brush.area)) continue
      const spot = toPixels(brush.view, part.box)
      if (spot.height < leastMark) continue
      roles[sight.role(part.role)].push(spot)
      if (names) writeOnRole(brush, part, spot, size, writing)
    }
    for (const part of site.pools) {
      if (!touches(part.box, brush.area)) continue
      const spot = toPixels(brush.view, part.box)
      pools[sight.pool(part.pool)].push(spot)
      if (names) writeOnPool(brush, part, spot, sight, size, writing)
    }
  }
  paintSpots(brush, stores, 0, { frame: brush.palette.line, width: 1.5, inside: brush.palette.panel })
  paintSpots(brush, roles, 0, { frame: brush.palette.quiet, width: 2, inside: brush.palette.panel })
  paintSpots(brush, pools, leastProblem, { frame: brush.palette.ok, width: 5, inside: brush.palette.okWeak })
  write(brush, size, 600, writing.names)
  write(brush, size, 400, writing.more)
}

/** The colour in which trouble is painted and written. */
export function troubleColour(palette: Palette, trouble: Trouble): string {
  return { unknown: palette.quiet, warning: palette.warning, error: palette.error }[trouble]
}

function paintSpots(brush: Brush, spots: Spots, least: number, sound: Look): void {
  const { palette } = brush
  const grown = (boxes: readonly Box[]) => boxes.map((box) => atLeast(box, least))
  const [unknown, warning, error] = [grown(spots.unknown), grown(spots.warning), grown(spots.error)]
  paintAll(brush, 'ok', spots.ok, sound)
  paintAll(brush, 'unknown', unknown, { frame: palette.quiet, width: 4, inside: palette.panel })
  paintAll(brush, 'warning', warning, { frame: palette.warning, width: 5, inside: palette.warningWeak })
  paintAll(brush, 'error', error, { frame: palette.error, width: 3.5, inside: palette.errorWeak })
}

function paintAll(brush: Brush, health: Health, spots: readonly Box[], look: Look): void {
  const small = spots.filter(({ width }) => width < patternFrom)
  const large = spots.filter(({ width }) => width >= patternFrom)
  if (small.length > 0) paintSmall(brush, health, small, look)
  if (large.length > 0) paintLarge(brush, health, large, look)
}

function paintSmall({ ctx }: Brush, health: Health, spots: readonly Box[], look: Look): void {
  const whole = spots.map(onPixels)
  ctx.fillStyle = look.frame
  for (const { x, y, width, height } of whole) ctx.fillRect(x, y, width, height)
  if (health === 'error' || health === 'unknown') return
  ctx.fillStyle = look.inside
  for (const { x, y, width, height } of whole) {
    if (width < 4 || height < 4) continue
    const inner = health === 'ok' ? height - 2 : Math.floor(height / 2) - 1
    ctx.fillRect(x + 1, y + 1, width - 2, inner)
  }
}

/** How the frame of each health is broken, in widths of its line. */
const dashes: Readonly<Record<Health, readonly number[]>> = {
  ok: [],
  unknown: [1, 1.5],
  warning: [3, 2],
  error: [],
}

function paintLarge({ ctx, view }: Brush, health: Health, spots: readonly Box[], look: Look): void {
  const line = Math.max(look.width < 2 ? 1 : 1.5, look.width * view.zoom)
  ctx.fillStyle = look.inside
  ctx.strokeStyle = look.frame
  ctx.lineWidth = line
  ctx.setLineDash(dashes[health].map((length) => length * line))
  const radius = 10 * view.zoom
  for (const spot of spots) {
    const { x, y, width, height } = inset(spot, line / 2)
    if (radius < 2) {
      ctx.fillRect(x, y, width, height)
      ctx.strokeRect(x, y, width, height)
    } else {
      ctx.beginPath()
      ctx.roundRect(x, y, width, height, radius)
      ctx.fill()
      ctx.stroke()
    }
    if (health !== 'error') continue
    const second = inset(spot, line * 2.5)
    if (second.width > 0 && second.height > 0) ctx.strokeRect(second.x, second.y, second.width, second.height)
  }
  ctx.setLineDash([])
}

/** The name, then what is wrong, then what it is: as many lines as there is room for. */
function writeOnPool(
  { palette, view }: Brush,
  { pool }: PoolBox,
  { x, y, width, height }: Box,
  sight: Sight,
  size: number,
  { names, more }: Writing,
): void {
  if (width < legible.width || height < legible.height) return
  const health = sight.pool(pool)
  const texts: { text: string; colour: string }[] = [{ text: computerName(pool.fqdn), colour: palette.ink }]
  if (health !== 'ok') texts.push({ text: sight.words(pool), colour: troubleColour(palette, health) })
  const facts = canvasText.farPool(pool.edition, pool.version, pool.servers.length)
  texts.push({ text: facts, colour: palette.quiet })
  const pitch = size * 1.4
  const count = Math.min(texts.length, Math.max(1, Math.floor((height - 12 * view.zoom) / pitch)))
  const top = y + height / 2 - ((count - 1) * pitch) / 2
  texts.slice(0, count).forEach(({ text, colour }, i) => {
    const label = { text, colour, x: x + width / 2, y: top + i * pitch, align: 'center' as const }
    ;(i === 0 ? names : more).push({ ...label, room: width - 8 - 12 * view.zoom })
  })
}

/** The name, then what it is where there is room for a second line. */
function writeOnRole(
  { palette, view }: Brush,
  { role }: RoleBox,
  { x, y, width, height }: Box,
  size: number,
  { more }: Writing,
): void {
  if (width < legible.width || height < legible.height) return
  const pad = 4 + 8 * view.zoom
  const pitch = size * 1.25
  const texts = [
    { text: shortNameOf(role), colour: palette.ink },
    ...(height >= 2 * pitch ? [{ text: canvasText.role(role), colour: palette.quiet }] : []),
  ]
  const top = y + height / 2 - ((texts.length - 1) * pitch) / 2
  texts.forEach((line, i) =>
    more.push({ ...line, x: x + pad, y: top + i * pitch, align: 'left', room: width - 2 * pad }),
  )
}

function writeOnStore(
  { palette, view }: Brush,
  { store }: StoreBox,
  { x, y, width, height }: Box,
  { more }: Writing,
): void {
  if (width < legible.width || height < legible.height) return
  const pad = 4 + 8 * view.zoom
  const middle = y + height / 2
  more.push({
    text: nameOfStore(store),
    x: x + pad,
    y: middle,
    align: 'left',
    colour: palette.quiet,
    room: width - 2 * pad,
  })
}

function nameOfStore(store: SqlStore | FileStore): string {
  if ('share' in store) return `\\\\${computerName(store.fqdn)}\\${store.share}`
  return computerName(connectionOf(store).fqdn)
}

/** Whole pixels: crisp, and quicker to fill. */
function onPixels({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.round(x), Math.round(y)]
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.round(x + width) - left),
    height: Math.max(1, Math.round(y + height) - top),
  }
}

function atLeast(box: Box, least: number): Box {
  const [wider, higher] = [Math.max(0, least - box.width), Math.max(0, least - box.height)]
  return {
    x: box.x - wider / 2,
    y: box.y - higher / 2,
    width: box.width + wider,
    height: box.height + higher,
  }
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

import type { Id } from '#core/model/id.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Findings } from '#core/check/check.ts'
import type { OutageView } from '../store/outage-selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { momentText } from '../text/moment.ts'
import { curveBetween } from './association-curve.ts'
import { associationsFrom, associationsOn, type Association } from './associations.ts'
import { around, touches, type Box, type Boxes, type SiteBoxes } from './boxes.ts'
import { elbowsOf } from './elbows.ts'
import { legible, write, type Brush, type FarContext } from './far-brush.ts'
import type { Palette } from './far-palette.ts'
import { paintParts, troubleColour } from './far-parts.ts'
import { curveOf, endsOf, type Curve } from './pairing-curve.ts'
import { sightOf, type Sight, type Trouble } from './sight.ts'
import { namePlace, namesWithRoom, plateOf } from './site-names.ts'
import { seen, toPixels, type View } from './view.ts'

/** What there is to paint. */
export interface FarScene {
  readonly boxes: Boxes
  readonly topology: Topology
  readonly findings: Findings
  /** What is down, in Analyze mode: then it is shown instead of the findings. */
  readonly outage?: OutageView | null
  readonly selection: ReadonlySet<Id>
  /** What React Flow draws as well: of these neither a site's name nor a pairing's line is painted. */
  readonly drawn: ReadonlySet<string>
  /** A pool that a drag is over: a drop pairs it. */
  readonly lit: Id | null
}

/**
 * Paints the deployment as it is seen from far: sites and their cards with their health, pairings as lines, names
 * where there is room, and what is selected.
 */
export function paintFar(ctx: FarContext, scene: FarScene, view: View, palette: Palette): void {
  const brush: Brush = { ctx, view, palette, area: seen(view) }
  const sites = scene.boxes.sites.filter(({ box }) => touches(box, brush.area))
  const sight = sightOf(scene)
  paintFrames(brush, sites)
  paintStrikes(brush, sites, scene.outage)
  paintLinesToStores(brush, sites)
  paintAssociations(brush, sites, scene)
  paintPairings(brush, scene, sight)
  // Not only those in view: a part can stand outside of the frame of its site.
  paintParts(brush, scene.boxes.sites, sight, { names: true })
  paintSiteNames(brush, sites, scene, sight)
  paintRings(brush, scene)
}

/** Paints the deployment in miniature: sites, pools with their health, no names. */
export function paintOverview(
  ctx: FarContext,
  scene: Pick<FarScene, 'boxes' | 'findings' | 'outage'>,
  view: View,
  palette: Palette,
): void {
  const brush: Brush = { ctx, view, palette, area: seen(view) }
  const { sites } = scene.boxes
  paintFrames(brush, sites)
  paintStrikes(brush, sites, scene.outage)
  paintParts(brush, sites, sightOf(scene), { names: false })
}

/** A line from corner to corner through each site that is switched off. */
function paintStrikes(
  { ctx, palette, view }: Brush,
  sites: readonly SiteBoxes[],
  outage: OutageView | null = null,
): void {
  const off = outage ? sites.filter(({ site }) => outage.outage.has(site.id)) : []
  if (off.length === 0) return
  ctx.strokeStyle = palette.error
  ctx.lineWidth = Math.max(1.5, 6 * view.zoom)
  for (const { box } of off) {
    const { x, y, width, height } = toPixels(view, box)
    ctx.strokeRect(x, y, width, height)
    ctx.beginPath()
    ctx.moveTo(x, y + height)
    ctx.lineTo(x + width, y)
    ctx.stroke()
  }
}

function paintFrames({ ctx, palette, view }: Brush, sites: readonly SiteBoxes[]): void {
  ctx.fillStyle = palette.panel
  ctx.strokeStyle = palette.line
  ctx.lineWidth = Math.max(1, 1.5 * view.zoom)
  for (const isBranch of [false, true]) {
    ctx.setLineDash(isBranch ? [2, 3] : [5, 4])
    for (const { site, box } of sites) {
      if ((site.branch !== null) !== isBranch) continue
      const { x, y, width, height } = toPixels(view, box)
      ctx.globalAlpha = 0.45
      ctx.fillRect(x, y, width, height)
      ctx.globalAlpha = 1
      ctx.strokeRect(x, y, width, height)
    }
  }
  ctx.setLineDash([])
}

/** Below this zoom the lines to stores and along trunks would be a grey haze. */
const thinLinesFrom = 0.12

/** An elbow from each card to its stores in the same site, as the frame of a site has it. */
function paintLinesToStores({ ctx, palette, view, area }: Brush, sites: readonly SiteBoxes[]): void {
  if (view.zoom < thinLinesFrom || sites.length === 0) return
  ctx.beginPath()
  for (const boxed of sites) {
    for (const { from, to } of elbowsOf(boxed)) {
      const left = boxed.box.x + from.x
      const top = boxed.box.y + from.y
      const end = { x: boxed.box.x + to.x, y: boxed.box.y + to.y }
      const hull = around([point(left, top), point(end.x, end.y)])
      if (!hull || !touches(hull, area)) continue
      ctx.moveTo(left * view.zoom + view.x, top * view.zoom + view.y)
      ctx.lineTo(left * view.zoom + view.x, end.y * view.zoom + view.y)
      ctx.lineTo(end.x * view.zoom + view.x, end.y * view.zoom + view.y)
    }
  }
  ctx.strokeStyle = palette.line
  ctx.lineWidth = 1.5 * view.zoom
  ctx.stroke()
}

function point(x: number, y: number): Box {
  return { x, y, width: 0, height: 0 }
}

/** Trunks where lines can be told apart, and every association of what is selected. */
function paintAssociations(brush: Brush, sites: readonly SiteBoxes[], scene: FarScene): void {
  const { palette, view } = brush
  const trunks =
    view.zoom < thinLinesFrom
      ? []
      : sites.flatMap(({ site }) => associationsFrom(site).filter(({ relation }) => relation === 'trunk'))
  strokeCurves(brush, curvesOf(trunks, brush, scene), palette.line, Math.max(0.75, 1.5 * view.zoom))
  const close = [...scene.selection].flatMap((id) => associationsOn(scene.topology, id))
  strokeCurves(brush, curvesOf(close, brush, scene), palette.quiet, Math.max(1, 2 * view.zoom))
}

function curvesOf(
  associations: readonly Association[],
  { area }: Brush,
  { boxes, drawn }: FarScene,
): Curve[] {
  return associations.flatMap(({ id, from, to }) => {
    const [a, b] = drawn.has(id) ? [] : [boxes.of(from), boxes.of(to)]
    if (!a || !b) return []
    const curve = curveBetween(a, b)
    return touches(hullOf(curve), area) ? [curve] : []
  })
}

/** Sound pairings in one stroke, broken ones in another, those of the selection once more and thicker. */
function paintPairings(brush: Brush, { topology, boxes, selection, drawn }: FarScene, sight: Sight): void {
  const { ctx, palette, view, area } = brush
  const sound: Curve[] = []
  const broken: Curve[] = []
  const chosen: Curve[] = []
  for (const pairing of topology.pairings) {
    const ends = drawn.has(pairing.id) ? null : endsOf(pairing, boxes)
    const curve = ends && curveOf(ends, boxes)
    if (!curve || !touches(hullOf(curve), area)) continue
    const bad = sight.pairing(pairing) === 'error'
    ;(bad ? broken : sound).push(curve)
    if (selection.has(pairing.id) || pairing.pools.some((id) => selection.has(id))) chosen.push(curve)
  }
  const thin = Math.max(0.75, 2.5 * view.zoom)
  strokeCurves(brush, sound, palette.pairing, thin)
  ctx.setLineDash([6, 4])
  strokeCurves(brush, broken, palette.error, thin)
  ctx.setLineDash([])
  strokeCurves(brush, chosen, palette.pairing, Math.max(2, 4 * view.zoom))
}

function strokeCurves(
  { ctx, view: { x, y, zoom } }: Brush,
  curves: readonly Curve[],
  colour: string,
  width: number,
): void {
  if (curves.length === 0) return
  ctx.beginPath()
  for (const [a, b, c, d] of curves) {
    ctx.moveTo(a.x * zoom + x, a.y * zoom + y)
    ctx.bezierCurveTo(
      b.x * zoom + x,
      b.y * zoom + y,
      c.x * zoom + x,
      c.y * zoom + y,
      d.x * zoom + x,
      d.y * zoom + y,
    )
  }
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.stroke()
}

/** A curve never leaves the hull of its points. */
function hullOf(curve: Curve): Box {
  return around(curve.map(({ x, y }) => point(x, y))) ?? nothing
}

const nothing: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The names of sites, each with how much in it is in trouble: in words, where there is no room for them as a sign. */
function paintSiteNames(
  brush: Brush,
  sites: readonly SiteBoxes[],
  { drawn, outage = null }: FarScene,
  sight: Sight,
): void {
  const { ctx, palette, view } = brush
  for (const one of namesWithRoom(sites, view)) {
    if (drawn.has(one.site.id)) continue
    const place = namePlace(view, one.box)
    ctx.font = `600 ${place.size}px ${palette.font}`
    const wide = Math.min(place.room, ctx.measureText(one.site.name).width)
    if (place.isAbove) {
      const { x, y, width, height } = plateOf(place, wide)
      ctx.globalAlpha = 0.85
      ctx.fillStyle = palette.panel
      ctx.fillRect(x, y, width, height)
      ctx.globalAlpha = 1
    }
    const label = { x: place.left, y: place.middle, align: 'left' as const, room: place.room }
    write(brush, place.size, 600, [{ ...label, text: one.site.name, colour: palette.ink }])
    const said = outage?.outage.has(one.site.id)
      ? outage.moment
        ? siteFailed
        : siteIsOff
      : troubleIn(one, sight)
    if (said === null) continue
    const room = place.room - wide - 6
    const size = Math.max(legible.font, place.size * 0.8)
    ctx.font = `600 ${size}px ${palette.font}`
    const text = ctx.measureText(said.words).width <= room ? said.words : said.sign
    const colour = troubleColour(palette, said.trouble)
    write(brush, size, 600, [{ ...label, x: place.left + wide + 6, text, colour, room }])
  }
}

/** What is said beside the name of a site. */
interface Said {
  readonly trouble: Trouble
  readonly words: string
  readonly sign: string
}

const siteIsOff: Said = { trouble: 'error', words: analysisModeText.siteOff, sign: analysisModeText.off }
const siteFailed: Said = { trouble: 'error', words: momentText.siteFailed, sign: momentText.off }

/** How many things of a site are in the gravest trouble that there is. */
function troubleIn({ site, pools, stores, roles }: SiteBoxes, sight: Sight): Said | null {
  const { troubles, poolsOnly } = sight.told
  const healths = pools.map(({ pool }) => sight.pool(pool))
  if (!poolsOnly) {
    healths.push(sight.site(site), ...stores.map(({ id, store }) => sight.store(id, store)))
    healths.push(...roles.map(({ role }) => sight.role(role)))
  }
  for (const trouble of troubles) {
    const count = healths.filter((one) => one === trouble).length
    if (count > 0) return { trouble, ...sight.counted(trouble, count) }
  }
  return null
}

/** Rings around what is selected, and around the pool that a drop would pair. */
function paintRings({ ctx, palette, view, area }: Brush, { boxes, selection, lit }: FarScene): void {
  const ring = (id: Id, away: number) => {
    const box = boxes.of(id)
    if (!box || !touches(box, area)) return
    const { x, y, width, height } = toPixels(view, box)
    ctx.strokeRect(x - away, y - away, width + 2 * away, height + 2 * away)
  }
  ctx.lineWidth = 2
  ctx.strokeStyle = palette.accent
  for (const id of selection) ring(id, 2)
  if (lit === null) return
  ctx.lineWidth = 3
  ctx.strokeStyle = palette.pairing
  ring(lit, 4)
}

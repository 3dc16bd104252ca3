import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { boxesOf } from '../../../src/app/canvas/boxes.ts'
import type { FarContext } from '../../../src/app/canvas/far-brush.ts'
import { paintFar, paintOverview, type FarScene } from '../../../src/app/canvas/far-layer.ts'
import type { Palette } from '../../../src/app/canvas/far-palette.ts'
import { outageView } from '../../../src/app/store/outage-selectors.ts'
import { createAppStore } from '../../../src/app/store/store.ts'
import { seen, toPixels, type View } from '../../../src/app/canvas/view.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { checkDocument, type Findings } from '../../../src/core/check/check.ts'
import type { Finding, Severity } from '../../../src/core/rules/rule.ts'
import { wholeVocabulary } from './roles.ts'
import { deployment } from '../../support/deployment.ts'
import { documentOf, paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

/** Every colour is its own name. */
const palette: Palette = {
  panel: 'panel',
  line: 'line',
  ink: 'ink',
  quiet: 'quiet',
  accent: 'accent',
  pairing: 'pairing',
  ok: 'ok',
  okWeak: 'ok weak',
  warning: 'warning',
  warningWeak: 'warning weak',
  error: 'error',
  errorWeak: 'error weak',
  font: 'sans-serif',
}

interface Stroke {
  readonly call: string
  readonly args: readonly unknown[]
  readonly fill: unknown
  readonly stroke: unknown
  readonly font: string
  readonly width: number
  readonly dashes: readonly number[]
}

/** A context that remembers what was painted with what. A letter is half as wide as it is high. */
function recorder() {
  const strokes: Stroke[] = []
  let dashes: readonly number[] = []
  const note =
    (call: string) =>
    (...args: unknown[]) => {
      strokes.push({
        call,
        args,
        dashes,
        fill: ctx.fillStyle,
        stroke: ctx.strokeStyle,
        font: ctx.font,
        width: ctx.lineWidth,
      })
    }
  const ctx: FarContext = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    font: '',
    textBaseline: 'middle',
    textAlign: 'left',
    beginPath: note('beginPath'),
    moveTo: note('moveTo'),
    lineTo: note('lineTo'),
    bezierCurveTo: note('bezierCurveTo'),
    roundRect: note('roundRect'),
    fill: note('fill'),
    stroke: note('stroke'),
    fillRect: note('fillRect'),
    strokeRect: note('strokeRect'),
    setLineDash: (segments: Iterable<number>) => {
      dashes = [...segments]
    },
    fillText: note('fillText'),
    measureText: (text) => ({ width: text.length * sizeOf(ctx.font) * 0.5 }) as TextMetrics,
  }
  return { ctx, strokes }
}

const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1])

const scene = (doc: TopologyDocument, facts: Partial<FarScene> = {}): FarScene => ({
  boxes: boxesOf(doc, {}),
  topology: doc.topology,
  findings: none,
  selection: new Set(),
  drawn: new Set(),
  lit: null,
  ...facts,
})

const findings = (...all: [Severity, Id][]): Findings => {
  const made = all.map(([severity, id]): Finding => ({
    rule: 'X-001',
    severity,
    targets: [id],
    message: '',
    todo: '',
    override: null,
    known: false,
  }))
  const counts = { error: 0, unsupported: 0, warning: 0, info: 0 }
  return {
    counts,
    open: () => counts,
    all: () => made,
    on: (id) => made.filter(({ targets }) => targets.includes(id)),
  }
}
const none = findings()

const paint = (given: FarScene, view: View) => {
  const { ctx, strokes } = recorder()
  paintFar(ctx, given, view, palette)
  return strokes
}

/** The strokes that mark a pool by its frame: filled when small, stroked when large. */
const framesOf = (strokes: readonly Stroke[], colour: string) =>
  strokes.filter(
    ({ call, fill, stroke }) =>
      (call === 'fillRect' && fill === colour) ||
      ((call === 'strokeRect' || call === 'roundRect') && stroke === colour),
  )
const texts = (strokes: readonly Stroke[]) =>
  strokes.filter(({ call }) => call === 'fillText').map(({ args }) => args[0])

const pane = { width: 1200, height: 800 }
const fit: View = { ...pane, x: 20, y: 20, zoom: 0.02 }
const large = placeMissing(deployment(500))
const pair = placeMissing(documentOf(soundPair()))

describe('the far layer', () => {
  it('paints every pool of the deployment once', () => {
    expect(framesOf(paint(scene(large), fit), 'ok')).toHaveLength(500)
  })

  it('paints where a pool stands', () => {
    const [frame] = framesOf(paint(scene(pair), { ...fit, zoom: 0.05 }), 'ok')
    const { x, y } = toPixels({ ...fit, zoom: 0.05 }, boxesOf(pair, {}).of('pool:2')!)
    expect(frame!.args.slice(0, 2)).toEqual([Math.round(x), Math.round(y)])
  })

  it('paints no pool that is out of view, and each that is in view', () => {
    const view: View = { ...pane, x: -900, y: -700, zoom: 0.15 }
    const { x, y, width, height } = seen(view)
    const inView = boxesOf(large, {}).sites.flatMap(({ pools }) =>
      pools.filter(
        ({ box }) =>
          box.x <= x + width && box.x + box.width >= x && box.y <= y + height && box.y + box.height >= y,
      ),
    )
    expect(inView.length).toBeGreaterThan(20)
    expect(inView.length).toBeLessThan(500)
    expect(framesOf(paint(scene(large), view), 'ok')).toHaveLength(inView.length)
    expect(paint(scene(large), { ...pane, x: 1e6, y: 0, zoom: 0.15 })).toEqual([])
  })

  it('writes nothing below nine pixels, and nothing on boxes that have no room for it', () => {
    for (const zoom of [0.01, 0.02, 0.05, 0.1, 0.16, 0.2, 0.3, 0.5]) {
      const written = paint(scene(large), { ...fit, zoom }).filter(({ call }) => call === 'fillText')
      for (const { font } of written) expect(sizeOf(font)).toBeGreaterThanOrEqual(9)
      const onPools = written.filter(({ args }) => /^s\d+p\d+/.test(String(args[0])))
      if (zoom < 0.17) expect(onPools).toEqual([])
      else expect(onPools.length).toBeGreaterThan(0)
    }
  })

  it('writes more about a pool the closer it is', () => {
    const given = scene(pair, { findings: findings(['warning', 'pool:2'], ['warning', 'pool:2']) })
    expect(texts(paint(given, { ...fit, zoom: 0.1 }))).not.toContain('ldn-pool')
    const near = texts(paint(given, { ...fit, zoom: 0.5 }))
    expect(near).toEqual(expect.arrayContaining(['ldn-pool', '2 warnings', 'EE 2015 · 3 Front Ends']))
    expect(near).toEqual(
      expect.arrayContaining(['ldn-pool-sql01', expect.stringMatching(/^\\\\ldn-pool-fs01/)]),
    )
  })

  it('cuts a name that is too long for its box', () => {
    const long = placeMissing(
      documentOf(topology(site(1, 'London', pool(2, 'a-name-that-goes-on-and-on-and-on-and-on')))),
    )
    const shown = texts(paint(scene(long), { ...fit, zoom: 0.3 }))
    expect(shown).toContainEqual(expect.stringMatching(/^a-name-.*…$/))
  })

  it('shows health by shape: even, broken and double frames; hollow, half full and full when small', () => {
    const mixed = placeMissing(
      documentOf(topology(site(1, 'London', pool(2, 'sound'), pool(4, 'warned'), pool(6, 'wrong')))),
    )
    const given = scene(mixed, { findings: findings(['warning', 'pool:4'], ['unsupported', 'pool:6']) })

    const close = paint(given, { ...fit, zoom: 0.15 })
    expect(framesOf(close, 'ok')).toEqual([expect.objectContaining({ dashes: [] })])
    expect(framesOf(close, 'warning')).toEqual([
      expect.objectContaining({ dashes: [expect.any(Number), expect.any(Number)] }),
    ])
    expect(framesOf(close, 'error')).toHaveLength(2)

    const far = paint(given, { ...fit, zoom: 0.05 })
    const inside = (colour: string) => far.find(({ call, fill }) => call === 'fillRect' && fill === colour)
    const heightOf = (stroke: Stroke | undefined) => Number(stroke?.args[3])
    const [frame] = framesOf(far, 'ok')
    expect(heightOf(inside('ok weak'))).toBe(heightOf(frame) - 2)
    expect(heightOf(inside('warning weak'))).toBe(Math.floor(heightOf(frame) / 2) - 1)
    expect(inside('error weak')).toBeUndefined()
  })

  it('keeps problems visible where a pool is hardly a pixel', () => {
    const given = scene(large, { findings: findings(['error', large.topology.sites[0]!.pools[0]!.id]) })
    const [frame] = framesOf(paint(given, { ...fit, zoom: 0.004 }), 'error')
    expect(frame!.args.slice(2)).toEqual([5, 5])
  })

  it('says at the name of a site how much in it has problems, as a sign where there is no room for words', () => {
    const given = scene(pair, {
      findings: findings(['error', 'pool:2'], ['error', 'sql:290'], ['warning', 'site:3']),
    })
    const close = texts(paint(given, { ...fit, zoom: 0.6 }))
    expect(close).toEqual(expect.arrayContaining(['London', '2 with errors', 'Dublin', '1 with warnings']))
    const far = texts(paint(given, { ...fit, zoom: 0.15 }))
    expect(far).toEqual(expect.arrayContaining(['London', '✕ 2']))
  })

  it('paints a pairing as a line, a broken one in dashes, and one of the selection again and thicker', () => {
    const doc = placeMissing(
      documentOf(
        topology(
          site(1, 'London', pool(2, 'a'), pool(6, 'c')),
          site(3, 'Dublin', pool(4, 'b'), pool(8, 'd')),
          paired(5, 2, 4),
          paired(9, 6, 8),
        ),
      ),
    )
    const lines = (facts: Partial<FarScene>) =>
      paint(scene(doc, facts), { ...fit, zoom: 0.1 }).filter(
        ({ call, stroke }) => call === 'stroke' && (stroke === 'pairing' || stroke === 'error'),
      )
    expect(lines({})).toHaveLength(1)
    const broken = lines({ findings: findings(['error', 'pairing:5']) })
    expect(broken.map(({ stroke, dashes }) => [stroke, dashes.length])).toEqual([
      ['pairing', 0],
      ['error', 2],
    ])
    const [thin, thick] = lines({ selection: new Set<Id>(['pool:2']) })
    expect(thick!.width).toBeGreaterThan(thin!.width)
    expect(lines({ drawn: new Set(['pairing:5', 'pairing:9']) })).toEqual([])
  })

  it('leaves the names of sites to React Flow where it draws them', () => {
    const view = { ...fit, zoom: 0.2 }
    expect(texts(paint(scene(pair), view))).toEqual(expect.arrayContaining(['London', 'Dublin']))
    const shown = texts(paint(scene(pair, { drawn: new Set(['site:1']) }), view))
    expect(shown).not.toContain('London')
    expect(shown).toContain('Dublin')
  })

  it('puts rings around the selection and around the pool that a drop would pair', () => {
    const rings = (facts: Partial<FarScene>, colour: string) =>
      paint(scene(pair, facts), fit).filter(
        ({ call, stroke, width }) => call === 'strokeRect' && stroke === colour && width >= 2,
      )
    expect(rings({}, 'accent')).toEqual([])
    const selection = new Set<Id>(['pool:2', 'sql:490', 'pairing:5'])
    expect(rings({ selection }, 'accent')).toHaveLength(2)
    expect(rings({ lit: 'pool:4' }, 'pairing')).toHaveLength(1)
  })

  it('paints roles as marks, with their names where there is room', () => {
    const whole = placeMissing(documentOf(wholeVocabulary()))
    const texts = (zoom: number) =>
      paint(scene(whole), { x: 300, y: 20, zoom, width: 2000, height: 2000 }).flatMap(({ call, args }) =>
        call === 'fillText' ? [args[0]] : [],
      )
    expect(texts(0.6)).toEqual(expect.arrayContaining(['ldn-edge', 'Edge pool', '10.20.30.40']))
    expect(texts(0.1)).not.toContain('ldn-edge')
  })

  it('paints trunks, and every association of what is selected, where React Flow does not draw them', () => {
    const whole = placeMissing(documentOf(wholeVocabulary()))
    const view = { x: 300, y: 20, zoom: 0.3, width: 2000, height: 2000 }
    const curves = (facts: Partial<FarScene>) =>
      paint(scene(whole, facts), view).filter(({ call }) => call === 'bezierCurveTo').length
    expect(curves({})).toBe(2)
    expect(curves({ drawn: new Set(['gateway:15 mediation:11 trunk']) })).toBe(1)
    expect(curves({ selection: new Set<Id>(['edge:10']) })).toBe(2 + 3)
  })

  it('paints the miniature without a word', () => {
    const { ctx, strokes } = recorder()
    paintOverview(ctx, { boxes: boxesOf(pair, {}), findings: none }, { ...fit, zoom: 0.5 }, palette)
    expect(framesOf(strokes, 'ok')).toHaveLength(2)
    expect(texts(strokes)).toEqual([])
  })

  it('paints a deployment with real findings', () => {
    const strokes = paint(scene(large, { findings: checkDocument(large, null) }), fit)
    const frames = ['ok', 'warning', 'error'].flatMap((colour) => framesOf(strokes, colour))
    expect(frames).toHaveLength(500)
  })
})

describe('the far layer in Analyze mode', () => {
  const doc = placeMissing(documentOf(soundPair(8)))
  const far: View = { x: 40, y: 40, zoom: 0.5, width: 1200, height: 800 }
  const off = (...parts: PartId[]) => {
    const store = createAppStore(doc)
    store.getState().switchParts(parts, true)
    return scene(doc, { outage: outageView(store.getState()) })
  }
  const written = (strokes: readonly Stroke[]) =>
    strokes.flatMap(({ call, args }) => (call === 'fillText' ? [String(args[0])] : []))

  it('says of a site how many of its pools stopped, and of the pool that it did', () => {
    const texts = written(paint(off('server:201', 'server:202', 'server:203', 'server:204'), far))
    expect(texts).toContain('1 stopped')
    expect(texts).toContain('stopped')
  })

  it('says that a pool is in the restart trap, with a broken frame', () => {
    const strokes = paint(off('server:201', 'server:202', 'server:203'), far)
    expect(written(strokes)).toContain('restart trap')
    const frames = framesOf(strokes, 'warning')
    expect(frames.some(({ dashes }) => dashes.length > 0)).toBe(true)
  })

  it('strikes through a site that is off, on the canvas and in the overview', () => {
    const given = off('site:3')
    expect(written(paint(given, far))).toContain('site is off')
    const { ctx, strokes } = recorder()
    paintOverview(ctx, given, far, palette)
    const { x, y, width } = toPixels(far, given.boxes.of('site:3')!)
    for (const painted of [strokes, paint(given, far)])
      expect(
        painted.filter(({ call, args }) => call === 'lineTo' && args[0] === x + width && args[1] === y),
      ).toHaveLength(1)
  })

  it('shows no findings', () => {
    const given = off()
    const strokes = paint({ ...given, findings: findings(['error', 'pool:2']) }, far)
    expect(framesOf(strokes, 'error')).toEqual([])
  })
})

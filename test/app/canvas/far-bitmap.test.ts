import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { boxesOf } from '../../../src/app/canvas/boxes.ts'
import { createFarBitmap, type FarBitmap } from '../../../src/app/canvas/far-bitmap.ts'
import type { FarScene } from '../../../src/app/canvas/far-layer.ts'
import type { View } from '../../../src/app/canvas/view.ts'
import { checkDocument } from '../../../src/core/check/check.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'

const doc = placeMissing(documentOf(soundPair()))
const scene: FarScene = {
  boxes: boxesOf(doc, {}),
  topology: doc.topology,
  findings: checkDocument(doc, null),
  selection: new Set(),
  drawn: new Set(),
  lit: null,
}

let view: View
let bitmap: FarBitmap
let canvas: HTMLCanvasElement
let paintings: number

/** A context that counts how often it is wiped clean, and takes everything else. */
const context = () =>
  new Proxy(
    { clearRect: () => paintings++, measureText: () => ({ width: 10 }) },
    {
      get: (target, name) => Reflect.get(target, name) ?? (() => {}),
      set: () => true,
    },
  )

const look = (change: Partial<View>) => {
  view = { ...view, ...change }
  bitmap.follow()
}
const nextFrame = () => vi.advanceTimersByTime(17)

beforeEach(() => {
  vi.useFakeTimers()
  paintings = 0
  view = { x: 0, y: 0, zoom: 0.1, width: 1000, height: 500 }
  canvas = document.createElement('canvas')
  vi.spyOn(canvas, 'getContext').mockReturnValue(context() as never)
  bitmap = createFarBitmap(canvas, () => view)
  bitmap.show(scene)
  nextFrame()
})

afterEach(() => {
  bitmap.stop()
  vi.useRealTimers()
})

describe('the bitmap of the far layer', () => {
  it('is painted once for what it shows, larger than the pane', () => {
    expect(paintings).toBe(1)
    expect(canvas).toMatchObject({ width: 1700, height: 850 })
    expect(canvas.style.transform).toBe('translate(-350px, -175px) scale(1)')
    bitmap.follow()
    nextFrame()
    expect(paintings).toBe(1)
  })

  it('moves with the view without being painted, as far as its margin goes', () => {
    look({ x: 350, y: -175 })
    expect(canvas.style.transform).toBe('translate(0px, -350px) scale(1)')
    vi.advanceTimersByTime(1000)
    expect(paintings).toBe(1)
    look({ x: 351 })
    nextFrame()
    expect(paintings).toBe(2)
    expect(canvas.style.transform).toBe('translate(-350px, -175px) scale(1)')
  })

  it('is scaled while a zoom lasts, and painted once when it rests', () => {
    for (let zoom = 0.11; zoom < 0.2; zoom += 0.01) {
      look({ zoom })
      vi.advanceTimersByTime(50)
    }
    expect(paintings).toBe(1)
    expect(canvas.style.transform).toMatch(/scale\(1\.9/)
    vi.advanceTimersByTime(200)
    expect(paintings).toBe(2)
    expect(canvas.style.transform).toMatch(/scale\(1\)$/)
  })

  it('is painted at once where a zoom out shows more than it has', () => {
    look({ zoom: 0.05, x: 250, y: 125 })
    nextFrame()
    expect(paintings).toBe(2)
  })

  it('is painted anew for another scene, size, screen or theme, once for all of them in a frame', async () => {
    bitmap.show({ ...scene })
    bitmap.show({ ...scene })
    nextFrame()
    expect(paintings).toBe(2)
    look({ width: 1100 })
    nextFrame()
    expect(paintings).toBe(3)
    expect(canvas.width).toBe(1870)
    vi.stubGlobal('devicePixelRatio', 2)
    bitmap.follow()
    nextFrame()
    expect(paintings).toBe(4)
    expect(canvas.width).toBe(3740)
    vi.stubGlobal('devicePixelRatio', 1)
    document.documentElement.dataset['theme'] = 'dark'
    await Promise.resolve() // the observer reports after the change
    nextFrame()
    expect(paintings).toBe(5)
  })

  it('is not painted any more once it has stopped', () => {
    bitmap.show({ ...scene })
    bitmap.stop()
    vi.advanceTimersByTime(1000)
    expect(paintings).toBe(1)
  })
})

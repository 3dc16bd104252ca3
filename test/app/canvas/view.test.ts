import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  holds,
  moved,
  sameView,
  seen,
  toPixels,
  viewAround,
  viewOf,
  type View,
} from '../../../src/app/canvas/view.ts'

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true })
const zoom = fc.double({ min: 0.01, max: 2, noNaN: true })
const anyView: fc.Arbitrary<View> = fc.record({
  x: number,
  y: number,
  zoom,
  width: fc.constant(700),
  height: fc.constant(500),
})

describe('a view', () => {
  it('holds a box that is wholly in it, edges included, and none that reaches out on one side', () => {
    const pane = seen({ x: 0, y: 0, zoom: 1, width: 700, height: 500 })
    expect(holds(pane, pane)).toBe(true)
    expect(holds(pane, { x: 1, y: 1, width: 698, height: 498 })).toBe(true)
    for (const change of [{ x: -1 }, { y: -1 }, { width: 701 }, { height: 501 }])
      expect(holds(pane, { ...pane, ...change })).toBe(false)
  })

  it('is read out of the transform and the size of React Flow', () => {
    const view = viewOf({ transform: [1, 2, 0.5], width: 700, height: 500 })
    expect(view).toEqual({ x: 1, y: 2, zoom: 0.5, width: 700, height: 500 })
    expect(sameView(view, { ...view })).toBe(true)
    for (const key of ['x', 'y', 'zoom', 'width', 'height'] as const)
      expect(sameView(view, { ...view, [key]: 9 })).toBe(false)
  })

  it('fills its pane with what is seen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { x, y, width, height } = toPixels(view, seen(view))
        for (const [is, should] of [
          [x, 0],
          [y, 0],
          [width, 700],
          [height, 500],
        ] as const)
          expect(is).toBeCloseTo(should, 6)
      }),
    )
  })

  it('around a box shows it in the middle with room on the tighter sides', () => {
    const view = viewAround({ x: 100, y: 100, width: 1000, height: 100 }, { width: 150, height: 100 }, 5)
    const { x, y, width, height } = toPixels(view, { x: 100, y: 100, width: 1000, height: 100 })
    expect(x).toBeCloseTo(5)
    expect(width).toBeCloseTo(140)
    expect(y + height / 2).toBeCloseTo(50)
  })

  it('is made of another one by moving and scaling its picture', () => {
    fc.assert(
      fc.property(anyView, anyView, (from, to) => {
        const { x, y, scale } = moved(from, to)
        const box = { x: 12, y: -34, width: 56, height: 78 }
        const [before, after] = [toPixels(from, box), toPixels(to, box)]
        expect(before.x * scale + x).toBeCloseTo(after.x, 3)
        expect(before.y * scale + y).toBeCloseTo(after.y, 3)
        expect(before.width * scale).toBeCloseTo(after.width, 3)
      }),
    )
  })
})

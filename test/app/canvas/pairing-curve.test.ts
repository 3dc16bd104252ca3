import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOf } from '../../../src/app/canvas/boxes.ts'
import { curveOf, distanceTo, endsOf, swing } from '../../../src/app/canvas/pairing-curve.ts'
import { poolSize } from '../../../src/app/canvas/sizes.ts'
import type { Position } from '../../../src/core/model/layout.ts'
import { documentOf, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'

const given = topology(site(1, 'London', pool(2, 'a')), site(3, 'Dublin', pool(4, 'b')), paired(5, 2, 4))
const [pairing] = given.pairings
const { width, height } = poolSize(3)

/** The boxes of the two pools, one at the origin, the other where told. */
const boxes = (other: Position) =>
  boxesOf(
    documentOf(given, {
      layout: {
        notes: {},
        positions: {
          'site:1': { x: 0, y: 0 },
          'site:3': { x: 0, y: 0 },
          'pool:2': { x: 0, y: 0 },
          'pool:4': other,
        },
      },
    }),
    {},
  )
const curve = (other: Position) => curveOf(endsOf(pairing!, boxes(other))!, boxes(other))!

describe('the line of a pairing', () => {
  it('runs from the right edge of the left pool to the left edge of the right one', () => {
    expect(endsOf(pairing!, boxes({ x: 1000, y: 0 }))).toEqual({
      left: 'pool:2',
      right: 'pool:4',
      apart: true,
    })
    expect(endsOf(pairing!, boxes({ x: -1000, y: 0 }))).toMatchObject({ left: 'pool:4', right: 'pool:2' })
    const [from, , , to] = curve({ x: 1000, y: 80 })
    expect(from).toEqual({ x: width, y: height / 2 })
    expect(to).toEqual({ x: 1000, y: 80 + height / 2 })
  })

  it('swings around the right of two pools that stand one above the other', () => {
    expect(endsOf(pairing!, boxes({ x: 40, y: 900 }))).toMatchObject({ apart: false })
    const [from, out, , to] = curve({ x: 40, y: 900 })
    expect(from.x).toBe(width)
    expect(to.x).toBe(40 + width)
    expect(out.x).toBe(40 + width + swing)
  })

  it('is none for a pool with itself or with one that is gone', () => {
    const there = boxes({ x: 0, y: 0 })
    expect(endsOf({ ...pairing!, pools: ['pool:2', 'pool:2'] }, there)).toBeNull()
    expect(endsOf({ ...pairing!, pools: ['pool:2', 'pool:9'] }, there)).toBeNull()
  })

  it('is no distance away at its ends, nowhere farther than from them, and never less than zero', () => {
    const coordinate = fc.integer({ min: -3000, max: 3000 })
    const point = fc.record({ x: coordinate, y: coordinate })
    fc.assert(
      fc.property(point, point, (other, p) => {
        const line = curve(other)
        const ends = [line[0], line[3]].map((end) => Math.hypot(end.x - p.x, end.y - p.y))
        expect(distanceTo(line, line[0])).toBeCloseTo(0)
        expect(distanceTo(line, line[3])).toBeCloseTo(0)
        expect(distanceTo(line, p)).toBeGreaterThanOrEqual(0)
        expect(distanceTo(line, p)).toBeLessThanOrEqual(Math.min(...ends) + 1e-9)
      }),
    )
  })

  it('is as far as a point above the middle of a straight one', () => {
    expect(distanceTo(curve({ x: 1000, y: 0 }), { x: 700, y: height / 2 - 33 })).toBeCloseTo(33)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, aroundAll, boxesOf, holds, touches } from '../../../src/app/canvas/boxes.ts'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { siteSize } from '../../../src/app/canvas/site-size.ts'
import { absolutePosition } from '../../../src/app/canvas/interpret.ts'
import { rename } from '../../../src/core/edit/rename.ts'
import { everything, idOf } from '../../../src/core/model/topology.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'

const doc = placeMissing(documentOf(soundPair()))
const box = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height })

describe('where everything stands', () => {
  it('has a box for each site, pool, store and role at its place, in any document', () => {
    fc.assert(
      fc.property(anyDocument, (given) => {
        const placed = placeMissing(given)
        const boxes = boxesOf(placed, {})
        for (const found of everything(placed.topology)) {
          const id = idOf(found)
          if (['server', 'computer', 'trunk', 'pairing'].includes(found.kind))
            expect(boxes.of(id)).toBeUndefined()
          else expect(boxes.of(id)).toMatchObject(absolutePosition(placed, id))
        }
      }),
    )
  })

  it('is computed once for the same topology and layout', () => {
    expect(boxesOf({ ...doc, name: 'Renamed' }, {})).toBe(boxesOf(doc, {}))
    expect(boxesOf(rename.apply(doc, { id: 'site:1', name: 'Paris' }), {})).not.toBe(boxesOf(doc, {}))
  })

  it('follows a drag in the site that it touches, whose frame grows, and in no other', () => {
    const still = boxesOf(doc, {})
    const moving = { 'pool:2': { x: 900, y: 700 } } as const
    const moved = boxesOf(doc, moving)
    const london = doc.layout.positions['site:1']!
    expect(moved.of('pool:2')).toMatchObject({ x: london.x + 900, y: london.y + 700 })
    expect(moved.of('site:1')).toMatchObject(
      siteSize(doc.topology.sites[0]!, { ...doc.layout.positions, ...moving }),
    )
    expect(moved.of('sql:290')).toEqual(still.of('sql:290'))
    expect(moved.sites[1]).toBe(still.sites[1])
    expect(moved.of('pool:4')).toBe(still.of('pool:4'))
    expect(boxesOf(doc, moving)).toBe(moved)
    expect(boxesOf(doc, {})).toBe(still)
  })

  it('carries what stands in a site along with it', () => {
    const still = boxesOf(doc, {})
    const moved = boxesOf(doc, { 'site:3': { x: 5000, y: 0 } })
    const by = 5000 - still.of('site:3')!.x
    expect(moved.of('pool:4')!.x).toBe(still.of('pool:4')!.x + by)
    expect(moved.of('file:491')!.x).toBe(still.of('file:491')!.x + by)
  })
})

describe('boxes', () => {
  it('are surrounded by the smallest box that holds them, none by none', () => {
    expect(around([box(0, 0), box(-5, 20, 1, 1)])).toEqual(box(-5, 0, 15, 21))
    expect(around([])).toBeNull()
    expect(aroundAll(boxesOf(documentOf({ ...doc.topology, sites: [], pairings: [] }), {}))).toBeNull()
  })

  it('touch where they share a point, an edge included', () => {
    expect(touches(box(0, 0), box(10, 10))).toBe(true)
    expect(touches(box(0, 0), box(10.1, 0))).toBe(false)
    expect(touches(box(0, 0), box(0, 10.1))).toBe(false)
    expect(touches(box(0, 0), box(3, 3, 1, 1))).toBe(true)
  })

  it('hold the points on their edges', () => {
    expect(holds(box(0, 0), { x: 10, y: 0 })).toBe(true)
    expect(holds(box(0, 0), { x: 10.1, y: 0 })).toBe(false)
    expect(holds(box(0, 0), { x: 0, y: -0.1 })).toBe(false)
  })
})

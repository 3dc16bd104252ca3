import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { boxesOf, type Box } from '../../../src/app/canvas/boxes.ts'
import { thingAt, thingsIn } from '../../../src/app/canvas/hit.ts'
import type { View } from '../../../src/app/canvas/view.ts'
import type { Id } from '../../../src/core/model/id.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'

const doc = placeMissing(documentOf(soundPair()))
const boxes = boxesOf(doc, {})
const box = (id: Id): Box => boxes.of(id)!

const view = (zoom: number): View => ({ x: 30, y: 40, zoom, width: 700, height: 500 })
const hit = (x: number, y: number, zoom = 0.2) =>
  thingAt(boxes, doc.topology, view(zoom), { x: x * zoom + 30, y: y * zoom + 40 })
const hitMiddle = (id: Id) => hit(box(id).x + box(id).width / 2, box(id).y + box(id).height / 2)

describe('what is painted under the pointer', () => {
  it('is the pool or store there, to its very edge', () => {
    for (const id of ['pool:2', 'pool:4', 'sql:290', 'file:491'] as const) expect(hitMiddle(id)).toBe(id)
    const { x, y, width, height } = box('pool:2')
    expect(hit(x + 0.01, y + 0.01)).toBe('pool:2')
    expect(hit(x + width - 0.01, y + height - 0.01)).toBe('pool:2')
    expect(hit(x - 1, y + 5)).toBeNull()
  })

  it('is a line between two pools within six pixels, at any zoom', () => {
    const [from, to] = [box('pool:2'), box('pool:4')]
    const x = (from.x + from.width + to.x) / 2
    const y = from.y + from.height / 2
    expect(to.y).toBe(from.y)
    expect(hit(x, y)).toBe('pairing:5')
    expect(hit(x, y + 5.5 / 0.2)).toBe('pairing:5')
    expect(hit(x, y + 6.5 / 0.2)).toBeNull()
    expect(hit(x, y + 5.5 / 0.4, 0.4)).toBe('pairing:5')
    expect(hit(x, y + 6.5 / 0.4, 0.4)).toBeNull()
  })

  it('is from far a site where its name stands above its frame', () => {
    const { x, y } = box('site:3')
    expect(hit(x + 100, y - 10 / 0.2)).toBe('site:3')
    expect(hit(x + 100, y - 40 / 0.2)).toBeNull()
    expect(hit(x + 100, y - 10 / 0.4, 0.4)).toBeNull()
  })

  it('is otherwise nothing, inside a frame as well as outside', () => {
    const { x, y, width, height } = box('site:1')
    expect(hit(x + 5, y + height - 5)).toBeNull()
    expect(hit(x - 500, y + width)).toBeNull()
  })
})

describe('what a frame drawn over the painting covers', () => {
  it('is each pool and store that it touches', () => {
    const { x, y } = box('pool:2')
    expect(thingsIn(boxes, { x: x - 100, y: y - 5, width: 101, height: 10 })).toEqual(['pool:2'])
    const london = box('site:1')
    expect(thingsIn(boxes, london)).toEqual(['pool:2', 'sql:290', 'file:291'])
  })

  it('is a site where it touches nothing in it', () => {
    const { x, y } = box('site:1')
    expect(thingsIn(boxes, { x: x - 5, y: y - 5, width: 10, height: 10 })).toEqual(['site:1'])
    expect(thingsIn(boxes, { x: x - 50, y: y - 50, width: 10, height: 10 })).toEqual([])
  })
})

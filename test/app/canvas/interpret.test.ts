import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolutePosition,
  asId,
  nodeFor,
  poolAt,
  proposedPositions,
  selectionAfter,
  settled,
  siteAt,
  withFollowers,
} from '../../../src/app/canvas/interpret.ts'
import { movedToSite, storesAlong } from '../../../src/app/canvas/stores-along.ts'
import { wholeVocabulary } from './roles.ts'
import { grid, poolSize, siteRoom } from '../../../src/app/canvas/sizes.ts'
import { documentOf, paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

const pair = soundPair()
const select = (id: string) => ({ id, selected: true })
const deselect = (id: string) => ({ id, selected: false })

describe('the ids of the canvas', () => {
  it('are ours where the thing exists', () => {
    expect(asId(pair, 'pool:2')).toBe('pool:2')
    expect(asId(pair, 'pairing:5')).toBe('pairing:5')
    expect(asId(pair, 'pool:9')).toBeNull()
    expect(asId(pair, 'pool:2 sql:490')).toBeNull()
  })
})

describe('the selection', () => {
  it('gains and loses what the canvas says', () => {
    expect(selectionAfter(pair, ['pool:2'], [select('pool:4')])).toEqual(['pool:2', 'pool:4'])
    expect(selectionAfter(pair, ['pool:2', 'pool:4'], [deselect('pool:2')])).toEqual(['pool:4'])
    expect(selectionAfter(pair, ['pool:2'], [deselect('pool:2'), select('pairing:5')])).toEqual(['pairing:5'])
    expect(selectionAfter(pair, ['pool:2'], [])).toEqual(['pool:2'])
  })

  it('does not take what is gone', () => {
    expect(selectionAfter(pair, [], [select('pool:9'), select('nothing')])).toEqual([])
  })

  it('leaves a server when something else is selected, not when something else is left', () => {
    expect(selectionAfter(pair, ['server:201'], [select('pool:2')])).toEqual(['pool:2'])
    expect(selectionAfter(pair, ['server:201', 'pool:4'], [deselect('pool:4')])).toEqual(['server:201'])
  })

  it('does not hold a site together with what stands in it', () => {
    expect(selectionAfter(pair, ['site:1'], [select('pool:2')])).toEqual(['pool:2'])
    expect(selectionAfter(pair, ['site:1'], [select('sql:290')])).toEqual(['sql:290'])
    expect(selectionAfter(pair, ['site:1'], [select('pool:4')])).toEqual(['site:1', 'pool:4'])
    expect(selectionAfter(pair, ['pool:2'], [deselect('pool:2'), select('site:1')])).toEqual(['site:1'])
  })
})

describe('positions', () => {
  it('are taken from moves of things that exist, and from nothing else', () => {
    const position = { x: 13, y: 27 }
    expect(
      proposedPositions(pair, [
        { type: 'position', id: 'pool:2', position },
        { type: 'position', id: 'pool:9', position },
        { type: 'position', id: 'pool:4' },
        { type: 'select', id: 'pool:4', selected: true },
      ]),
    ).toEqual({ 'pool:2': position })
  })

  it('settle on the grid; a card inside the room of its site, a site anywhere', () => {
    expect(
      settled({ 'pool:2': { x: 124, y: 126 }, 'sql:290': { x: -50, y: 3 }, 'site:1': { x: -54, y: -56 } }),
    ).toEqual({
      'pool:2': { x: 120, y: 130 },
      'sql:290': { x: siteRoom.side, y: siteRoom.top },
      'site:1': { x: -50, y: -60 },
    })
  })

  it('stay where they settled', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(fc.record({ x: coordinate, y: coordinate }), (at) => {
        const once = settled({ 'pool:2': at, 'site:1': at })
        expect(settled(once)).toEqual(once)
        for (const { x, y } of Object.values(once))
          expect([Math.abs(x % grid), Math.abs(y % grid)]).toEqual([0, 0])
      }),
    )
  })
})

const positions = {
  'site:1': { x: 100, y: 100 },
  'site:3': { x: 1000, y: 100 },
  'pool:2': { x: 20, y: 50 },
  'pool:4': { x: 20, y: 50 },
  'sql:290': { x: 50, y: 300 },
}
const doc = documentOf(pair, { layout: { positions, notes: {} } })

describe('a point of the canvas', () => {
  it('is in the site whose frame holds it, edges included', () => {
    expect(siteAt(doc, { x: 100, y: 100 })).toBe('site:1')
    expect(siteAt(doc, { x: 99, y: 100 })).toBeNull()
    expect(siteAt(doc, { x: 100, y: 99 })).toBeNull()
    expect(siteAt(doc, { x: 1010, y: 110 })).toBe('site:3')
    expect(siteAt(doc, { x: 900, y: 110 })).toBeNull()
  })

  it('is in the topmost of several sites over each other', () => {
    const over = documentOf(pair, {
      layout: { positions: { ...positions, 'site:3': { x: 110, y: 110 } }, notes: {} },
    })
    expect(siteAt(over, { x: 120, y: 120 })).toBe('site:3')
    expect(siteAt(over, { x: 105, y: 120 })).toBe('site:1')
  })

  it('is on the card of a pool, unless that is the one that is dragged', () => {
    const { width, height } = poolSize(3)
    expect(poolAt(doc, { x: 120, y: 150 }, null)).toBe('pool:2')
    expect(poolAt(doc, { x: 120 + width, y: 150 + height }, null)).toBe('pool:2')
    expect(poolAt(doc, { x: 119, y: 150 }, null)).toBeNull()
    expect(poolAt(doc, { x: 121 + width, y: 150 }, null)).toBeNull()
    expect(poolAt(doc, { x: 120, y: 151 + height }, null)).toBeNull()
    expect(poolAt(doc, { x: 120, y: 150 }, 'pool:2')).toBeNull()
    expect(poolAt(doc, { x: 1020, y: 150 }, 'pool:2')).toBe('pool:4')
  })
})

describe('where a thing stands on the canvas as a whole', () => {
  it('is its place in its site and the place of the site', () => {
    expect(absolutePosition(doc, 'site:3')).toEqual({ x: 1000, y: 100 })
    expect(absolutePosition(doc, 'pool:4')).toEqual({ x: 1020, y: 150 })
    expect(absolutePosition(doc, 'sql:290')).toEqual({ x: 150, y: 400 })
  })
})

describe('the node that shows a thing', () => {
  it('is its own, the pool of a server, and the first pool of a pairing', () => {
    expect(nodeFor(pair, 'site:1')).toBe('site:1')
    expect(nodeFor(pair, 'sql:290')).toBe('sql:290')
    expect(nodeFor(pair, 'server:401')).toBe('pool:4')
    expect(nodeFor(pair, 'pairing:5')).toBe('pool:2')
  })

  it('is none for what is gone, or for a pairing whose pool is gone', () => {
    expect(nodeFor(pair, 'pool:9')).toBeNull()
    expect(nodeFor(topology(site(1, 'London', pool(2, 'a')), paired(5, 9, 2)), 'pairing:5')).toBeNull()
  })
})

describe('what moves with a drag', () => {
  const start = { x: 20, y: 50 }
  const placed = documentOf(pair, {
    layout: {
      notes: {},
      positions: { 'site:1': { x: 0, y: 0 }, 'pool:2': start, 'pool:4': { x: 60, y: 70 }, 'sql:290': start },
    },
  })

  it('is the rest of the selection, by as much, whether it is mounted or not', () => {
    const moved = withFollowers(placed, ['pool:2', 'pool:4', 'sql:290'], { 'pool:2': { x: 30, y: 45 } })
    expect(moved).toEqual({
      'pool:2': { x: 30, y: 45 },
      'pool:4': { x: 70, y: 65 },
      'sql:290': { x: 30, y: 45 },
    })
  })

  it('is nothing else where what is dragged is not selected', () => {
    expect(withFollowers(placed, ['pool:4'], { 'pool:2': { x: 30, y: 45 } })).toEqual({
      'pool:2': { x: 30, y: 45 },
    })
  })

  it('is neither a server nor a pairing, and not what has been moved already', () => {
    const dragged = { 'pool:2': { x: 30, y: 45 }, 'pool:4': { x: 1, y: 2 } }
    expect(withFollowers(placed, ['pool:2', 'pool:4', 'pairing:5', 'server:201'], dragged)).toEqual(dragged)
  })
})

describe('the node of a thing', () => {
  const given = wholeVocabulary()
  it('is for a computer its role, for a trunk its gateway, for a role its own', () => {
    expect(nodeFor(given, 'server:1002')).toBe('edge:10')
    expect(nodeFor(given, 'trunk:51')).toBe('gateway:15')
    expect(nodeFor(given, 'edge:10')).toBe('edge:10')
  })

  it('leaves a trunk when something else is selected, and no site is selected with its roles', () => {
    expect(selectionAfter(given, ['trunk:51'], [select('edge:10')])).toEqual(['edge:10'])
    expect(selectionAfter(given, ['site:1'], [select('edge:10')])).toEqual(['edge:10'])
  })
})

describe('the stores that go along', () => {
  const doc = documentOf(wholeVocabulary())
  it('are those of a role that nothing else uses', () => {
    expect(storesAlong(doc.topology, 'chat:12')).toEqual(['sql:80'])
    expect(storesAlong(doc.topology, 'edge:10')).toEqual([])
  })

  it('move to another site with it, and keep their places beside it', () => {
    const given = documentOf(wholeVocabulary(), {
      layout: { positions: { 'chat:12': { x: 20, y: 50 }, 'sql:80': { x: 50, y: 130 } }, notes: {} },
    })
    const moved = movedToSite(given, { id: 'chat:12', site: 'site:6', position: { x: 120, y: 250 } })
    expect(moved.topology.sites[1]).toMatchObject({ sqlStores: [{ id: 'sql:80' }] })
    expect(moved.topology.sites[1]!.roles.map(({ id }) => id)).toContain('chat:12')
    expect(moved.layout.positions).toMatchObject({
      'chat:12': { x: 120, y: 250 },
      'sql:80': { x: 150, y: 330 },
    })
  })
})

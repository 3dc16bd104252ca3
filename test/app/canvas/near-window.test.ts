import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { boxesOf, type Box } from '../../../src/app/canvas/boxes.ts'
import { isLarge, nearWindow, sameWindow, shownIn } from '../../../src/app/canvas/near-window.ts'
import { seen, type View } from '../../../src/app/canvas/view.ts'
import type { Id } from '../../../src/core/model/id.ts'
import { deployment } from '../../support/deployment.ts'
import { role } from './roles.ts'
import { documentOf, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

const pane = { width: 700, height: 500 }
const at = (x: number, y: number, zoom = 1): View => ({ ...pane, zoom, x: -x * zoom, y: -y * zoom })

const coordinate = fc.integer({ min: -20_000, max: 20_000 })
const anyNearView = fc
  .record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.55, max: 2, noNaN: true }) })
  .map(({ x, y, zoom }) => at(x, y, zoom))

describe('the window of cards', () => {
  it('is there from the zoom on at which a person looks at servers', () => {
    expect(nearWindow(at(0, 0, 0.55))).not.toBeNull()
    expect(nearWindow(at(0, 0, 0.5499))).toBeNull()
  })

  it('holds all that is seen, and less than a cell more on each side', () => {
    fc.assert(
      fc.property(anyNearView, (view) => {
        const window = nearWindow(view)!
        const { x, y, width, height } = seen(view)
        const beyond = [
          x - window.x,
          y - window.y,
          window.x + window.width - x - width,
          window.y + window.height - y - height,
        ]
        for (const more of beyond) {
          expect(more).toBeGreaterThanOrEqual(-1e-6)
          expect(more).toBeLessThan(150)
        }
      }),
    )
  })

  it('stays the same while the view moves within a cell, and changes with the next', () => {
    const window = nearWindow(at(310, 310))
    expect(sameWindow(nearWindow(at(349, 399)), window)).toBe(true)
    expect(sameWindow(nearWindow(at(351, 310)), window)).toBe(false)
    expect(sameWindow(nearWindow(at(299, 310)), window)).toBe(false)
    expect(sameWindow(window, null)).toBe(false)
    expect(sameWindow(null, null)).toBe(true)
  })
})

describe('a deployment', () => {
  it('is large above 60 pools, over all of its sites', () => {
    expect(isLarge(deployment(60).topology)).toBe(false)
    expect(isLarge(deployment(62).topology)).toBe(true)
  })

  it('is large with half as many pools where roles take their place, two for one', () => {
    const gateways = (count: number) => Array.from({ length: count }, (_, i) => role('gateway', i + 1, 'gw'))
    expect(isLarge(topology(site(1, 'London', ...gateways(120))))).toBe(false)
    expect(isLarge(topology(site(1, 'London', ...gateways(121))))).toBe(true)
  })
})

const pair = placeMissing(documentOf(soundPair()))
const shown = (window: Box | null, selection: readonly Id[] = [], held: Id | null = null) =>
  [...shownIn(boxesOf(pair, {}), pair.topology, window, selection, held)].toSorted()

describe('what is mounted', () => {
  it('from far is nothing but the selection, each with its site', () => {
    expect(shown(null)).toEqual([])
    expect(shown(null, ['pool:2'])).toEqual(['pool:2', 'site:1'])
    expect(shown(null, ['site:3'])).toEqual(['site:3'])
    expect(shown(null, ['server:402'])).toEqual(['pool:4', 'site:3'])
    expect(shown(null, ['pairing:5'])).toEqual(['pool:2', 'pool:4', 'site:1', 'site:3'])
  })

  it('is what a drag holds, wherever it is', () => {
    expect(shown(null, [], 'sql:290')).toEqual(['site:1', 'sql:290'])
  })

  it('leaves out what is gone', () => {
    expect(shown(null, ['pool:99', 'pairing:99'], 'file:99')).toEqual([])
  })

  it('from near is what stands in the window', () => {
    const pool = boxesOf(pair, {}).of('pool:2')!
    expect(shown({ ...pool, width: 1, height: 1 })).toEqual(['pool:2', 'site:1'])
    const all = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 }
    expect(shown(all)).toHaveLength(8)
  })

  it('of a selection of any size is a handful', () => {
    const large = placeMissing(deployment(100))
    const pools = large.topology.sites.flatMap((site) => site.pools.map(({ id }) => id))
    const mounted = shownIn(boxesOf(large, {}), large.topology, null, pools, null)
    expect([...mounted].filter((id) => id.startsWith('pool:'))).toEqual(pools.slice(0, 10))
  })

  it('has a bound where all cards lie on one another', () => {
    const large = deployment(500)
    const heap = boxesOf({ ...large, layout: { ...large.layout, positions: {} } }, {})
    const window = { x: 0, y: 0, width: 1000, height: 1000 }
    const mounted = shownIn(heap, large.topology, window, [], null)
    expect(mounted.size).toBeGreaterThan(100)
    expect(mounted.size).toBeLessThanOrEqual(310)
  })
})

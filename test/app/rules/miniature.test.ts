import { describe, expect, it } from 'vitest'
import { miniatureOf, type Box } from '../../../src/app/rules/miniature.ts'
import { mirrored, paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const large = topology(
  site(1, 'London', pool(2, 'ldn-a', { servers: 17 }), pool(4, 'ldn-b', { servers: 0 })),
  site(3, 'Dublin', pool(6, 'dub', { servers: 30, store: mirrored(690, 'sql01', 'sql02') })),
  site(5, 'Paris'),
  paired(9, 2, 6),
  paired(10, 2, 4),
)

describe('a miniature', () => {
  it('draws every site, pool, store and pairing once', () => {
    const drawn = miniatureOf(large)
    expect(drawn.sites.map(({ id }) => id)).toEqual(['site:1', 'site:3', 'site:5'])
    expect(drawn.pools.map(({ id }) => id)).toEqual(['pool:2', 'pool:4', 'pool:6'])
    expect(drawn.stores.map(({ name }) => name)).toContain('sql01.contoso.com\\rtc')
    expect(drawn.pairings.map(({ id }) => id)).toEqual(['pairing:9', 'pairing:10'])
  })

  it('keeps pools and stores inside their site and apart from each other, and servers inside their pool', () => {
    const { sites, pools, stores, width, height } = miniatureOf(large)
    for (const box of [...pools, ...stores]) expect(sites.some((each) => inside(box, each))).toBe(true)
    for (const { servers, ...box } of pools)
      for (const server of servers) expect(inside(server, box)).toBe(true)
    const boxes = [...pools, ...stores]
    for (const a of boxes) for (const b of boxes) expect(a !== b && overlap(a, b)).toBe(false)
    for (const each of sites) expect(inside(each, { x: 0, y: 0, width, height })).toBe(true)
  })

  it('draws as many servers as fit and says how many more there are', () => {
    const [a, b, c] = miniatureOf(large).pools
    expect([a!.servers.length, a!.more]).toEqual([17, 0])
    expect([b!.servers.length, b!.more]).toEqual([0, 0])
    expect([c!.servers.length, c!.more]).toEqual([24, 6])
  })

  it('marks the pool with the Central Management store', () => {
    expect(miniatureOf(soundPair()).pools.map((each) => each.managementStore)).toEqual([true, false])
  })

  it('draws no line to a pool that is not there', () => {
    const dangling = topology(site(1, 'London', pool(2, 'ldn')), paired(5, 2, 99))
    expect(miniatureOf(dangling).pairings).toEqual([{ id: 'pairing:5', path: '' }])
  })

  it('is a box of its own where there is no site at all', () => {
    const { width, height } = miniatureOf(topology())
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThan(0)
  })
})

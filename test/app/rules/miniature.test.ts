import { describe, expect, it } from 'vitest'
import { miniatureOf, type Box } from '../../../src/app/rules/miniature.ts'
import {
  branchSite,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  topology,
} from '../../../src/core/examples/notation.ts'
import { appliance, edge, gateway, mediation, trunk, videoGateway } from '../../../src/core/examples/roles.ts'

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

const withRoles = topology(
  site(
    1,
    'London',
    pool(2, 'ldn-pool'),
    edge(3, 'ldn-edge', { nextHop: 'pool:2', servers: 14 }),
    mediation(4, 'ldn-med', { nextHop: 'pool:2' }),
    gateway(5, 'ldn-gw', {
      trunks: [trunk(50, 'ldn-gw', { mediation: 'mediation:4' }), trunk(51, 'second', { isDefault: false })],
    }),
    videoGateway(6, 'ldn-cucm', {
      trunk: { name: 'ldn-cucm', gatewayPort: 5061, protocol: 'tls', interop: null, interopPort: 6001 },
    }),
  ),
  branchSite(7, 'Oxford', 1, appliance(8, 'oxf-sba', { pool: 'pool:2' })),
  { ...site(9, 'Leeds'), branch: { of: null } },
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

  it('draws every other role inside its site, apart from pools and stores', () => {
    const { sites, pools, roles, stores } = miniatureOf(withRoles)
    expect(roles.map(({ id }) => id)).toEqual([
      'edge:3',
      'mediation:4',
      'gateway:5',
      'videogateway:6',
      'appliance:8',
    ])
    const boxes = [...pools, ...roles, ...stores]
    for (const box of roles) expect(sites.some((each) => inside(box, each))).toBe(true)
    for (const a of boxes) for (const b of boxes) expect(a !== b && overlap(a, b)).toBe(false)
  })

  it('draws the computers of a role where there are several, and as many as fit', () => {
    const [edgePool, single] = miniatureOf(withRoles).roles
    expect([edgePool!.servers.length, edgePool!.more]).toEqual([12, 2])
    for (const server of edgePool!.servers) expect(inside(server, edgePool!)).toBe(true)
    expect([single!.servers.length, single!.more]).toEqual([0, 0])
  })

  it('writes every trunk into the box of its gateway, with what it leads to', () => {
    const drawn = miniatureOf(withRoles).roles.find(({ id }) => id === 'gateway:5')!
    expect(drawn.trunks.map(({ id, to, port, isDefault }) => [id, to, port, isDefault])).toEqual([
      ['trunk:50', 'ldn-med.contoso.com', 5067, true],
      ['trunk:51', null, 5067, false],
    ])
    for (const { y } of drawn.trunks) {
      expect(y).toBeGreaterThan(drawn.y)
      expect(y).toBeLessThan(drawn.y + drawn.height)
    }
    const video = miniatureOf(withRoles).roles.find(({ id }) => id === 'videogateway:6')!
    expect(video.trunks.map(({ id, to }) => [id, to])).toEqual([['videogateway:6', null]])
  })

  it('says of a branch site whose it is', () => {
    expect(miniatureOf(withRoles).sites.map(({ branchOf }) => branchOf)).toEqual([null, 'London', ''])
  })

  it('is a box of its own where there is no site at all', () => {
    const { width, height } = miniatureOf(topology())
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThan(0)
  })
})

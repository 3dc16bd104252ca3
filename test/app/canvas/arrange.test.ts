import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeAll, arrangeSite, placeChanges, placeMissing } from '../../../src/app/canvas/arrange.ts'
import {
  freePlaceForCard,
  freePlaceForPool,
  freePlaceForRole,
  freePlaceForSite,
  freePlaceForStore,
} from '../../../src/app/canvas/free-place.ts'
import { siteSize } from '../../../src/app/canvas/site-size.ts'
import {
  fileStoreSize,
  poolSize,
  roleSize,
  siteRoom,
  sqlStoreSize,
  type Size,
} from '../../../src/app/canvas/sizes.ts'
import { movedToSite } from '../../../src/app/canvas/stores-along.ts'
import { role, wholeVocabulary } from './roles.ts'
import { addPool } from '../../../src/core/edit/add-pool.ts'
import { addStore } from '../../../src/core/edit/add-store.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { Position } from '../../../src/core/model/layout.ts'
import type { Site } from '../../../src/core/model/site.ts'
import { everything, idOf, type Topology } from '../../../src/core/model/topology.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { deployment } from '../../support/deployment.ts'
import {
  alwaysOn,
  documentOf,
  file,
  mirrored,
  pool,
  site,
  soundPair,
  sql,
  topology,
} from '../../../src/core/examples/notation.ts'

type Positions = Readonly<Record<Id, Position>>

interface Box extends Position, Size {
  id: Id
}

const cardsOf = (given: Site, positions: Positions): Box[] => [
  ...given.pools.map((pool) => ({ id: pool.id, ...positions[pool.id]!, ...poolSize(pool.servers.length) })),
  ...given.sqlStores.map((store) => ({ id: store.id, ...positions[store.id]!, ...sqlStoreSize(store) })),
  ...given.fileStores.map((store) => ({ id: store.id, ...positions[store.id]!, ...fileStoreSize })),
  ...given.roles.map(({ id }) => ({ id, ...positions[id]!, ...roleSize })),
]

const framesOf = (given: Topology, positions: Positions): Box[] =>
  given.sites.map((site) => ({ id: site.id, ...positions[site.id]!, ...siteSize(site, positions) }))

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const overlaps = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? `${a.id} and ${b.id}` : [])))

/** Cards that reach beyond the frame of their site, or into its title. */
const outside = (given: Site, positions: Positions): Id[] => {
  const size = siteSize(given, positions)
  return cardsOf(given, positions)
    .filter(
      ({ x, y, width, height }) =>
        x < siteRoom.side ||
        y < siteRoom.top ||
        x + width > size.width - siteRoom.side ||
        y + height > size.height - siteRoom.bottom,
    )
    .map(({ id }) => id)
}

const faults = (given: Topology, positions: Positions): string[] => [
  ...overlaps(framesOf(given, positions)),
  ...given.sites.flatMap((site) => [...overlaps(cardsOf(site, positions)), ...outside(site, positions)]),
]

const standing = (given: Topology): Id[] =>
  [...everything(given)].flatMap((found) =>
    ['server', 'computer', 'trunk', 'pairing'].includes(found.kind) ? [] : [idOf(found)],
  )

/** A row of sites with pools of every size, each with stores of every height. */
const manySites = fc.array(fc.array(fc.nat({ max: 17 }), { maxLength: 9 }), { maxLength: 7 }).map((sizes) => {
  let n = 0
  const sites = sizes.map((servers, i) => {
    const pools = servers.map((count) =>
      pool(++n, `pool${n}`, {
        servers: count,
        store: stores[count % 3]!(n),
        share: file(100 * n + 91, 'fs'),
      }),
    )
    return site(5000 + i, `Site ${i}`, ...pools)
  })
  return topology(...sites)
})

const stores = [
  (n: number) => sql(100 * n + 90, 'db'),
  (n: number) => mirrored(100 * n + 90, 'db', 'mirror', 'witness'),
  (n: number) => alwaysOn(100 * n + 90, 'ag', ['a', 'b', 'c', 'd', 'e']),
]

const anyDeployment = fc.oneof(anyTopology, manySites)

describe('an arrangement of everything', () => {
  it('places everything that is drawn, and nothing else', () => {
    fc.assert(
      fc.property(anyDeployment, (given) => {
        expect(Object.keys(arrangeAll(given)).toSorted()).toEqual(standing(given).toSorted())
      }),
    )
  })

  it('has no two cards and no two sites over each other, and every card inside its site', () => {
    fc.assert(
      fc.property(anyDeployment, (given) => {
        expect(faults(given, arrangeAll(given))).toEqual([])
      }),
    )
  })

  it('does so for a hundred pools of 8', () => {
    const { topology } = deployment(100)
    expect(faults(topology, arrangeAll(topology))).toEqual([])
  })

  it('puts a pool’s stores below it, indented', () => {
    const positions = arrangeAll(soundPair())
    const at = positions['pool:2']!
    expect(positions['sql:290']!.x).toBeGreaterThan(at.x)
    expect(positions['sql:290']!.y).toBeGreaterThan(at.y + poolSize(3).height)
    expect(positions['file:291']!.x).toBe(positions['sql:290']!.x)
    expect(positions['file:291']!.y).toBeGreaterThan(positions['sql:290']!.y)
  })

  it('puts the stores of a role below it, and roles below the pools', () => {
    const positions = arrangeAll(wholeVocabulary())
    expect(positions['sql:80']!.y).toBeGreaterThan(positions['chat:12']!.y)
    expect(positions['sql:80']!.x).toBeGreaterThan(positions['chat:12']!.x)
    expect(positions['edge:10']!.y).toBeGreaterThan(positions['pool:2']!.y + poolSize(1).height)
  })

  it('puts branch sites below their central site', () => {
    const given = wholeVocabulary()
    const positions = arrangeAll(given)
    const london = siteSize(given.sites[0]!, positions)
    expect(positions['site:6']!.x).toBe(positions['site:1']!.x)
    expect(positions['site:6']!.y).toBeGreaterThan(positions['site:1']!.y + london.height)
  })

  it('puts two sites side by side', () => {
    const positions = arrangeAll(soundPair())
    expect(positions['site:3']!.y).toBe(positions['site:1']!.y)
    expect(positions['site:3']!.x).toBeGreaterThan(positions['site:1']!.x)
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyDeployment, (given) => {
        expect(arrangeAll(given)).toEqual(arrangeAll(structuredClone(given)))
      }),
    )
  })
})

describe('the size of a site', () => {
  it('is never below the least', () => {
    expect(siteSize(site(1, 'London'), {})).toEqual({
      width: siteRoom.leastWidth,
      height: siteRoom.leastHeight,
    })
  })

  it('leaves room around what reaches furthest', () => {
    const given = site(1, 'London', pool(2, 'ldn-pool', { store: null, share: null }))
    const { width, height } = poolSize(3)
    expect(siteSize(given, { 'pool:2': { x: 500, y: 400 } })).toEqual({
      width: 500 + width + siteRoom.side,
      height: 400 + height + siteRoom.bottom,
    })
  })
})

const whole = fc.record({ x: fc.integer({ min: -900, max: 3000 }), y: fc.integer({ min: -900, max: 3000 }) })

/** A document of which some things are placed anywhere. */
const partlyPlaced = anyDeployment.chain((given) => {
  const ids = standing(given)
  const keys = ids.length === 0 ? fc.constant([]) : fc.subarray(ids)
  return fc.tuple(keys, fc.infiniteStream(whole)).map(([placed, places]) => {
    const positions = Object.fromEntries(placed.map((id) => [id, places.next().value!]))
    return documentOf(given, { layout: { positions, notes: {} }, nextId: 9000 })
  })
})

describe('placing what has no place', () => {
  it('places everything and never moves what is placed', () => {
    fc.assert(
      fc.property(partlyPlaced, (doc) => {
        const { layout, topology } = placeMissing(doc)
        expect(topology).toBe(doc.topology)
        expect(layout.positions).toMatchObject(doc.layout.positions)
        expect(Object.keys(layout.positions).toSorted()).toEqual(standing(topology).toSorted())
      }),
    )
  })

  it('puts no card on another card, and no site on another site, that it did not find so', () => {
    fc.assert(
      fc.property(partlyPlaced, (doc) => {
        const { positions } = placeMissing(doc).layout
        const isNew = ({ id }: Box) => doc.layout.positions[id] === undefined
        for (const site of doc.topology.sites) {
          const cards = cardsOf(site, positions)
          for (const card of cards.filter(isNew))
            expect(cards.filter((other) => other !== card && meet(card, other))).toEqual([])
        }
        const frames = framesOf(doc.topology, positions)
        for (const frame of frames.filter(isNew))
          expect(frames.filter((other) => other !== frame && meet(frame, other))).toEqual([])
      }),
    )
  })

  it('arranges everything where nothing is placed', () => {
    const doc = documentOf(soundPair())
    expect(placeMissing(doc).layout.positions).toEqual(arrangeAll(doc.topology))
  })

  it('arranges a site as a whole where nothing of it is placed', () => {
    const [, dublin] = soundPair().sites
    const placed = { 'site:1': { x: 0, y: 0 }, 'pool:2': { x: 20, y: 50 } }
    const { positions } = placeMissing(
      documentOf(soundPair(), { layout: { positions: placed, notes: {} } }),
    ).layout
    expect(positions).toMatchObject(arrangeSite(dublin!))
  })

  it('is the same document where everything is placed, or nothing is there', () => {
    const doc = placeMissing(documentOf(soundPair()))
    expect(placeMissing(doc)).toBe(doc)
    const empty = documentOf(topology())
    expect(placeMissing(empty)).toBe(empty)
  })
})

describe('what a change brings', () => {
  const before = placeMissing(documentOf(soundPair()))
  const [london, dublin] = before.topology.sites
  const changed = (site: Site): TopologyDocument => ({
    ...before,
    topology: { ...before.topology, sites: [site, dublin!] },
  })

  it('gets a place below what is there, and nothing else moves', () => {
    const after = placeChanges(
      before,
      changed({ ...london!, sqlStores: [...london!.sqlStores, sql(77, 'new')] }),
    )
    const { 'sql:77': added, ...others } = after.layout.positions
    expect(others).toEqual(before.layout.positions)
    const lowest = Math.max(...[...london!.sqlStores, ...london!.fileStores].map(({ id }) => others[id]!.y))
    expect(added!.y).toBeGreaterThan(lowest)
  })

  it('is room for a pool whose card has grown: what is below it moves down by as much', () => {
    const { pool: grown } = pool(2, 'ldn-pool', { servers: 17 })
    const after = placeChanges(before, changed({ ...london!, pools: [grown] }))
    const growth = poolSize(17).height - poolSize(3).height
    expect(growth).toBeGreaterThan(0)
    for (const { id } of [...london!.sqlStores, ...london!.fileStores])
      expect(after.layout.positions[id]!.y - before.layout.positions[id]!.y).toBe(growth)
    expect(after.layout.positions['pool:2']).toEqual(before.layout.positions['pool:2'])
  })

  it('is nothing where nothing grew and everything has its place', () => {
    expect(placeChanges(before, before)).toBe(before)
  })
})

describe('a free place', () => {
  const arranged = anyDeployment.map((given) =>
    documentOf(given, { layout: { positions: arrangeAll(given), notes: {} }, nextId: 9000 }),
  )
  const siteFaults = (doc: TopologyDocument): string[] =>
    doc.topology.sites.flatMap((site) => [
      ...overlaps(cardsOf(site, doc.layout.positions)),
      ...outside(site, doc.layout.positions),
    ])

  it('for a new pool and its stores is free, also for one after the other', () => {
    fc.assert(
      fc.property(arranged, fc.integer({ min: 1, max: 16 }), fc.nat(), (doc, servers, pick) => {
        const site = doc.topology.sites[pick % (doc.topology.sites.length || 1)]
        if (!site) return
        const add = (before: TopologyDocument): TopologyDocument =>
          addPool.apply(before, {
            site: site.id,
            fqdn: 'new.contoso.com',
            edition: 'enterprise',
            version: '2015',
            servers: Array.from({ length: servers }, (_, i) => `fe${i}`),
            sqlStore: mirrored(1, 'a', 'b', 'c').availability,
            fileStore: { fqdn: 'fs', share: 'share' },
            positions: freePlaceForPool(before, site.id, poolSize(servers)),
          })
        expect(siteFaults(add(add(doc)))).toEqual([])
      }),
    )
  })

  it('for a new store is free, also for one after the other', () => {
    fc.assert(
      fc.property(arranged, fc.nat(), (doc, pick) => {
        const site = doc.topology.sites[pick % (doc.topology.sites.length || 1)]
        if (!site) return
        const add = (before: TopologyDocument): TopologyDocument =>
          addStore.apply(before, {
            site: site.id,
            store: { kind: 'file', fqdn: 'fs', share: 'share' },
            position: freePlaceForStore(before, site.id),
          })
        expect(siteFaults(add(add(doc)))).toEqual([])
      }),
    )
  })

  it('for a new role is free, also for one after the other', () => {
    fc.assert(
      fc.property(arranged, fc.nat(), (doc, pick) => {
        const at = pick % (doc.topology.sites.length || 1)
        const add = (before: TopologyDocument, n: number): TopologyDocument => {
          const to = before.topology.sites[at]
          if (!to) return before
          const added = role('gateway', n, 'gw')
          const position = freePlaceForRole(before, to.id)
          const sites = before.topology.sites.with(at, { ...to, roles: [...to.roles, added] })
          const positions = { ...before.layout.positions, [added.id]: position }
          return { ...before, topology: { ...before.topology, sites }, layout: { positions, notes: {} } }
        }
        expect(siteFaults(add(add(doc, 9001), 9002))).toEqual([])
      }),
    )
  })

  it('for a card of another site is free, with the stores that it brings', () => {
    const doc = placeMissing(documentOf(wholeVocabulary()))
    for (const id of ['pool:2', 'edge:10', 'chat:12', 'sql:80'] as const) {
      const move = { id, site: 'site:6', position: freePlaceForCard(doc, id, 'site:6') } as const
      expect(siteFaults(movedToSite(doc, move))).toEqual([])
    }
  })

  it('for a new site is right of all others, on the line of the first', () => {
    const { topology, layout } = placeMissing(documentOf(soundPair()))
    const at = freePlaceForSite(topology, layout.positions)
    for (const { x, width } of framesOf(topology, layout.positions)) expect(at.x).toBeGreaterThan(x + width)
    expect(at.y).toBe(layout.positions['site:1']!.y)
  })

  it('for the first site of all is the origin', () => {
    expect(freePlaceForSite(topology(), {})).toEqual({ x: 0, y: 0 })
  })
})

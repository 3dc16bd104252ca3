import { describe, expect, it } from 'vitest'
import {
  conditionOf,
  countPools,
  outageView,
  stateOf,
  switchesOf,
} from '../../../src/app/store/outage-selectors.ts'
import { topologyOf } from '../../../src/app/store/selectors.ts'
import { createAppStore, type AppStore } from '../../../src/app/store/store.ts'
import { addSite } from '../../../src/core/edit/add-site.ts'
import {
  documentOf,
  file,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { findPart } from '../../../src/core/outage/parts.ts'
import { deployment } from '../../support/deployment.ts'

const analyzing = (given: Topology | ReturnType<typeof documentOf>): AppStore => {
  const store = createAppStore('topology' in given ? given : documentOf(given))
  store.getState().setMode('analyze')
  return store
}
const servers = (pool: number, ...positions: number[]): PartId[] =>
  positions.map((position): PartId => `server:${pool * 100 + position}`)
const said = (store: AppStore) => store.getState().announcement
const poolOf = (store: AppStore, id: Pool['id']): Pool => {
  const all = topologyOf(store.getState()).sites.flatMap((one) => one.pools)
  return all.find((one) => one.id === id)!
}

describe('switching parts off', () => {
  it('never touches the document, and takes no edit while it lasts', () => {
    const store = analyzing(soundPair(8))
    const before = store.getState().history
    store.getState().switchParts(servers(2, 1, 2), true)
    store.getState().edit(addSite, { name: 'Paris', position: { x: 0, y: 0 } })
    store.getState().undo()
    expect(store.getState().history).toBe(before)
  })

  it('is one step that is undone and done again', () => {
    const store = analyzing(soundPair(8))
    store.getState().switchParts(servers(2, 1, 2), true)
    store.getState().toggleParts(['site:3'])
    store.getState().undoSwitch()
    expect([...store.getState().outage]).toEqual(servers(2, 1, 2))
    store.getState().undoSwitch()
    expect(store.getState().outage.size).toBe(0)
    store.getState().undoSwitch()
    store.getState().redoSwitch()
    store.getState().redoSwitch()
    store.getState().redoSwitch()
    expect([...store.getState().outage]).toEqual([...servers(2, 1, 2), 'site:3'])
  })

  it('forgets what could be done again as soon as something else is switched', () => {
    const store = analyzing(soundPair(8))
    store.getState().toggleParts(servers(2, 1))
    store.getState().undoSwitch()
    store.getState().toggleParts(servers(2, 2))
    expect(store.getState().unswitched).toEqual([])
  })

  it('of several switches all off, unless all of them are off', () => {
    const store = analyzing(soundPair(8))
    store.getState().switchParts(servers(2, 1), true)
    store.getState().toggleParts(servers(2, 1, 2))
    expect([...store.getState().outage]).toEqual(servers(2, 1, 2))
    store.getState().toggleParts(servers(2, 1, 2))
    expect(store.getState().outage.size).toBe(0)
  })

  it('takes no step where nothing changes', () => {
    const store = analyzing(soundPair(8))
    store.getState().restoreAll()
    store.getState().switchParts(servers(2, 1), false)
    expect(store.getState().switched).toEqual([])
  })

  it('goes back to nothing when another document is opened, and keeps what still exists over an edit', () => {
    const store = analyzing(soundPair(8))
    store.getState().switchParts([...servers(2, 1), 'site:3'], true)
    store.getState().setMode('design')
    store.getState().editAll('Drop Dublin', (doc) => ({
      ...doc,
      topology: { ...doc.topology, sites: doc.topology.sites.slice(0, 1), pairings: [] },
    }))
    store.getState().setMode('analyze')
    expect([...store.getState().outage]).toEqual(servers(2, 1))
    store.getState().open(documentOf(soundPair()))
    expect(store.getState()).toMatchObject({
      outage: new Set(),
      switched: [],
      unswitched: [],
      mode: 'analyze',
    })
  })
})

describe('what is announced', () => {
  it('is the verdict of a pool that stops, with the numbers', () => {
    const store = analyzing(soundPair(8))
    store.getState().switchParts(servers(2, 1, 2, 3, 4), true)
    expect(said(store).text).toBe(
      'Switch off 4 parts. ldn-pool: not functional, 3 of its first 7 servers run, 4 must run.',
    )
  })

  it('is the restart trap apart from the stop', () => {
    const store = analyzing(soundPair(8))
    store.getState().switchParts(servers(2, 1, 2, 8), true)
    expect(said(store).text).toBe(
      'Switch off ldn-pool-fe01, ldn-pool-fe02 and ldn-pool-fe08. ldn-pool: functional, but could not start again, 5 of 8 run, a start needs 6.',
    )
    store.getState().undoSwitch()
    expect(said(store).text).toBe(
      'Undone: Switch off ldn-pool-fe01, ldn-pool-fe02 and ldn-pool-fe08. ldn-pool: functional, could start again.',
    )
  })

  it('is the count that is not met where two rows must hold, as in 2019 with 12 servers', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 12, version: '2019' })))
    const store = analyzing(given)
    store.getState().switchParts(servers(2, 1, 2, 3, 4, 5), true)
    expect(said(store).text).toContain('4 of its first 9 servers run, 5 must run.')
  })

  it('is one announcement for one action, however many pools it stops', () => {
    const store = analyzing(deployment(100))
    const { count } = said(store)
    store.getState().toggleParts(['site:1'])
    expect(said(store)).toMatchObject({ text: 'Switch off Site 01. 50 pools stopped.', count: count + 1 })
    store.getState().restoreAll()
    expect(said(store).text).toBe('Switch everything on. 50 pools functional again.')
  })

  it('tells apart servers, and pools, that have one name in two domains', () => {
    const three = (domain: string) => ['a', 'b', 'c'].map((host) => ({ fqdn: `${host}.${domain}` }))
    const store = analyzing(
      topology(
        site(1, 'London', pool(2, 'pool', { fqdn: 'pool.one.com', servers: three('one.com') })),
        site(3, 'Dublin', pool(4, 'pool', { fqdn: 'pool.two.com', servers: three('two.com') })),
      ),
    )
    store.getState().toggleParts(servers(4, 1, 2))
    expect(said(store).text).toMatch(
      /^Switch off a\.two\.com and b\.two\.com\. pool\.two\.com: not functional/,
    )
  })

  it('names a server that is entered by its address with all of it', () => {
    const store = analyzing(
      topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn: '10.0.0.5' }, {}, {}] }))),
    )
    store.getState().toggleParts(servers(2, 1))
    expect(said(store).text).toMatch(/^Switch off 10\.0\.0\.5\./)
  })

  it('is only what was done where no verdict changes', () => {
    const store = analyzing(soundPair(8))
    store.getState().toggleParts(servers(2, 8))
    expect(said(store).text).toBe('Switch off ldn-pool-fe08.')
  })
})

describe('how pools are', () => {
  it('is counted by state, the trap apart', () => {
    const store = analyzing(soundPair(8))
    store.getState().switchParts([...servers(2, 1, 2, 3), ...servers(4, 1, 2, 3, 4)], true)
    expect(countPools(outageView(store.getState()))).toEqual({ running: 0, trap: 1, stopped: 1, unknown: 0 })
  })

  it('is not documented for a 2019 pool of 12 servers without its primary database', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 12, version: '2019' })))
    const store = analyzing(given)
    store.getState().toggleParts(['sql:290/primary'])
    expect(conditionOf(stateOf(store.getState(), poolOf(store, 'pool:2')))).toBe('unknown')
  })

  it('keeps its identity for every pool that lost nothing', () => {
    const store = analyzing(deployment(100))
    const states = () =>
      topologyOf(store.getState()).sites.flatMap((one) =>
        one.pools.map((each) => stateOf(store.getState(), each)),
      )
    const before = states()
    const [first] = topologyOf(store.getState()).sites[0]!.pools
    store.getState().toggleParts([first!.servers[0]!.id])
    const after = states()
    expect(after.filter((state, i) => state !== before[i])).toHaveLength(1)
  })

  it('follows a store in another site, and the link to it', () => {
    const shared = sql(90, 'dub-sql01')
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 4, store: null, sqlStore: 'sql:90' })),
      site(3, 'Dublin', shared, pool(4, 'dub-pool', { store: null })),
    )
    const store = analyzing(given)
    const lost = () => stateOf(store.getState(), poolOf(store, 'pool:2')).losses.primaryDatabase
    expect(lost()).toBe(false)
    store.getState().toggleParts(['link:1-3'])
    expect(lost()).toBe(true)
    store.getState().restoreAll()
    store.getState().toggleParts(['site:3'])
    expect(lost()).toBe(true)
  })
})

describe('what is switched with a thing', () => {
  const given = topology(
    site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'a', 'b', 'c') }), standard(6, 'ldn-se01')),
    site(3, 'Dublin', pool(4, 'dub-pool'), file(95, 'fs09')),
    paired(5, 2, 4),
  )
  it.each([
    ['pool:2', servers(2, 1, 2, 3)],
    ['server:202', servers(2, 2)],
    ['sql:90', ['sql:90/primary', 'sql:90/mirror', 'sql:90/witness']],
    ['file:95', ['file:95']],
    ['site:1', ['site:1']],
    ['pairing:5', ['link:1-3']],
    ['sql:690', []], // on the Standard Edition server
  ] as const)('%s', (id, parts) => {
    expect(switchesOf(given, id)).toEqual(parts)
    for (const part of parts) expect(findPart(given, part)).toBeDefined()
  })
})

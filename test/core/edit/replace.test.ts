import * as fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  replaceEach,
  replaceFileStore,
  replaceIn,
  replacePairing,
  replacePool,
  replaceRole,
  replaceServer,
  replaceServers,
  replaceSite,
  replaceSites,
  replaceSqlStore,
  replaceTrunk,
  resolved,
  sameValue,
  withFields,
  withTopology,
} from '../../../src/core/edit/replace.ts'
import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { draft } from '../../support/edit-cases.ts'
import { edge, gateway } from '../../../src/core/examples/roles.ts'
import { site, soundPair, sql, topology } from '../../../src/core/examples/notation.ts'

const doc = draft(soundPair())
const [london, dublin] = [doc.topology.sites[0]!, doc.topology.sites[1]!]

const list = [
  { id: 'a', n: 1 },
  { id: 'b', n: 2 },
]

describe('replacing in a list', () => {
  it('replaces the one item and keeps the others', () => {
    const changed = replaceIn(list, 'b', (item) => ({ ...item, n: 3 }))
    expect(changed).toEqual([list[0], { id: 'b', n: 3 }])
    expect(changed[0]).toBe(list[0])
  })

  it('gives the same list where the item stays the same or is not there', () => {
    expect(replaceIn(list, 'b', (item) => item)).toBe(list)
    expect(replaceIn(list, 'c', (item) => ({ ...item }))).toBe(list)
  })

  it('passes every item through a change, and gives the same list where none changes', () => {
    expect(replaceEach([1, 2], (n) => n + 1)).toEqual([2, 3])
    expect(replaceEach(list, (item) => item)).toBe(list)
  })
})

describe('an object with fields', () => {
  it('has them, and is the same object where it has them already', () => {
    const item = { name: 'a', list: ['x'] }
    expect(withFields(item, { name: 'b' })).toEqual({ name: 'b', list: ['x'] })
    expect(withFields(item, { name: 'a' })).toBe(item)
    expect(withFields(item, {})).toBe(item)
    expect(withFields(item, { list: ['x'] })).toBe(item)
    expect(withFields(item, { list: ['y'] })).toEqual({ name: 'a', list: ['y'] })
  })
})

describe('the same value', () => {
  it.each([
    [null, {}],
    [{}, null],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    ['1', 1],
    [0, -0],
  ])('is not %j and %j', (a, b) => {
    expect(sameValue(a, b)).toBe(false)
    expect(sameValue(b, a)).toBe(false)
  })

  it('is what is equal in all its parts, for any plain data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameValue(a, structuredClone(a))).toBe(true)
        expect(sameValue(a, b)).toBe(isDeepStrictEqual(a, b))
      }),
    )
  })
})

describe('replacing in a document', () => {
  const sites = (edited: typeof doc) => edited.topology.sites

  it('replaces one site, pool or store, and keeps everything that is not on the way', () => {
    const edited = [
      replaceSite(doc, 'site:1', (site) => ({ ...site, city: 'x' })),
      replacePool(doc, 'pool:2', (pool) => ({ ...pool, users: 1 })),
      replaceSqlStore(doc, 'sql:290', (store) => ({
        ...store,
        availability: sql(1, 'x').availability,
      })),
      replaceFileStore(doc, 'file:291', (store) => ({ ...store, share: 'x' })),
    ]
    for (const after of edited) {
      expect(after).not.toBe(doc)
      expect(sites(after)[0]).not.toBe(london)
      expect(sites(after)[1]).toBe(dublin)
      expect(after.topology.pairings).toBe(doc.topology.pairings)
    }
    expect(sites(edited[0]!)[0]!.city).toBe('x')
    expect(sites(edited[1]!)[0]!.pools[0]!.users).toBe(1)
    expect(sites(edited[1]!)[0]!.sqlStores).toBe(london.sqlStores)
    expect(sites(edited[2]!)[0]!.pools).toBe(london.pools)
    expect(sites(edited[3]!)[0]!.fileStores[0]!.share).toBe('x')
  })

  it('replaces one pairing and keeps the sites', () => {
    const after = replacePairing(doc, 'pairing:5', (pairing) => ({ ...pairing, failback: 1 }))
    expect(after.topology.pairings[0]!.failback).toBe(1)
    expect(after.topology.sites).toBe(doc.topology.sites)
  })

  it('replaces one role, its computers or one trunk, and keeps the roles beside it', () => {
    const with2 = draft(topology(site(1, 'London', edge(9, 'edge'), gateway(18, 'gw')), dublin))
    const after = replaceRole(with2, 'edge:9', (role) => ({ ...role, version: '2019' }))
    expect(after.topology.sites[0]!.roles[0]!.version).toBe('2019')
    expect(after.topology.sites[0]!.roles[1]).toBe(with2.topology.sites[0]!.roles[1])
    expect(after.topology.sites[1]).toBe(dublin)
    expect(replaceServers(with2, 'edge:9', () => []).topology.sites[0]!.roles[0]!.servers).toEqual([])
    const renamed = replaceServer(with2, 'server:901', (server) => ({ ...server, fqdn: 'x' }))
    expect(renamed.topology.sites[0]!.roles[0]!.servers[0]!.fqdn).toBe('x')
    const trunks = replaceTrunk(with2, 'trunk:1850', (trunk) => ({ ...trunk, name: 'x' }))
    expect(trunks.topology.sites[0]!.roles[1]).toMatchObject({ trunks: [{ name: 'x' }] })
    expect(trunks.topology.sites[0]!.roles[0]).toBe(with2.topology.sites[0]!.roles[0])
    for (const same of [
      replaceRole(with2, 'edge:9', (role) => role),
      replaceServers(with2, 'edge:9', (servers) => servers),
      replaceServer(with2, 'server:901', (server) => server),
      replaceServer(with2, 'server:99', (server) => ({ ...server })),
      replaceTrunk(with2, 'trunk:1850', (trunk) => trunk),
      replaceTrunk(with2, 'trunk:99', (trunk) => ({ ...trunk })),
    ])
      expect(same).toBe(with2)
  })

  it('gives the same document where the part stays the same', () => {
    expect(replaceSite(doc, 'site:1', (site) => site)).toBe(doc)
    expect(replacePool(doc, 'pool:2', (pool) => pool)).toBe(doc)
    expect(replaceSqlStore(doc, 'sql:290', (store) => store)).toBe(doc)
    expect(replaceFileStore(doc, 'file:291', (store) => store)).toBe(doc)
    expect(replacePairing(doc, 'pairing:5', (pairing) => pairing)).toBe(doc)
    expect(replaceSites(doc.topology, (site) => site)).toBe(doc.topology)
    expect(withTopology(doc, doc.topology)).toBe(doc)
  })
})

describe('references of an import that are answered', () => {
  const missing = (from: UnresolvedReference['from'], relation: UnresolvedReference['relation']) => ({
    from,
    relation,
    reference: '1:2',
  })
  const given = {
    ...soundPair(),
    unresolved: [
      missing('pool:2', 'backup pool'),
      missing('pool:4', 'backup pool'),
      missing('pool:2', 'other'),
    ],
  }

  it('are those of the relation, from the given things or from all', () => {
    expect(resolved(given, 'backup pool', ['pool:2']).unresolved).toEqual(given.unresolved.slice(1))
    expect(resolved(given, 'backup pool').unresolved).toEqual(given.unresolved.slice(2))
  })

  it('leave the same topology where there are none', () => {
    expect(resolved(given, 'file store')).toBe(given)
    expect(resolved(given, 'other', ['pool:4'])).toBe(given)
  })
})

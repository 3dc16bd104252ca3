import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKind, type Kind } from '../../../src/core/model/id.ts'
import {
  emptyTopology,
  everything,
  find,
  findFileStore,
  findPairing,
  findPool,
  findComputer,
  findSite,
  findSqlStore,
  idOf,
  nameOf,
  pairingsOf,
  partnerIn,
  poolsOf,
  siteOfPool,
  type Found,
} from '../../../src/core/model/topology.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

const pair = soundPair(2)
const [london, dublin] = [pair.sites[0]!, pair.sites[1]!]

describe('everything in a topology', () => {
  it('comes site by site, containers before what they contain, pairings last', () => {
    expect([...everything(pair)].map(idOf)).toEqual([
      'site:1',
      'pool:2',
      'server:201',
      'server:202',
      'sql:290',
      'file:291',
      'site:3',
      'pool:4',
      'server:401',
      'server:402',
      'sql:490',
      'file:491',
      'pairing:5',
    ])
    expect([...everything(emptyTopology)]).toEqual([])
  })

  it('is found again by its id, with the kind that the id says', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        for (const found of everything(given)) {
          expect(find(given, idOf(found))).toEqual(found)
          expect(isKind(idOf(found), kindIn(found))).toBe(true)
        }
      }),
    )
  })
})

/** What the id of a thing says: a role names its own kind, and a computer is a server wherever it stands. */
const kindIn = (found: Found): Kind =>
  found.kind === 'role' ? found.role.kind : found.kind === 'computer' ? 'server' : found.kind

describe('finding', () => {
  it('says where a thing stands', () => {
    expect(find(pair, 'server:402')).toEqual({
      kind: 'server',
      site: dublin,
      pool: dublin.pools[0],
      server: dublin.pools[0]!.servers[1],
    })
    expect(find(pair, 'sql:290')).toEqual({ kind: 'sql', site: london, sqlStore: london.sqlStores[0] })
  })

  it('finds each kind in any site', () => {
    expect(findSite(pair, 'site:3')).toBe(dublin)
    expect(findPool(pair, 'pool:4')).toBe(dublin.pools[0])
    expect(findComputer(pair, 'server:401')).toEqual({
      kind: 'server',
      site: dublin,
      pool: dublin.pools[0],
      server: dublin.pools[0]!.servers[0],
    })
    expect(findSqlStore(pair, 'sql:490')).toBe(dublin.sqlStores[0])
    expect(findFileStore(pair, 'file:491')).toBe(dublin.fileStores[0])
    expect(findPairing(pair, 'pairing:5')).toBe(pair.pairings[0])
    expect(siteOfPool(pair, 'pool:4')).toBe(dublin)
  })

  it('finds nothing that is gone, or that is none', () => {
    const searches = [
      find(pair, 'pool:9'),
      find(pair, 'site:2'),
      findSite(pair, 'site:2'),
      findPool(pair, 'pool:9'),
      findPool(pair, null),
      findComputer(pair, 'server:9'),
      findSqlStore(pair, 'sql:9'),
      findSqlStore(pair, null),
      findFileStore(pair, 'file:9'),
      findFileStore(pair, null),
      findPairing(pair, 'pairing:9'),
      siteOfPool(pair, 'pool:9'),
    ]
    expect(searches).toEqual(searches.map(() => undefined))
  })

  it('does not mistake one topology for the next', () => {
    const next = { ...pair, sites: [london] }
    expect(find(pair, 'pool:4')).toBeDefined()
    expect(find(next, 'pool:4')).toBeUndefined()
    expect(find(next, 'pool:2')).toBeDefined()
  })
})

describe('pools and pairings', () => {
  it('come site by site', () => {
    expect(poolsOf(pair).map((each) => each.id)).toEqual(['pool:2', 'pool:4'])
  })

  it('know their partner from both ends', () => {
    expect(partnerIn(pair.pairings[0]!, 'pool:2')).toBe('pool:4')
    expect(partnerIn(pair.pairings[0]!, 'pool:4')).toBe('pool:2')
  })

  it('may be several after an import', () => {
    const given = topology(
      site(1, 'London', pool(2, 'a'), pool(3, 'b'), pool(4, 'c')),
      paired(5, 2, 3),
      paired(6, 4, 2),
    )
    expect(pairingsOf(given, 'pool:2').map((pairing) => pairing.id)).toEqual(['pairing:5', 'pairing:6'])
    expect(pairingsOf(given, 'pool:3').map((pairing) => pairing.id)).toEqual(['pairing:5'])
    expect(pairingsOf(given, 'pool:9')).toEqual([])
  })
})

describe('the name a person knows', () => {
  it.each([
    ['site:1', 'London'],
    ['pool:2', 'ldn-pool.contoso.com'],
    ['server:201', 'ldn-pool-fe01.contoso.com'],
    ['sql:290', 'ldn-pool-sql01.contoso.com\\rtc'],
    ['file:291', '\\\\ldn-pool-fs01.contoso.com\\share'],
    ['pairing:5', 'ldn-pool.contoso.com ⇄ dub-pool.contoso.com'],
  ] as const)('of %s is %s', (id, name) => {
    expect(nameOf(pair, id)).toBe(name)
  })

  it('is the id where the thing is gone', () => {
    expect(nameOf(pair, 'pool:9')).toBe('pool:9')
    expect(nameOf({ ...pair, sites: [london] }, 'pairing:5')).toBe('ldn-pool.contoso.com ⇄ pool:4')
  })
})

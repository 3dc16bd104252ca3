import { describe, expect, it } from 'vitest'
import {
  alwaysOn,
  failoverCluster,
  file,
  mirrored,
  pool,
  site,
  sql,
  standard,
  topology,
  type PoolFacts,
} from '../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import { backEndBasis, backEndLost, fileStoreLost, voteLost } from '../../../src/core/outage/back-end.ts'
import { fails, never } from '../../../src/core/outage/failure.ts'
import type { DatabaseRole, PartId } from '../../../src/core/outage/part.ts'

const build = (store: SqlStore | null) => {
  const built = pool(2, 'ldn', { servers: 2, store })
  return { given: topology(site(1, 'London', built)), of: built.pool }
}

/** Whether vote and databases (before and after a failover) are lost with these roles of store 9 down. */
const lost = (store: SqlStore, ...down: DatabaseRole[]) => {
  const { given, of } = build(store)
  const outage = new Set(down.map((role): PartId => `sql:9/${role}`))
  return [voteLost(given, of), backEndLost(given, of, 'before'), backEndLost(given, of, 'after')]
    .map((failure) => (fails(failure, outage) ? 'lost' : 'there'))
    .join(' ')
}

describe('vote, and databases before and after a failover', () => {
  it.each<[string, string, SqlStore, DatabaseRole[]]>([
    ['single: nothing down', 'there there there', sql(9, 'a'), []],
    ['single: primary', 'lost lost lost', sql(9, 'a'), ['primary']],
    ['mirror and witness: primary', 'lost there there', mirrored(9, 'a', 'b', 'w'), ['primary']],
    ['mirror and witness: mirror', 'there there there', mirrored(9, 'a', 'b', 'w'), ['mirror']],
    ['mirror and witness: witness', 'there there there', mirrored(9, 'a', 'b', 'w'), ['witness']],
    [
      'mirror and witness: primary, mirror',
      'lost lost lost',
      mirrored(9, 'a', 'b', 'w'),
      ['primary', 'mirror'],
    ],
    [
      'mirror and witness: primary, witness',
      'lost lost lost',
      mirrored(9, 'a', 'b', 'w'),
      ['primary', 'witness'],
    ],
    [
      'mirror and witness: mirror, witness',
      'there lost lost',
      mirrored(9, 'a', 'b', 'w'),
      ['mirror', 'witness'],
    ],
    ['mirror alone: primary', 'lost lost there', mirrored(9, 'a', 'b'), ['primary']],
    ['mirror alone: mirror', 'there there there', mirrored(9, 'a', 'b'), ['mirror']],
    ['mirror alone: both', 'lost lost lost', mirrored(9, 'a', 'b'), ['primary', 'mirror']],
    ['group: listener', 'lost lost lost', alwaysOn(9, 'ag', ['a', 'b']), ['listener']],
    ['group: primary replica', 'lost there there', alwaysOn(9, 'ag', ['a', 'b']), ['primary']],
    ['group: secondary', 'there there there', alwaysOn(9, 'ag', ['a', 'b']), ['replica-1']],
    ['group: all replicas', 'lost lost lost', alwaysOn(9, 'ag', ['a', 'b']), ['primary', 'replica-1']],
    ['group: the one known replica', 'lost lost lost', alwaysOn(9, 'ag', ['a']), ['primary']],
    ['cluster: network name', 'lost lost lost', failoverCluster(9, 'cl', ['a', 'b']), ['network-name']],
    ['cluster: owner', 'there there there', failoverCluster(9, 'cl', ['a', 'b']), ['primary']],
    ['cluster: all nodes', 'lost lost lost', failoverCluster(9, 'cl', ['a', 'b']), ['primary', 'node-1']],
    ['cluster without known nodes: nothing', 'there there there', failoverCluster(9, 'cl', []), []],
    [
      'cluster without known nodes: network name',
      'lost lost lost',
      failoverCluster(9, 'cl', []),
      ['network-name'],
    ],
  ])('%s: %s', (_, expected, store, down) => {
    expect(lost(store, ...down)).toBe(expected)
  })

  it('are lost with the site of the store', () => {
    const { given, of } = build(mirrored(9, 'a', 'b', 'w'))
    for (const failure of [
      voteLost(given, of),
      backEndLost(given, of, 'before'),
      backEndLost(given, of, 'after'),
    ])
      expect(fails(failure, new Set(['site:1']))).toBe(true)
  })

  it('are never lost to a pool without a stated store', () => {
    const { given, of } = build(null)
    expect(voteLost(given, of)).toBe(never)
    expect(backEndLost(given, of, 'before')).toBe(never)
    const dangling = { ...of, sqlStore: 'sql:99' as const }
    expect(voteLost(given, dangling)).toBe(never)
  })

  it('of a Standard Edition server are lost with that server', () => {
    const built = standard(2, 'se')
    const given = topology(site(1, 'London', built))
    expect(fails(voteLost(given, built.pool), new Set(['server:201']))).toBe(true)
    expect(fails(backEndLost(given, built.pool, 'after'), new Set(['server:201']))).toBe(true)
    expect(fails(voteLost(given, built.pool), new Set(['sql:290/primary']))).toBe(false)
  })

  it('on a Front End Server of another site are lost with that site too', () => {
    const far = pool(4, 'dub', { servers: 1, store: null })
    const built = pool(2, 'ldn', { servers: 2, store: sql(9, 'dub-fe01') })
    const given = topology(site(1, 'London', built), site(3, 'Dublin', far))
    for (const part of ['server:401', 'site:3', 'site:1'] as const)
      expect(fails(voteLost(given, built.pool), new Set([part]))).toBe(true)
  })
})

describe('a store in another site', () => {
  const withRemote = (facts: PoolFacts) => {
    const built = pool(2, 'ldn', facts)
    const london = { ...site(1, 'London', built), sqlStores: [], fileStores: [] }
    const given = topology(london, site(3, 'Dublin', mirrored(9, 'a', 'b', 'w'), file(8, 'fs')))
    return { given, of: built.pool }
  }

  it('is lost with that site, and with the link to it', () => {
    const { given, of } = withRemote({ store: mirrored(9, 'a', 'b', 'w'), share: file(8, 'fs') })
    for (const failure of [voteLost(given, of), backEndLost(given, of, 'after'), fileStoreLost(given, of)]) {
      expect(fails(failure, new Set(['site:3']))).toBe(true)
      expect(fails(failure, new Set(['link:1-3']))).toBe(true)
      expect(fails(failure, new Set(['site:1']))).toBe(false)
    }
  })
})

describe('a file store', () => {
  it('is lost with its server or its site, and never where none is stated', () => {
    const built = pool(2, 'ldn')
    const given = topology(site(1, 'London', built))
    expect(fails(fileStoreLost(given, built.pool), new Set(['file:291']))).toBe(true)
    expect(fails(fileStoreLost(given, built.pool), new Set(['site:1']))).toBe(true)
    expect(fails(fileStoreLost(given, built.pool), new Set(['sql:290/primary']))).toBe(false)
    expect(fileStoreLost(given, { ...built.pool, fileStore: null })).toBe(never)
  })

  it('of a Standard Edition server is lost with that server', () => {
    const built = standard(2, 'se')
    expect(
      fails(fileStoreLost(topology(site(1, 'London', built)), built.pool), new Set(['server:201'])),
    ).toBe(true)
  })
})

describe('what is said of lost databases', () => {
  it('is documented for mirroring, derived for all else', () => {
    expect((['single', 'mirrored', 'alwaysOn', 'failoverCluster'] as const).map(backEndBasis)).toEqual([
      'derived',
      'documented',
      'derived',
      'derived',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Id } from '../../../src/core/model/id.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { noSubjects, update } from '../../../src/core/check/subjects.ts'
import { deploymentSurroundings, exists, surroundings } from '../../../src/core/check/surroundings.ts'
import { deployment } from '../../support/deployment.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'

const london = site(1, 'London', pool(2, 'a-pool'), pool(4, 'b-pool'))
const dublin = site(3, 'Dublin', pool(6, 'c-pool'))
const given = topology(london, dublin, paired(9, 2, 6))

/** What an edit of the topology above dirties, by kind, in the order of the ids. */
function dirtied(after: Topology, before: Topology = given) {
  const subjects = noSubjects()
  update(subjects, before, null)
  const { touched, ...leaning } = update(subjects, after, null)
  const all = Object.values(leaning).flatMap((ids): Id[] => [...ids])
  return { all: all.toSorted(), touched: [...touched].toSorted(), subjects }
}

describe('what an edit dirties', () => {
  it('is nothing where every part is the same object, whatever its place', () => {
    const turned = { ...london, pools: london.pools.toReversed() }
    expect(dirtied({ ...given }).all).toEqual([])
    expect(dirtied({ ...given, sites: [dublin, london] }).all).toEqual([])
    expect(dirtied({ ...given, sites: [turned, dublin] })).toMatchObject({
      all: ['site:1'],
      touched: ['site:1'],
    })
  })

  it('is the pool, its site, its pairing and its partner', () => {
    const [first, second] = london.pools
    const edited = { ...london, pools: [{ ...first!, users: 5 }, second!] }
    expect(dirtied({ ...given, sites: [edited, dublin] })).toMatchObject({
      all: ['pairing:9', 'pool:2', 'pool:6', 'site:1'],
      touched: ['pool:2', 'site:1'],
    })
  })

  it('is a store with the pools that use it and their pairings', () => {
    const edited = { ...dublin, sqlStores: dublin.sqlStores.map((store) => ({ ...store })) }
    expect(dirtied({ ...given, sites: [london, edited] }).all).toEqual([
      'pairing:9',
      'pool:6',
      'site:3',
      'sql:690',
    ])
  })

  it('is everything in a site that was renamed', () => {
    const { all, touched, subjects } = dirtied({ ...given, sites: [london, { ...dublin, name: 'Cork' }] })
    expect(all).toEqual(['file:691', 'pairing:9', 'pool:2', 'pool:6', 'site:3', 'sql:690'])
    expect(touched).toEqual(['file:691', 'pool:6', 'site:3', 'sql:690'])
    expect(surroundings(subjects, 'pool:6')?.around.site.name).toBe('Cork')
  })

  it('is a pool that moved, even the same object between sites of one name', () => {
    const namesake = { ...dublin, name: 'London' }
    const [moved, stays] = london.pools
    const { all, subjects } = dirtied(
      {
        ...given,
        sites: [
          { ...london, pools: [stays!] },
          { ...namesake, pools: [...namesake.pools, moved!] },
        ],
      },
      { ...given, sites: [london, namesake] },
    )
    expect(all).toEqual(['pairing:9', 'pool:2', 'pool:6', 'site:1', 'site:3'])
    expect(surroundings(subjects, 'pool:2')?.around.site.id).toBe('site:3')
  })

  it('is the pools that a pairing joined and those that it joins now', () => {
    expect(dirtied({ ...given, pairings: [] }).all).toEqual(['pairing:9', 'pool:2', 'pool:6'])
    const joined = dirtied({ ...given, pairings: [paired(9, 4, 6)] })
    expect(joined.all).toEqual(['pairing:9', 'pool:2', 'pool:4', 'pool:6'])
    expect(surroundings(joined.subjects, 'pool:2')?.around.pairings).toEqual([])
    expect(surroundings(joined.subjects, 'pool:4')?.around.pairings).toHaveLength(1)
  })

  it('is both pools when the Central Management store goes from one to the other', () => {
    const { all, subjects } = dirtied({ ...given, managementStore: 'pool:6' })
    expect(all).toEqual(['pairing:9', 'pool:2', 'pool:6'])
    expect(surroundings(subjects, 'pool:2')?.around.managementStore).toBe(false)
    expect(surroundings(subjects, 'pool:6')?.around.managementStore).toBe(true)
  })

  it('is no more in a deployment of 500 pools than in one of 100', () => {
    const dirtiedIn = (pools: number): number => {
      const before = deployment(pools).topology
      const [first, ...others] = before.sites
      const [edited, ...stay] = first!.pools
      const sites = [{ ...first!, pools: [{ ...edited!, users: 5 }, ...stay] }, ...others]
      return dirtied({ ...before, sites, pairings: before.pairings.slice(0, -1) }, before).all.length
    }
    expect(dirtiedIn(500)).toBe(dirtiedIn(100))
  })
})

describe('what stands around the parts', () => {
  it('is what was published of the pool, with its partners then, and every pool is dirty after a publication', () => {
    const subjects = noSubjects()
    update(subjects, given, null)
    expect(surroundings(subjects, 'pool:2')?.around.published).toBeNull()
    const { pools } = update(subjects, given, given)
    expect([...pools].toSorted()).toEqual(['pool:2', 'pool:4', 'pool:6'])
    expect(surroundings(subjects, 'pool:2')?.around.published).toEqual({
      pool: london.pools[0],
      sqlStore: london.sqlStores[0],
      fileStore: london.fileStores[0],
      partners: ['pool:6'],
      managementStore: true,
    })
  })

  it('is where the SQL Server store of a pool stands, and the pool is dirty when that place reads otherwise', () => {
    const elsewhere = { ...london, sqlStores: london.sqlStores.slice(1) }
    const moved = { ...dublin, sqlStores: [...dublin.sqlStores, london.sqlStores[0]!] }
    const { all, subjects } = dirtied({ ...given, sites: [elsewhere, moved] })
    expect(all).toContain('pool:2')
    expect(surroundings(subjects, 'pool:2')?.around.sqlSite?.name).toBe('Dublin')
    const there = dirtied({ ...given, sites: [{ ...london, worldRegion: 'Europe' }, dublin] })
    expect(there.all).toContain('pool:2')
    expect(surroundings(there.subjects, 'pool:2')?.around.site.worldRegion).toBe('Europe')
  })

  it('is how many pools run each version', () => {
    const newer = { ...london, pools: london.pools.map((each) => ({ ...each, version: '2019' as const })) }
    const { subjects } = dirtied({ ...given, sites: [newer, dublin] })
    expect(deploymentSurroundings(subjects).versions).toEqual(
      new Map([
        ['2015', 1],
        ['2019', 2],
      ]),
    )
    update(subjects, topology(dublin), null)
    expect(deploymentSurroundings(subjects).versions).toEqual(new Map([['2015', 1]]))
    expect(deploymentSurroundings(subjects).managementPool?.id).toBe('pool:6')
  })
})

describe('what exists', () => {
  it('is every part and every server, until it goes', () => {
    const subjects = noSubjects()
    update(subjects, given, null)
    const ids = ['site:1', 'pool:2', 'server:201', 'sql:290', 'file:291', 'pairing:9'] as const
    expect(ids.map((id) => exists(subjects, id))).toEqual(ids.map(() => true))
    update(subjects, topology(dublin), null)
    expect(ids.map((id) => exists(subjects, id))).toEqual(ids.map(() => false))
    expect(exists(subjects, 'server:601')).toBe(true)
  })
})

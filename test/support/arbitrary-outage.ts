import * as fc from 'fast-check'
import {
  alwaysOn,
  failoverCluster,
  file,
  mirrored,
  paired,
  pool,
  site,
  standard,
  topology,
  type PoolFacts,
  type PoolWithStores,
} from '../../src/core/examples/notation.ts'
import type { Topology } from '../../src/core/model/topology.ts'
import type { Outage } from '../../src/core/outage/part.ts'
import { allParts } from '../../src/core/outage/parts.ts'
import { voteModels, type Reading } from '../../src/core/quorum/reading.ts'

/*
 * Arbitrary readings and outages, and small deployments in which much depends on each other.
 */

/** Every way to read the tables. */
export const anyReading: fc.Arbitrary<Reading> = fc.record({
  votes: fc.constantFrom(...voteModels),
  strictNote: fc.boolean(),
  earlierTable: fc.boolean(),
})

/** Some parts of a topology switched off: few, or most of them. */
export const anyOutage = (given: Topology): fc.Arbitrary<Outage> => {
  const ids = allParts(given).map(({ id }) => id)
  return fc
    .record({
      share: fc.constantFrom(5, 20, 50, 90),
      dice: fc.array(fc.nat({ max: 99 }), { minLength: 7, maxLength: 40 }),
    })
    .map(({ share, dice }) => new Set(ids.filter((_, i) => (dice[i % dice.length] ?? 0) < share)))
}

type StoreKind = 'single' | 'mirrored' | 'witnessed' | 'alwaysOn' | 'cluster' | 'none' | 'collocated'

/** What can be said of a pool of a small deployment. */
export interface SmallPool {
  readonly servers: number
  readonly standard: boolean
  readonly store: StoreKind
  readonly file: 'own' | 'shared' | 'none'
  readonly users: number | null
  readonly version: '2013' | '2015' | '2019'
}

const anyPool = (servers: fc.Arbitrary<number>): fc.Arbitrary<SmallPool> =>
  fc.record({
    servers,
    standard: fc.constantFrom(false, false, true),
    store: fc.constantFrom<StoreKind>(
      'single',
      'mirrored',
      'witnessed',
      'alwaysOn',
      'cluster',
      'none',
      'collocated',
    ),
    file: fc.constantFrom('own', 'shared', 'none'),
    users: fc.constantFrom(1000, 2500, null),
    version: fc.constantFrom('2013', '2015', '2019'),
  })

/** A pool of this number; a shared file store is the one with number 9000. */
export function smallPool(n: number, facts: SmallPool): PoolWithStores {
  const name = `p${n}`
  const share =
    facts.file === 'own'
      ? file(n * 100 + 91, `${name}-fs`)
      : facts.file === 'shared'
        ? file(9000, 'fs')
        : null
  const { users, version } = facts
  if (facts.standard) return standard(n, name, { users, version, ...(facts.file === 'own' ? {} : { share }) })
  const given: PoolFacts = { users, version, servers: facts.servers, share }
  const store = storeOf(n * 100 + 90, name, facts.store)
  return pool(n, name, store === undefined ? given : { ...given, store })
}

function storeOf(id: number, name: string, kind: StoreKind): PoolFacts['store'] {
  switch (kind) {
    case 'single':
      return undefined
    case 'mirrored':
      return mirrored(id, `${name}-sqla`, `${name}-sqlb`)
    case 'witnessed':
      return mirrored(id, `${name}-sqla`, `${name}-sqlb`, `${name}-sqlw`)
    case 'alwaysOn':
      return alwaysOn(id, `${name}-sql`, [`${name}-sqla`, `${name}-sqlb`])
    case 'cluster':
      return failoverCluster(id, `${name}-sql`, [`${name}-sqla`, `${name}-sqlb`])
    case 'collocated':
      return mirrored(id, `${name}-fe01`, `${name}-sqlb`)
    case 'none':
      return null
  }
}

/** One pool of any size. */
export const anySizedPool: fc.Arbitrary<Topology> = anyPool(fc.integer({ min: 1, max: 17 })).map((facts) =>
  topology(site(1, 'London', smallPool(2, { ...facts, standard: false }))),
)

/** Two pools of 2 to 4 servers that are paired, in one site or in two. */
export const anySmallPair: fc.Arbitrary<Topology> = fc
  .record({
    one: anyPool(fc.integer({ min: 2, max: 4 })),
    other: anyPool(fc.integer({ min: 2, max: 4 })),
    apart: fc.boolean(),
    voiceFailover: fc.boolean(),
  })
  .map(({ one, other, apart, voiceFailover }) => {
    const [a, b] = [smallPool(2, one), smallPool(4, other)]
    const pairing = paired(5, 2, 4, { voiceFailover })
    return apart
      ? storesOnce(topology(site(1, 'London', a), site(3, 'Dublin', b), pairing))
      : topology(site(1, 'London', a, b), pairing)
  })

/** A store that pools of several sites use stands in the first of them. */
export function storesOnce(given: Topology): Topology {
  const seen = new Set<string>()
  return {
    ...given,
    sites: given.sites.map((one) => ({
      ...one,
      sqlStores: one.sqlStores.filter(({ id }) => !seen.has(id) && seen.add(id)),
      fileStores: one.fileStores.filter(({ id }) => !seen.has(id) && seen.add(id)),
    })),
  }
}

/**
 * Up to five small pools in up to three sites, some of them paired, some with the same file store or SQL Server store: few
 * parts, of which several pools rest on many.
 */
export const anySmallDeployment: fc.Arbitrary<Topology> = fc
  .record({
    pools: fc.array(
      fc.record({
        facts: anyPool(fc.integer({ min: 2, max: 3 })),
        sharesSql: fc.constantFrom(false, false, true),
        site: fc.nat({ max: 2 }),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    pairings: fc.array(
      fc.record({ one: fc.nat({ max: 4 }), other: fc.nat({ max: 4 }), voice: fc.boolean() }),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ pools, pairings }) => {
    const common = mirrored(9100, 'sqla', 'sqlb')
    const placed = pools.map(({ facts, sharesSql, site: at }, i) => {
      const built = smallPool(i + 10, { ...facts, store: sharesSql ? 'none' : facts.store })
      const sharing = { ...built, sqlStore: common, pool: { ...built.pool, sqlStore: common.id } }
      return { at, built: sharesSql && !facts.standard ? sharing : built }
    })
    const sites = ['London', 'Dublin', 'Paris'].map((name, at) =>
      site(at + 1, name, ...placed.flatMap((one) => (one.at === at ? [one.built] : []))),
    )
    const numbers = pools.map((_, i) => i + 10)
    const backups = pairings.flatMap(({ one, other, voice }, i) => {
      const [a, b] = [numbers[one % numbers.length]!, numbers[other % numbers.length]!]
      return a === b ? [] : [paired(50 + i, a, b, { voiceFailover: voice })]
    })
    return storesOnce(topology(...sites, ...backups))
  })

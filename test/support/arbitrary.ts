import * as fc from 'fast-check'
import { makeId, type Id, type PoolId } from '../../src/core/model/id.ts'
import type { Baseline, KeptScenario, Override, TopologyDocument } from '../../src/core/model/document.ts'
import type { Layout } from '../../src/core/model/layout.ts'
import type { Pairing } from '../../src/core/model/pairing.ts'
import type { Pool, Server } from '../../src/core/model/pool.ts'
import type { Site } from '../../src/core/model/site.ts'
import type { FileStore, SqlAvailability, SqlSoftware, SqlStore } from '../../src/core/model/store.ts'
import { everything, idOf, type Topology } from '../../src/core/model/topology.ts'
import { anyName } from './arbitrary-names.ts'
import {
  anyAddresses,
  anyDrawnRole,
  anyFeatures,
  anySimpleUrls,
  associatedPool,
  associatedRole,
  pickOf,
  type Targets,
} from './arbitrary-roles.ts'

/*
 * Arbitrary documents: any shape that the model allows, sound or not, with names of any kind. Ids are given out by a
 * counter, as in real documents, after the parts are drawn.
 */

const stated = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null })
const instance = fc.record({
  fqdn: anyName,
  instance: fc.oneof(fc.constant(''), fc.constant('rtc'), anyName),
})

const software: fc.Arbitrary<SqlSoftware> = fc.record({
  release: stated(fc.oneof(fc.constant('SQL Server 2016 SP1'), anyName)),
  edition: fc.constantFrom('enterprise' as const, 'standard' as const, 'express' as const, null),
})

const otherSoftware = fc.option(software, { nil: null })
const commit = fc.constantFrom('synchronous' as const, 'asynchronous' as const, null)
const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: null })

const availability: fc.Arbitrary<SqlAvailability> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), primary: instance }),
  fc.record({
    kind: fc.constant('mirrored' as const),
    primary: instance,
    mirror: instance,
    witness: fc.option(instance, { nil: null }),
    commit,
    ports: fc.record({ primary: port, mirror: port, witness: port }),
    mirrorSoftware: otherSoftware,
    witnessSoftware: otherSoftware,
  }),
  fc.record({
    kind: fc.constant('alwaysOn' as const),
    listener: instance,
    primary: anyName,
    secondaries: fc.array(anyName, { maxLength: 3 }),
    commit,
    readableSecondaries: fc.constantFrom(true, false, null),
  }),
  fc.record({
    kind: fc.constant('failoverCluster' as const),
    networkName: instance,
    primary: stated(anyName),
    others: fc.array(anyName, { maxLength: 3 }),
  }),
)

const serverFacts: fc.Arbitrary<Omit<Server, 'id'>> = fc.record({
  fqdn: anyName,
  ordinal: fc.option(fc.integer(), { nil: null }),
  faultDomain: stated(anyName),
  upgradeDomain: stated(anyName),
  dataCenter: stated(anyName),
  multiHomed: fc.constantFrom(true, false, null),
  addresses: anyAddresses,
})

const poolFacts = fc.record({
  fqdn: anyName,
  edition: fc.constantFrom('enterprise' as const, 'standard' as const),
  version: fc.constantFrom('2013' as const, '2015' as const, '2019' as const, 'other' as const),
  platform: fc.constantFrom('physical' as const, 'virtual' as const, null),
  operatingSystem: stated(anyName),
  users: fc.option(fc.nat({ max: 200_000 }), { nil: null }),
  deployed: fc.constantFrom(true, false, null),
  servers: fc.array(serverFacts, { maxLength: 17 }),
  sqlPick: fc.nat(),
  filePick: fc.nat(),
  features: anyFeatures,
})

const siteFacts = fc.record({
  name: anyName,
  description: anyName,
  city: anyName,
  state: anyName,
  country: anyName,
  worldRegion: anyName,
  pools: fc.array(poolFacts, { maxLength: 3 }),
  sqlStores: fc.array(fc.record({ availability, software }), { maxLength: 3 }),
  fileStores: fc.array(
    fc.record({ fqdn: anyName, share: anyName, dfs: fc.constantFrom(true, false, null) }),
    {
      maxLength: 2,
    },
  ),
  roles: fc.array(fc.record({ role: anyDrawnRole, servers: fc.array(serverFacts, { maxLength: 2 }) }), {
    maxLength: 3,
  }),
  isBranch: fc.boolean(),
})

const pairingFacts = fc.record({
  firstPick: fc.nat(),
  secondPick: fc.nat(),
  voiceFailover: fc.boolean(),
  failureDetection: fc.oneof(fc.constant(300), fc.integer({ min: -1, max: 100_000 })),
  failback: fc.oneof(fc.constant(600), fc.integer({ min: -1, max: 100_000 })),
  declared: fc.constantFrom('both', 'first', 'second', 'none'),
})

const topologyFacts = fc.record({
  sipDomain: anyName,
  additionalSipDomains: fc.array(anyName, { maxLength: 3 }),
  simpleUrls: anySimpleUrls,
  sites: fc.array(siteFacts, { maxLength: 4 }),
  picks: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 }),
  pairings: fc.array(pairingFacts, { maxLength: 3 }),
  managementPick: fc.option(fc.nat(), { nil: null }),
  unresolved: fc.array(
    fc.record({
      fromPick: fc.nat(),
      relation: fc.constantFrom(
        'backup pool' as const,
        'SQL Server store' as const,
        'file store' as const,
        'Central Management store' as const,
        'archiving store' as const,
        'Edge pool' as const,
        'next hop' as const,
        'Mediation Server' as const,
        'federation route' as const,
        'other' as const,
      ),
      reference: anyName,
    }),
    { maxLength: 2 },
  ),
})

/** Picks one of a list, or nothing of an empty one. */
const pick = <T>(from: readonly T[], number: number): T | null => from[number % (from.length || 1)] ?? null

type Facts<T> = T extends fc.Arbitrary<infer F> ? F : never

function build(facts: Facts<typeof topologyFacts>): Topology {
  let counter = 1
  const stores = facts.sites.map((site) => ({
    sql: site.sqlStores.map((a): SqlStore => ({ id: makeId('sql', counter++), ...a })),
    file: site.fileStores.map((f): FileStore => ({ id: makeId('file', counter++), ...f })),
  }))
  const allSql = stores.flatMap(({ sql }) => sql)
  const allFile = stores.flatMap(({ file }) => file)
  const computers = (servers: readonly Omit<Server, 'id'>[]): Server[] =>
    servers.map((server) => ({ id: makeId('server', counter++), ...server }))
  const unrelated = facts.sites.map(({ pools, roles, isBranch, ...site }, i): Site => ({
    ...site,
    id: makeId('site', counter++),
    pools: pools.map(({ sqlPick, filePick, servers, features, ...pool }): Pool => ({
      ...pool,
      ...features,
      id: makeId('pool', counter++),
      servers: computers(servers),
      sqlStore: pick([null, ...allSql], sqlPick)?.id ?? null,
      fileStore: pick([null, ...allFile], filePick)?.id ?? null,
    })),
    sqlStores: stores[i]?.sql ?? [],
    fileStores: stores[i]?.file ?? [],
    roles: roles.map(({ role, servers }) => role(() => counter++, computers(servers))),
    branch: isBranch ? { of: null } : null,
    federationRoute: null,
    defaultChat: null,
  }))
  const sites = related(unrelated, facts.picks)
  const pools = sites.flatMap((site) => site.pools)
  const pairings = facts.pairings.flatMap(({ firstPick, secondPick, declared, ...rest }): Pairing[] => {
    const [a, b] = [pick(pools, firstPick), pick(pools, secondPick)]
    if (a === null || b === null) return []
    const both: readonly [PoolId, PoolId] = [a.id, b.id]
    const declaredBy =
      declared === 'both' ? both : declared === 'first' ? [a.id] : declared === 'second' ? [b.id] : []
    return [{ ...rest, id: makeId('pairing', counter++), pools: both, declaredBy }]
  })
  return {
    sipDomain: facts.sipDomain,
    additionalSipDomains: facts.additionalSipDomains,
    simpleUrls: facts.simpleUrls,
    sites,
    pairings,
    managementStore: facts.managementPick === null ? null : (pick(pools, facts.managementPick)?.id ?? null),
    unresolved: facts.unresolved.map(({ fromPick, ...rest }) => ({
      ...rest,
      from: makeId('pool', (fromPick % 500) + 1), // often of something that is gone
    })),
  }
}

/** The sites with every reference between their parts leading somewhere, or nowhere. */
function related(sites: readonly Site[], numbers: readonly number[]): Site[] {
  let used = 0
  const targets: Targets = {
    ids: sites.flatMap((site) => [
      site.id,
      ...[...site.pools, ...site.sqlStores, ...site.fileStores, ...site.roles].map(({ id }): Id => id),
    ]),
    picks: () => numbers[used++ % numbers.length]!,
  }
  return sites.map((site) => ({
    ...site,
    pools: site.pools.map((pool) => associatedPool(pool, targets)),
    roles: site.roles.map((role) => associatedRole(role, targets)),
    branch: site.branch && { of: pickOf(targets, ['site']) },
    federationRoute: pickOf(targets, ['edge', 'director']),
    defaultChat: pickOf(targets, ['chat']),
  }))
}

/** A topology with up to 12 pools, its stores and pairings. */
export const anyTopology: fc.Arbitrary<Topology> = topologyFacts.map(build)

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

const overridesFor = (ids: readonly Id[]): fc.Arbitrary<Override[]> =>
  fc.array(
    fc.record({
      rule: fc.oneof(fc.constantFrom('PAIR-002', 'PAIR-003'), anyName),
      targets: fc.array(fc.constantFrom(...ids, makeId('pairing', 499)), { maxLength: 2 }),
      reason: anyName,
      author: stated(anyName),
      expires: stated(day.map((at) => at.slice(0, 10))),
    }),
    { maxLength: 3 },
  )

const coordinate = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)), // JSON knows one zero
)

const baselineFor = (ids: readonly Id[]): fc.Arbitrary<Baseline | null> =>
  fc.option(
    fc.record({
      date: day.map((at) => at.slice(0, 10)),
      findings: fc.array(
        fc.record({
          rule: fc.oneof(fc.constantFrom('PAIR-002', 'PAIR-003'), anyName),
          targets: fc.array(fc.constantFrom(...ids, makeId('pairing', 499)), { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { nil: null },
  )

const layoutFor = (ids: readonly Id[]): fc.Arbitrary<Layout> =>
  fc.record({
    positions: fc.dictionary(
      fc.constantFrom(...ids, 'site:500'),
      fc.record({ x: coordinate, y: coordinate }),
      {
        noNullPrototype: true,
      },
    ),
    notes: fc.dictionary(fc.constantFrom(...ids, 'site:500'), anyName, { noNullPrototype: true }),
  })

type Version = Pick<TopologyDocument, 'topology' | 'overrides' | 'layout'>

/** A topology with reasons and drawing for it. */
export const anyVersion: fc.Arbitrary<Version> = anyTopology.chain((topology) => {
  const ids = [...everything(topology)].map(idOf)
  return fc.record({ topology: fc.constant(topology), overrides: overridesFor(ids), layout: layoutFor(ids) })
})

const fingerprint = fc.stringMatching(/^[0-9a-f]{64}$/)

/** As it comes back from JSON, which knows no -0. */
const written = (value: object): object => JSON.parse(JSON.stringify(value))

/** What a document keeps of a scenario, which nothing but its name has to be right of. */
const anyKeptScenario: fc.Arbitrary<KeptScenario> = fc
  .tuple(
    anyName,
    fc.dictionary(fc.constantFrom('format', 'script', 'until', 'x'), fc.jsonValue(), {
      noNullPrototype: true,
    }),
  )
  .map(([name, rest]) => ({ ...written(rest), name }))

/** A document with everything that one can hold. */
export const anyDocument: fc.Arbitrary<TopologyDocument> = fc
  .record({
    name: anyName,
    current: anyVersion,
    other: anyVersion,
    publication: fc.constantFrom('none', 'same', 'drawn anew', 'other'),
    revision: fc.integer({ min: 1, max: 1000 }),
    date: day,
    fingerprint,
    origin: fc.option(
      fc.record({
        format: fc.constantFrom('topology-xml' as const, 'tbxml' as const),
        fileName: anyName,
        text: anyName,
        encoding: fc.constantFrom(
          'utf-8' as const,
          'utf-8-bom' as const,
          'utf-16le' as const,
          'utf-16be' as const,
        ),
        links: fc.option(
          fc.dictionary(fc.constantFrom<Id>('pool:2', 'edge:9', 'trunk:500'), anyName, {
            noNullPrototype: true,
          }),
          { nil: null },
        ),
      }),
      { nil: null },
    ),
    baseline: baselineFor(['pool:2', 'server:3']),
    scenarios: fc.array(anyKeptScenario, { maxLength: 3 }),
    further: fc.nat({ max: 1000 }),
  })
  .map(({ name, current, other, publication, revision, date, fingerprint, further, ...beside }) => {
    const published =
      publication === 'none'
        ? null
        : {
            revision,
            date,
            fingerprint,
            ...(publication === 'other' ? other : current),
            ...(publication === 'drawn anew' ? { layout: other.layout } : {}),
          }
    return { name, ...current, published, ...beside, nextId: 501 + further }
  })

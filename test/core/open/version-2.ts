import { writeDocument } from '../../../src/core/format/write.ts'
import { withIds } from '../../../src/core/merge/ids.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { kindOf, makeId, type Id } from '../../../src/core/model/id.ts'
import { emptyLayout } from '../../../src/core/model/layout.ts'
import { featuresNotStated, type Pool } from '../../../src/core/model/pool.ts'
import { settingsNotStated } from '../../../src/core/model/site.ts'
import { everything, find, idOf, type Topology } from '../../../src/core/model/topology.ts'

const relationsThen = new Set(['backup pool', 'SQL Server store', 'file store', 'Central Management store'])

/** An imported document as the release of version 2 imported it: without what had no place then, under the ids it gave. */
export function asImportedThen(doc: TopologyDocument): TopologyDocument {
  const { topology } = doc
  const numbers = new Map<Id, Id>()
  const less = withoutNews(topology)
  for (const found of everything(less))
    numbers.set(idOf(found), makeId(kindOf(idOf(found)), numbers.size + 1))
  const given = <I extends Id>(id: I): I | null => (numbers.get(id) ?? null) as I | null
  return {
    ...doc,
    topology: withIds(less, { own: (id) => given(id) ?? id, to: given }),
    layout: emptyLayout,
    nextId: numbers.size + 1,
    origin: doc.origin && { ...doc.origin, links: null },
  }
}

function withoutNews(topology: Topology): Topology {
  const central = topology.sites.filter(({ branch }) => branch === null)
  const backEnds = new Set(central.flatMap(({ pools }) => pools.map(({ sqlStore }) => sqlStore)))
  const pools = new Set(central.flatMap((site) => site.pools.map(({ id }) => id)))
  return {
    ...topology,
    simpleUrls: [],
    sites: central.map((site) => ({
      ...site,
      ...settingsNotStated,
      pools: site.pools.map((pool): Pool => ({
        ...pool,
        ...featuresNotStated,
        servers: pool.servers.map((server) => ({ ...server, addresses: [] })),
      })),
      sqlStores: site.sqlStores.filter(({ id }) => backEnds.has(id)),
      fileStores: site.fileStores.map((store) => ({ ...store, dfs: null })),
    })),
    pairings: topology.pairings.filter((pairing) => pairing.pools.every((pool) => pools.has(pool))),
    unresolved: topology.unresolved
      .filter(({ from }) => find(topology, from)?.kind === 'pool')
      .map((one) => (relationsThen.has(one.relation) ? one : { ...one, relation: 'other' })),
  }
}

/** A document without anything of version 3 as the JSON text of version 2. */
export function version2Of(doc: TopologyDocument): string {
  const stored = JSON.parse(writeDocument(doc)) as Record<string, unknown>
  const omit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(omit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => (newKeys.has(key) ? [] : [[key, omit(one)]])),
    )
  }
  return JSON.stringify({ ...(omit(stored) as object), version: 2 })
}

const newKeys = new Set([
  ...['simpleUrls', ...Object.keys(settingsNotStated), ...Object.keys(featuresNotStated)],
  ...['addresses', 'dfs', 'encoding', 'links'],
])

import { numberOf } from '../../src/core/model/id.ts'
import type { Pool } from '../../src/core/model/pool.ts'
import {
  everything,
  findFileStore,
  findPool,
  findSqlStore,
  idOf,
  pairingsOf,
  partnerIn,
  poolsOf,
  siteOfPool,
  type Found,
  type Topology,
} from '../../src/core/model/topology.ts'
import type {
  DeploymentSurroundings,
  Draft,
  PairedPool,
  PoolSurroundings,
  PublishedPool,
  Rule,
  Severity,
} from '../../src/core/rules/rule.ts'
import { severityOn, severityOnPair } from '../../src/core/rules/severity-on.ts'

/** What a rule says, with the weight that it has there. */
export type Weighed = Draft & { readonly severity: Severity }

/** What one rule says of a whole topology, with nothing remembered: the plain reading that the engine must equal. */
export function runRule(rule: Rule, topology: Topology, published: Topology | null = null): Weighed[] {
  const weighed = (drafts: Iterable<Draft>, severity: Severity | null = rule.severity): Weighed[] =>
    severity === null
      ? []
      : Array.from(drafts, (draft) => ({ ...draft, severity: draft.severity ?? severity }))
  switch (rule.scope) {
    case 'site':
      return topology.sites.flatMap((site) => weighed(rule.check(site)))
    case 'pool':
      return poolsOf(topology).flatMap((pool) =>
        weighed(rule.check(pool, surroundings(topology, pool, published)), severityOn(rule, pool.version)),
      )
    case 'sql':
      return topology.sites.flatMap((site) => site.sqlStores).flatMap((store) => weighed(rule.check(store)))
    case 'file':
      return topology.sites.flatMap((site) => site.fileStores).flatMap((store) => weighed(rule.check(store)))
    case 'pairing':
      return topology.pairings.flatMap((pairing) => {
        const [first, second] = pairing.pools.map((id) => findPool(topology, id))
        if (!first || !second) return []
        return weighed(
          rule.check(pairing, paired(topology, first, published), paired(topology, second, published)),
          severityOnPair(rule, first.version, second.version),
        )
      })
    case 'shared':
      return [...holdersByKey(rule, topology)].flatMap(([key, holders]) => weighed(rule.check(holders, key)))
    case 'deployment':
      return weighed(rule.check(topology, deployment(topology, published)))
  }
}

function paired(topology: Topology, pool: Pool, published: Topology | null): PairedPool {
  const site = siteOfPool(topology, pool.id)!
  return {
    pool,
    site,
    sqlStore: findSqlStore(topology, pool.sqlStore) ?? null,
    fileStore: findFileStore(topology, pool.fileStore) ?? null,
    managementStore: topology.managementStore === pool.id,
    published: published && publishedPool(published, pool),
  }
}

function surroundings(topology: Topology, pool: Pool, published: Topology | null): PoolSurroundings {
  const { pool: _, ...standing } = paired(topology, pool, published)
  return {
    ...standing,
    sqlSite:
      topology.sites.find((site) => site.sqlStores.some((store) => store.id === pool.sqlStore)) ?? null,
    pairings: pairingsOf(topology, pool.id)
      .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
      .flatMap((pairing) => {
        const partner = findPool(topology, partnerIn(pairing, pool.id))
        return partner ? [{ pairing, partner }] : []
      }),
  }
}

function publishedPool(published: Topology, { id }: Pool): PublishedPool | null {
  const pool = findPool(published, id)
  if (!pool) return null
  const { sqlStore, fileStore, managementStore } = paired(published, pool, null)
  const partners = pairingsOf(published, id).map((pairing) => partnerIn(pairing, id))
  return { pool, sqlStore, fileStore, managementStore, partners }
}

function deployment(topology: Topology, published: Topology | null): DeploymentSurroundings {
  const pools = poolsOf(topology)
  return {
    managementPool: findPool(topology, topology.managementStore) ?? null,
    versions: new Map(
      pools.map(({ version }) => [version, pools.filter((pool) => pool.version === version).length]),
    ),
    published,
  }
}

function holdersByKey(rule: Extract<Rule, { scope: 'shared' }>, topology: Topology): Map<string, Found[]> {
  const groups = new Map<string, Found[]>()
  for (const found of everything(topology)) {
    const backEnd = found.kind === 'pool' ? (findSqlStore(topology, found.pool.sqlStore) ?? null) : null
    for (const key of new Set(rule.keys(found, backEnd))) groups.set(key, [...(groups.get(key) ?? []), found])
  }
  for (const group of groups.values()) group.sort((a, b) => numberOf(idOf(a)) - numberOf(idOf(b)))
  return groups
}

import { numberOf } from '../../src/core/model/id.ts'
import type { Pool } from '../../src/core/model/pool.ts'
import type { Role } from '../../src/core/model/role.ts'
import type { Site } from '../../src/core/model/site.ts'
import {
  everything,
  find,
  findFileStore,
  findPool,
  findRole,
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
  RoleSurroundings,
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
  const onRoles = (check: (role: Role, standing: RoleSurroundings) => Iterable<Draft>): Weighed[] =>
    topology.sites.flatMap((site) =>
      site.roles.flatMap((role) =>
        weighed(check(role, around(topology, site, role, published)), severityOn(rule, role.version)),
      ),
    )
  switch (rule.scope) {
    case 'site':
      return topology.sites.flatMap((site) => weighed(rule.check(site)))
    case 'pool':
      return [
        ...poolsOf(topology).flatMap((pool) =>
          weighed(rule.check(pool, surroundings(topology, pool, published)), severityOn(rule, pool.version)),
        ),
        ...onRoles((role, standing) => rule.checkRole?.(role, standing) ?? []),
      ]
    case 'sql':
      return topology.sites.flatMap((site) => site.sqlStores).flatMap((store) => weighed(rule.check(store)))
    case 'file':
      return topology.sites.flatMap((site) => site.fileStores).flatMap((store) => weighed(rule.check(store)))
    case 'role':
      return onRoles((role, standing) => rule.check(role, standing))
    case 'pairing':
      return [
        ...topology.pairings.flatMap((pairing) => {
          const [first, second] = pairing.pools.map((id) => findPool(topology, id))
          if (!first || !second) return []
          return weighed(
            rule.check(pairing, paired(topology, first, published), paired(topology, second, published)),
            severityOnPair(rule, first.version, second.version),
          )
        }),
        ...onRoles((role, standing) => rule.checkRole?.(role, standing) ?? []),
      ]
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

function around(topology: Topology, site: Site, role: Role, published: Topology | null): RoleSurroundings {
  const before = published && findRole(published, role.id)
  return {
    site,
    published: before?.kind === role.kind ? before : null,
    find: (id) => (id === null ? undefined : find(topology, id)),
  }
}

function surroundings(topology: Topology, pool: Pool, published: Topology | null): PoolSurroundings {
  const { pool: _, ...standing } = paired(topology, pool, published)
  return {
    ...standing,
    archivingStore: findSqlStore(topology, pool.archivingStore) ?? null,
    monitoringStore: findSqlStore(topology, pool.monitoringStore) ?? null,
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
  const roles = topology.sites.flatMap((site) => site.roles)
  const edges = roles.filter(({ kind }) => kind === 'edge')
  const named = [...pools, ...roles.filter(({ kind }) => kind === 'director')]
  return {
    managementPool: findPool(topology, topology.managementStore) ?? null,
    versions: tally(pools.map(({ version }) => version)),
    edgeVersions: tally(edges.map(({ version }) => version)),
    poolNames: tally(named.map(({ fqdn }) => fqdn.toLowerCase())),
    published,
  }
}

function tally<T>(values: readonly T[]): Map<T, number> {
  return new Map(values.map((value) => [value, values.filter((other) => other === value).length]))
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

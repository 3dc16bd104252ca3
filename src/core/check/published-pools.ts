import type { Id, PoolId } from '../model/id.ts'
import { poolsOf, type Topology } from '../model/topology.ts'
import type { PublishedPool } from '../rules/rule.ts'

/** The pools of a publication by id, each with what it used and the pools that it was paired with. */
export function publishedPools(topology: Topology): ReadonlyMap<PoolId, PublishedPool> {
  const sqlStores = byId(topology.sites.flatMap((site) => site.sqlStores))
  const fileStores = byId(topology.sites.flatMap((site) => site.fileStores))
  const partners = new Map<PoolId, PoolId[]>()
  for (const { pools } of topology.pairings)
    for (const [pool, partner] of [pools, pools.toReversed()])
      if (pool && partner) partners.set(pool, [...(partners.get(pool) ?? []), partner])
  const published = poolsOf(topology).map((pool) => ({
    pool,
    sqlStore: (pool.sqlStore && sqlStores.get(pool.sqlStore)) ?? null,
    fileStore: (pool.fileStore && fileStores.get(pool.fileStore)) ?? null,
    partners: partners.get(pool.id) ?? [],
    managementStore: topology.managementStore === pool.id,
  }))
  return new Map(published.map((each) => [each.pool.id, each]))
}

function byId<T extends { readonly id: Id }>(parts: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(parts.map((part) => [part.id, part]))
}

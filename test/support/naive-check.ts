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
import type { Draft, PairedPool, PoolSurroundings, Rule } from '../../src/core/rules/rule.ts'

/** What one rule says of a whole topology, with nothing remembered: the plain reading that the engine must equal. */
export function runRule(rule: Rule, topology: Topology): Draft[] {
  switch (rule.scope) {
    case 'site':
      return topology.sites.flatMap((site) => [...rule.check(site)])
    case 'pool':
      return poolsOf(topology).flatMap((pool) => [...rule.check(pool, surroundings(topology, pool))])
    case 'sql':
      return topology.sites.flatMap((site) => site.sqlStores).flatMap((store) => [...rule.check(store)])
    case 'file':
      return topology.sites.flatMap((site) => site.fileStores).flatMap((store) => [...rule.check(store)])
    case 'pairing':
      return topology.pairings.flatMap((pairing) => {
        const [first, second] = pairing.pools.map((id) => findPool(topology, id))
        if (!first || !second) return []
        return [...rule.check(pairing, paired(topology, first), paired(topology, second))]
      })
    case 'shared':
      return [...holdersByKey(rule, topology)].flatMap(([key, holders]) => [...rule.check(holders, key)])
    case 'deployment':
      return [...rule.check(topology)]
  }
}

function paired(topology: Topology, pool: Pool): PairedPool {
  const site = siteOfPool(topology, pool.id)!
  return {
    pool,
    site,
    sqlStore: findSqlStore(topology, pool.sqlStore) ?? null,
    fileStore: findFileStore(topology, pool.fileStore) ?? null,
  }
}

function surroundings(topology: Topology, pool: Pool): PoolSurroundings {
  const { site, sqlStore, fileStore } = paired(topology, pool)
  return {
    site,
    sqlStore,
    fileStore,
    pairings: pairingsOf(topology, pool.id)
      .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
      .flatMap((pairing) => {
        const partner = findPool(topology, partnerIn(pairing, pool.id))
        return partner ? [{ pairing, partner }] : []
      }),
    managementStore: topology.managementStore === pool.id,
  }
}

function holdersByKey(rule: Extract<Rule, { scope: 'shared' }>, topology: Topology): Map<string, Found[]> {
  const groups = new Map<string, Found[]>()
  for (const found of everything(topology)) {
    for (const key of new Set(rule.keys(found))) groups.set(key, [...(groups.get(key) ?? []), found])
  }
  for (const group of groups.values()) group.sort((a, b) => numberOf(idOf(a)) - numberOf(idOf(b)))
  return groups
}

import type { Pairing } from '../../model/pairing.ts'
import type { Pool } from '../../model/pool.ts'
import { findPool, poolsOf, type Topology } from '../../model/topology.ts'
import { changeServers } from './change-servers.ts'
import { changeSimpleUrls } from './change-simple-urls.ts'
import { changeSql } from './change-sql.ts'
import { deployPool } from './deploy-pool.ts'
import { moveManagementStore } from './move-management-store.ts'
import { pairDeployedPools } from './pair-deployed-pools.ts'
import { removePool } from './remove-pool.ts'
import { resetPool } from './reset-pool.ts'
import { setUpRoles } from './set-up-roles.ts'
import type { TodoItem } from './todo-item.ts'

/** What has to be done on the servers after these changes are published; `before` is `null` for a first publication. */
export function todoFor(before: Topology | null, after: Topology): readonly TodoItem[] {
  const pools = poolsOf(after)
  const was = (pool: Pool): Pool | undefined => (before === null ? undefined : findPool(before, pool.id))
  const removed = before === null ? [] : poolsOf(before).filter(({ id }) => !findPool(after, id))
  return [
    ...removed.map(removePool),
    ...moveManagementStore(before, after),
    ...pools.filter((pool) => !was(pool) && pool.deployed !== true).map(deployPool),
    ...newPairs(before, after).flatMap(([a, b]) => pairDeployedPools(a, b)),
    ...pools.flatMap((pool) => [...changeServers(was(pool), pool), ...resetPool(was(pool), pool)]),
    ...pools.flatMap((pool) => changeSql(before, after, pool)),
    ...setUpRoles(before, after),
    ...changeSimpleUrls(before, after),
  ]
}

/** The pairs of different pools that were not each other's backup before. */
function newPairs(before: Topology | null, after: Topology): [Pool, Pool][] {
  const earlier = new Set(before?.pairings.map(pairKey))
  return after.pairings.flatMap((pairing): [Pool, Pool][] => {
    const [a, b] = pairing.pools.map((id) => findPool(after, id))
    return a && b && a !== b && !earlier.has(pairKey(pairing)) ? [[a, b]] : []
  })
}

function pairKey({ pools }: Pairing): string {
  return pools.toSorted().join(' ')
}

import { capacityTable, type CapacityTable } from '#core/analyze/capacity.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Reading } from '#core/quorum/reading.ts'

const tables = new WeakMap<
  Topology,
  { readonly reading: Reading; readonly byPool: Map<Pool, CapacityTable> }
>()

/** The capacity table of a pool: worked out once for each topology and reading. */
export function tableOf(topology: Topology, pool: Pool, reading: Reading): CapacityTable {
  let known = tables.get(topology)
  if (known?.reading !== reading) tables.set(topology, (known = { reading, byPool: new Map() }))
  const found = known.byPool.get(pool) ?? capacityTable(topology, pool, reading)
  known.byPool.set(pool, found)
  return found
}

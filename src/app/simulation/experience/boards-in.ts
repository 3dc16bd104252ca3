import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import { boardsOf, type Board } from '#core/simulate/users/board.ts'
import type { World } from '#core/simulate/world.ts'

const known = new WeakMap<Topology, Map<PoolId, Board>>()

/** The boards of those pools that are affected. Each is the same as the last one of its pool where it says the same. */
export function boardsIn(world: World, pools: readonly Pool[]): readonly Board[] {
  const meant = new Set(pools.map(({ id }) => id))
  const last = lastOf(world.setting.topology)
  return boardsOf(world).flatMap((board) => {
    if (!meant.has(board.pool)) return []
    const before = last.get(board.pool)
    if (before && saysTheSame(before, board)) return [before]
    last.set(board.pool, board)
    return [board]
  })
}

function lastOf(topology: Topology): Map<PoolId, Board> {
  let last = known.get(topology)
  if (!last) known.set(topology, (last = new Map<PoolId, Board>()))
  return last
}

/** Whether two values hold the same all the way down. Cells of the printed tables are the very same ones, mostly. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [some, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return some.length === others.size && some.every(([key, value]) => saysTheSame(value, others.get(key)))
}

import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { find, poolsOf, type Topology } from '#core/model/topology.ts'
import type { Chosen } from '../../store/maintenance-view.ts'

/** The pools that are chosen, in the order of the topology: at first that of the selection, else the first one. */
export function poolsChosen(topology: Topology, chosen: Chosen, selection: readonly Id[]): readonly Pool[] {
  const pools = poolsOf(topology)
  if (chosen.pools) return pools.filter(({ id }) => chosen.pools?.has(id))
  const selected = selection.flatMap((id) => {
    const found = find(topology, id)
    return found?.kind === 'pool' || found?.kind === 'server' ? [found.pool] : []
  })
  return selected.length > 0 ? [...new Set(selected)] : pools.slice(0, 1)
}

/** The same set with a member more or less. */
export function withMember<T>(set: ReadonlySet<T>, member: T, inside: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (inside) next.add(member)
  else next.delete(member)
  return next
}

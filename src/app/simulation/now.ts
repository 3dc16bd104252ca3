import { useMemo } from 'react'
import { isKind, type Id, type PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { find, poolsOf, type Topology } from '#core/model/topology.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { useApp } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import type { Future, Simulation } from '../store/simulation-slice.ts'
import type { AppState } from '../store/store.ts'
import { useReading } from '../store/reading.ts'

/** The simulation, read together with `useMoment`; the panels stand only while there is one. */
export function useSimulation(): Simulation | null {
  return useReading(({ simulation }) => simulation)
}

/** The future that is shown. */
export function shownOf({ simulation }: Pick<AppState, 'simulation'>): Future | null {
  return simulation && (simulation.futures[simulation.shown] ?? simulation.futures[0])
}

/**
 * The deployment at the moment that is looked at; `null` while nothing is simulated. While it plays it is read four times a
 * second.
 */
export function useMoment() {
  return useReading(({ moment }) => moment)
}

/** The moment that is looked at, for what changes although nothing happens: read together with `useMoment`. */
export function useTime(): Millis {
  return useReading(({ simulation }) => simulation?.at ?? 0)
}

/** The pools that the selection is about, in topology order; all of them where it is about none. */
export function usePoolsInView(): { readonly pools: readonly Pool[]; readonly selected: boolean } {
  const topology = useApp(topologyOf)
  const selection = useApp((state) => state.selection)
  return useMemo(() => {
    const meant = new Set(selection.flatMap((id) => poolsBehind(topology, id)))
    const all = poolsOf(topology)
    const pools = all.filter(({ id }) => meant.has(id))
    return pools.length > 0 ? { pools, selected: true } : { pools: all, selected: false }
  }, [topology, selection])
}

/** A pool itself, that of a server, both of a pairing, those of a site, and those that rest on a store. */
function poolsBehind(topology: Topology, id: Id): readonly PoolId[] {
  if (isKind(id, 'site')) {
    const found = find(topology, id)
    return found?.kind === 'site' ? found.site.pools.map((pool) => pool.id) : []
  }
  const found = find(topology, id)
  switch (found?.kind) {
    case 'pool':
    case 'server':
      return [found.pool.id]
    case 'pairing':
      return found.pairing.pools
    case 'sql':
      return using(topology, ({ sqlStore }) => sqlStore === found.sqlStore.id)
    case 'file':
      return using(topology, ({ fileStore }) => fileStore === found.fileStore.id)
    default:
      return []
  }
}

function using(topology: Topology, uses: (pool: Pool) => boolean): PoolId[] {
  return poolsOf(topology)
    .filter(uses)
    .map(({ id }) => id)
}

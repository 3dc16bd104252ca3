import type { SqlStoreId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { downBecause } from '#core/outage/losses.ts'
import { countAt, worldOfFirst, type Recording } from '#core/simulate/checkpoints.ts'
import { deployment } from '#core/simulate/deployment.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { Moment } from '../moment.ts'
import type { OutageView, PoolState } from '../outage-selectors.ts'
import type { Simulation } from '../simulation-slice.ts'
import { shownFuture } from './futures.ts'
import { poolAt } from './pool-at.ts'

const moments = new WeakMap<World, Moment>()
const counts = new WeakMap<
  Recording<World, WorldEvent>,
  { readonly happened: number; readonly moment: Moment }
>()

/** The moment that a simulation is looked at. Keeps its identity until something else has happened at it. */
export function momentIn(simulation: Simulation): Moment {
  const { recording } = shownFuture(simulation)
  const happened = countAt(recording, simulation.at)
  const last = counts.get(recording)
  if (last?.happened === happened) return last.moment
  const world = worldOfFirst(deployment, recording, happened)
  let moment = moments.get(world)
  if (!moment) moments.set(world, (moment = { world, view: viewOf(world), happened }))
  counts.set(recording, { happened, moment })
  return moment
}

function viewOf(world: World): OutageView {
  const { topology, places, parameters } = world.setting
  const known = new Map<Pool, PoolState>()
  return {
    topology,
    outage: world.outage,
    reading: parameters.frontEnd.reading,
    stateOf: (pool) => {
      let state = known.get(pool)
      if (!state) known.set(pool, (state = poolAt(world, places.get(pool.id), pool)))
      return state
    },
    downBecause: (part) => (world.outage.size === 0 ? null : downBecause(topology, world.outage, part)),
    moment: {
      managementStore: world.management.active,
      servingOn: (store) => servingOn(world, store),
      slowness: (link) => world.slow.get(link) ?? 0,
    },
  }
}

const storesUsed = new WeakMap<Topology, ReadonlyMap<SqlStoreId, number>>()

/** Asked of every store for each picture: one pool that uses it is looked up once. */
function servingOn({ setting: { topology }, backEnds }: World, store: SqlStoreId) {
  let users = storesUsed.get(topology)
  if (!users) {
    const places = poolsOf(topology).map(({ sqlStore }, place) => [sqlStore, place] as const)
    users = new Map(places.flatMap(([id, place]) => (id === null ? [] : [[id, place] as const])))
    storesUsed.set(topology, users)
  }
  return backEnds[users.get(store) ?? -1]?.serving ?? null
}

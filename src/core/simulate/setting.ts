import type { PoolId } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import { find, partnerIn, type Topology } from '../model/topology.ts'
import { voteLost } from '../outage/back-end.ts'
import type { PartId } from '../outage/part.ts'
import { linkBetween, partsAround } from '../outage/parts.ts'
import type { Setting } from './world.ts'

/** What does not change while a scenario runs, besides what the scenario says. Worked out in time linear in the deployment. */
export function settingOf(
  topology: Topology,
  pools: readonly Pool[],
  circumstances: Pick<Setting, 'parameters' | 'timeOfDay' | 'seed'>,
): Setting {
  const places = new Map(pools.map(({ id }, place) => [id, place]))
  const partner = pools.map(({ id }) => partnerPlace(topology, id, places))
  const around = placesAround(pools, partner)
  return {
    topology,
    places,
    partner,
    around,
    resting: restingOn(topology, pools, partner),
    voteLost: pools.map((pool) => voteLost(topology, pool)),
    ...circumstances,
  }
}

const pairings = new WeakMap<Topology, ReadonlyMap<PoolId, Pairing>>()

/** The pairing that a pool stands in, the first where an imported file states several; `undefined` for none. */
export function pairingOf(topology: Topology, id: PoolId): Pairing | undefined {
  let known = pairings.get(topology)
  if (!known) {
    const ends = topology.pairings
      .toReversed()
      .flatMap((one) => one.pools.map((pool) => [pool, one] as const))
    known = new Map(ends)
    pairings.set(topology, known)
  }
  return known.get(id)
}

function partnerPlace(topology: Topology, id: PoolId, places: ReadonlyMap<PoolId, number>): number | null {
  const pairing = pairingOf(topology, id)
  return pairing ? (places.get(partnerIn(pairing, id)) ?? null) : null
}

/** The pool itself, those that are paired with it, and those that share a store with it. Of a site only the power is shared. */
function placesAround(pools: readonly Pool[], partner: readonly (number | null)[]): readonly number[][] {
  const around = pools.map((_, place) => new Set([place]))
  const join = (a: number, b: number): void => {
    around[a]?.add(b)
    around[b]?.add(a)
  }
  for (const [place, other] of partner.entries()) if (other !== null) join(place, other)
  const users = new Map<string, number[]>()
  for (const [place, { sqlStore, fileStore }] of pools.entries())
    for (const store of [sqlStore, fileStore]) if (store !== null) into(users, store, place)
  for (const sharing of users.values()) for (const a of sharing) for (const b of sharing) join(a, b)
  return around.map(ascending)
}

function restingOn(
  topology: Topology,
  pools: readonly Pool[],
  partner: readonly (number | null)[],
): ReadonlyMap<PartId, readonly number[]> {
  const resting = new Map<PartId, number[]>()
  for (const [place, pool] of pools.entries()) {
    for (const { id } of partsAround(topology, pool)) into(resting, id, place)
    const other = pools[partner[place] ?? -1]
    const link = other && linkOf(topology, pool, other)
    if (link) into(resting, link, place)
  }
  return resting
}

function linkOf(topology: Topology, a: Pool, b: Pool): PartId | null {
  const [one, other] = [find(topology, a.id), find(topology, b.id)]
  if (one?.kind !== 'pool' || other?.kind !== 'pool' || one.site.id === other.site.id) return null
  return linkBetween(one.site.id, other.site.id)
}

/** Places come in ascending order, so that one that is there already is the last. */
function into<K>(lists: Map<K, number[]>, key: K, place: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [place])
  else if (list.at(-1) !== place) list.push(place)
}

function ascending(places: ReadonlySet<number>): number[] {
  return [...places].toSorted((a, b) => a - b)
}

import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { find, findPool, nameOf, poolsOf, siteOfPool, type Topology } from '#core/model/topology.ts'
import type { Finding } from '#core/rules/rule.ts'
import { shortName } from '#core/words/words.ts'

/** Where a finding is: the sites and pools of everything that it names, the first target's first. */
export interface FindingPlaces {
  readonly sites: readonly Site[]
  readonly pools: readonly Pool[]
}

const known = new WeakMap<Topology, WeakMap<Finding, FindingPlaces>>()

/** The places of a finding. A store belongs to the pools that use it. */
export function placesOf(topology: Topology, finding: Finding): FindingPlaces {
  let ofTopology = known.get(topology)
  if (!ofTopology) known.set(topology, (ofTopology = new WeakMap()))
  let places = ofTopology.get(finding)
  if (!places) ofTopology.set(finding, (places = lookUp(topology, finding)))
  return places
}

function lookUp(topology: Topology, { targets }: Finding): FindingPlaces {
  const sites = new Set<Site>()
  const pools = new Set<Pool>()
  for (const id of targets) {
    const found = find(topology, id)
    if (!found) continue
    for (const pool of poolsAt(topology, id)) pools.add(pool)
    if (found.kind !== 'pairing') sites.add(found.site)
    else
      for (const pool of found.pairing.pools) {
        const site = siteOfPool(topology, pool)
        if (site) sites.add(site)
      }
  }
  return { sites: [...sites], pools: [...pools] }
}

function poolsAt(topology: Topology, id: Id): readonly Pool[] {
  const found = find(topology, id)
  switch (found?.kind) {
    case 'pool':
    case 'server':
      return [found.pool]
    case 'pairing':
      return found.pairing.pools.flatMap((pool) => findPool(topology, pool) ?? [])
    case 'sql':
    case 'file':
      return usersOf(topology, id)
    default:
      return []
  }
}

const users = new WeakMap<Topology, ReadonlyMap<Id, readonly Pool[]>>()

/** The pools that use a store. */
function usersOf(topology: Topology, store: Id): readonly Pool[] {
  let byStore = users.get(topology)
  if (!byStore) {
    const made = new Map<Id, Pool[]>()
    for (const pool of poolsOf(topology))
      for (const id of [pool.sqlStore, pool.fileStore]) if (id) made.set(id, [...(made.get(id) ?? []), pool])
    users.set(topology, (byStore = made))
  }
  return byStore.get(store) ?? []
}

/** The names of what a finding is about, short where short is clear; both pools of a pairing stand as one. */
export function targetNames(
  topology: Topology,
  targets: readonly Id[],
): readonly { readonly id: Id; readonly name: string }[] {
  const inPairing = new Set<Id>()
  for (const id of targets) {
    const found = find(topology, id)
    if (found?.kind === 'pairing') for (const pool of found.pairing.pools) inPairing.add(pool)
  }
  return targets.flatMap((id) => (inPairing.has(id) ? [] : [{ id, name: shortTarget(topology, id) }]))
}

function shortTarget(topology: Topology, id: Id): string {
  const found = find(topology, id)
  switch (found?.kind) {
    case 'pool':
      return shortName(found.pool.fqdn)
    case 'server':
      return shortName(found.server.fqdn)
    case 'pairing':
      return found.pairing.pools.map((pool) => shortName(findPool(topology, pool)?.fqdn ?? pool)).join(' ⇄ ')
    default:
      return nameOf(topology, id)
  }
}

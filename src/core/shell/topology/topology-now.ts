import { isKind, type Id, type PoolId, type SiteId } from '../../model/id.ts'
import type { EdgePool } from '../../model/role.ts'
import { rolesOf, type Topology } from '../../model/topology.ts'
import { federationRouteOf } from '../../simulate/administration/held.ts'
import type { World } from '../../simulate/world.ts'

/** What cmdlets may have changed of a topology since it was published. */
interface Changes {
  readonly managementStore: PoolId | null
  readonly hops: ReadonlyMap<Id<'edge'>, EdgePool['nextHop']>
  readonly routes: ReadonlyMap<SiteId, Id<'edge'> | Id<'director'> | null>
}

const known = new WeakMap<Topology, { readonly key: string; readonly topology: Topology }>()

/** The topology as the Central Management store has it now. The very same one as long as nothing changes in it. */
export function topologyNow(world: World): Topology {
  const { topology } = world.setting
  const changes = changesIn(world)
  const key = JSON.stringify([changes.managementStore, [...changes.hops], [...changes.routes]])
  const last = known.get(topology)
  if (last?.key === key) return last.topology
  const now = withChanges(topology, changes)
  known.set(topology, { key, topology: now })
  return now
}

/** The next hop of an Edge pool now; `null` for none, and where it is not known which Director it is. */
export function nextHopOf(
  { pools, failovers, setting }: World,
  { id, nextHop }: EdgePool,
): EdgePool['nextHop'] {
  const place = failovers.findIndex(({ nextHopOf: edges }) => edges.includes(id))
  const pool = pools[place]?.pool
  if (pool) return pool.id
  if (nextHop === null || !isKind(nextHop, 'pool')) return nextHop
  // It was moved away from a pool: to a Director, which the simulation does not keep.
  const directors = rolesOf(setting.topology, 'director')
  return directors.length === 1 ? (directors[0]?.role.id ?? null) : null
}

function changesIn(world: World): Changes {
  const { topology } = world.setting
  const edges = rolesOf(topology, 'edge').map(({ role }) => role)
  const hops = edges.flatMap((edge) => {
    const now = nextHopOf(world, edge)
    return now === edge.nextHop ? [] : [[edge.id, now] as const]
  })
  const routes = [...world.administration.routes.keys()].map((site) => [site, routeOf(world, site)] as const)
  return { managementStore: world.management.active, hops: new Map(hops), routes: new Map(routes) }
}

function routeOf(world: World, site: SiteId): Id<'edge'> | Id<'director'> | null {
  const fqdn = federationRouteOf(world, site, 'federation')?.split(':')[1]?.toLowerCase()
  const { topology } = world.setting
  const carriers = [...rolesOf(topology, 'edge'), ...rolesOf(topology, 'director')]
  return carriers.find(({ role }) => role.fqdn.toLowerCase() === fqdn)?.role.id ?? null
}

function withChanges(topology: Topology, { managementStore, hops, routes }: Changes): Topology {
  if (managementStore === topology.managementStore && hops.size === 0 && routes.size === 0) return topology
  const sites = topology.sites.map((site) => {
    const route = routes.get(site.id)
    return {
      ...site,
      federationRoute: route === undefined ? site.federationRoute : route,
      roles: site.roles.map((role) => {
        const hop = role.kind === 'edge' ? hops.get(role.id) : undefined
        return role.kind === 'edge' && hop !== undefined ? { ...role, nextHop: hop } : role
      }),
    }
  })
  return { ...topology, managementStore, sites }
}

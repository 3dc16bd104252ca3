import type { PoolId, SiteId } from '../../model/id.ts'
import { findRole, findSite } from '../../model/topology.ts'
import type { NotCopied } from '../failover/not-copied.ts'
import { backupOf, isServing } from '../failover/reads.ts'
import type { World } from '../world.ts'
import type {
  ConferenceDirectory,
  ExportedFile,
  Locations,
  MovedUser,
  ResponseGroups,
  Route,
} from './state.ts'

/** Every conference directory, in the order of its number. */
export function conferenceDirectories({
  administration: { directories },
}: World): readonly (ConferenceDirectory & { readonly id: number })[] {
  return [...directories].map(([id, one]) => ({ id, ...one })).toSorted((a, b) => a.id - b.id)
}

const noLocations: Locations = { entries: [], published: null, isImported: false }

/** What the copy of the Central Management store that a pool holds has of the Location Information service database. */
export function locationsAt({ administration: { locations } }: World, pool: PoolId): Locations {
  return locations.get(pool) ?? noLocations
}

/** What the active copy has of it: nothing, where the store was failed over and nobody has imported it. */
export function locationsNow(world: World): Locations {
  const { active } = world.management
  return active === null ? noLocations : locationsAt(world, active)
}

/** The Response Groups at a pool, its own and those of other owners. */
export function responseGroupsAt(
  { administration: { responseGroups } }: World,
  pool: PoolId,
): readonly ResponseGroups[] {
  return responseGroups.filter(({ at }) => at === pool)
}

/**
 * The pool that answers calls to the Response Groups of the pool at a place: itself, or its backup pool once the failover is
 * complete, where they are there and the pool serves; `null` for none.
 */
export function responseGroupsServedBy(world: World, place: number): PoolId | null {
  const owner = world.pools[place]?.pool.id
  const state = world.failovers[place]?.state
  if (owner === undefined || (state !== 'Active' && state !== 'FailedOver')) return null
  const backup = state === 'FailedOver' ? backupOf(world, place) : null
  const [pool, at] = backup === null ? [owner, place] : [backup.pool, backup.place]
  const areThere = responseGroupsAt(world, pool).some((one) => one.owner === owner)
  return areThere && isServing(world, at) ? pool : null
}

/** What a file holds that was exported to, by its path in any letters; `null` where nothing was. */
export function fileAt({ administration: { files } }: World, file: string): ExportedFile | null {
  return files.get(file.toLowerCase()) ?? null
}

/** Where Move-CsUser has moved a user, by his identity in any letters; `null` where it has not. */
export function movedUser({ administration: { movedUsers } }: World, user: string): MovedUser | null {
  return movedUsers.get(user.toLowerCase()) ?? null
}

/** How many users were moved away from a pool, how many to it, and of both how many have lost data. */
export function movedUsersOf(
  { administration: { movedUsers } }: World,
  pool: PoolId,
): { readonly left: number; readonly arrived: number; readonly withLostData: number } {
  const moved = [...movedUsers.values()].filter(
    ({ from, to }) => from !== to && (from === pool || to === pool),
  )
  return {
    left: moved.filter(({ from }) => from === pool).length,
    arrived: moved.filter(({ to }) => to === pool).length,
    withLostData: moved.filter(({ hasLostData }) => hasLostData).length,
  }
}

/** The service that carries a route of a site, such as `EdgeServer:edge.contoso.com`; `null` for none. */
export function federationRouteOf(world: World, site: SiteId, route: Route): string | null {
  const set = world.administration.routes.get(site)?.[route]
  if (set !== undefined) return set
  const { topology } = world.setting
  const designed = route === 'federation' ? findSite(topology, site)?.federationRoute : null
  const role = designed ? findRole(topology, designed) : undefined
  return role ? `${role.kind === 'edge' ? 'EdgeServer' : 'Director'}:${role.fqdn}` : null
}

/**
 * Whether data that no failover copies is there all the same, because somebody has seen to it: at the backup pool for a
 * failover of the pool at a place, at home for its failback.
 */
export function isSeenTo(
  world: World,
  place: number,
  data: NonNullable<NotCopied['data']>,
  deed: 'failover' | 'failback',
): boolean {
  const pool = world.pools[place]?.pool.id
  const failover = world.failovers[place]
  if (pool === undefined || failover === undefined) return false
  switch (data) {
    case 'locations': {
      const { isImported, published } = locationsNow(world)
      return isImported && published !== null
    }
    case 'conference directories':
      return ![...world.administration.directories.values()].some((one) => one.pool === pool)
    case 'response groups': {
      const to = deed === 'failback' ? pool : backupOf(world, place)?.pool
      const groups = to && responseGroupsAt(world, to).find(({ owner }) => owner === pool)
      if (!groups || groups.importedAt === null) return false
      return deed === 'failover' || groups.importedAt >= (failover.failedOverAt ?? Infinity)
    }
  }
}

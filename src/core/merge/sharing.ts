import type { Id } from '../model/id.ts'
import type { Site } from '../model/site.ts'
import { find, findPairing, type Topology } from '../model/topology.ts'

/** A later topology in which everything that is as it was is the very same object: checks and the canvas rely on that. */
export function sharing(before: Topology, after: Topology): Topology {
  return {
    ...after,
    sites: sameList(
      before.sites,
      after.sites.map((site) => {
        const found = find(before, site.id)
        return found?.kind === 'site' ? sharedSite(found.site, site) : site
      }),
    ),
    pairings: sameList(
      before.pairings,
      after.pairings.map((pairing) => same(findPairing(before, pairing.id), pairing)),
    ),
    unresolved: same(before.unresolved, after.unresolved),
    simpleUrls: same(before.simpleUrls, after.simpleUrls),
  }
}

function sharedSite(was: Site, now: Site): Site {
  const shared = {
    ...now,
    pools: sameList(
      was.pools,
      now.pools.map((pool) => sameThing(was.pools, pool)),
    ),
    sqlStores: sameList(
      was.sqlStores,
      now.sqlStores.map((store) => sameThing(was.sqlStores, store)),
    ),
    fileStores: sameList(
      was.fileStores,
      now.fileStores.map((store) => sameThing(was.fileStores, store)),
    ),
    roles: sameList(
      was.roles,
      now.roles.map((role) => sameThing(was.roles, role)),
    ),
  }
  return same(was, shared)
}

/** Pools and roles that have changed are new as a whole, with their computers. */
function sameThing<T extends { readonly id: Id }>(was: readonly T[], now: T): T {
  return same(
    was.find(({ id }) => id === now.id),
    now,
  )
}

function same<T>(was: T | undefined, now: T): T {
  return was !== undefined && JSON.stringify(was) === JSON.stringify(now) ? was : now
}

function sameList<T>(was: readonly T[], now: readonly T[]): readonly T[] {
  return was.length === now.length && was.every((item, i) => item === now[i]) ? was : now
}

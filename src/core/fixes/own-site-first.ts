import type { Topology } from '../model/topology.ts'
import type { Id } from '../model/id.ts'
import type { Site } from '../model/site.ts'

/** The sites of a deployment, the one that this pool or role stands in before the others. */
export function ownSiteFirst({ sites }: Topology, id: Id): readonly Site[] {
  const isOwn = (site: Site) => [...site.pools, ...site.roles].some((part) => part.id === id)
  return [...sites.filter(isOwn), ...sites.filter((site) => !isOwn(site))]
}

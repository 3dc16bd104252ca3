import type { Site } from '#core/model/site.ts'
import { findSite, type Topology } from '#core/model/topology.ts'

/** A site of the first level with the branch sites that it serves. */
export interface WithBranches {
  readonly site: Site
  readonly branches: readonly Site[]
}

const known = new WeakMap<Topology, readonly WithBranches[]>()

/**
 * The sites in order, each central site with its branch sites. A branch site whose central site is not known stands for
 * itself. Made once for a topology.
 */
export function withBranches(topology: Topology): readonly WithBranches[] {
  let sites = known.get(topology)
  if (!sites) known.set(topology, (sites = nested(topology)))
  return sites
}

function nested(topology: Topology): WithBranches[] {
  const branches = new Map<Site, Site[]>()
  const first: Site[] = []
  for (const site of topology.sites) {
    const central = centralSiteOf(topology, site)
    if (central === null) first.push(site)
    else branches.set(central, [...(branches.get(central) ?? []), site])
  }
  return first.map((site) => ({ site, branches: branches.get(site) ?? [] }))
}

/** The central site that serves a branch site; `null` for a central site, and where it is not known or is no central site. */
export function centralSiteOf(topology: Topology, { branch }: Site): Site | null {
  const central = branch === null || branch.of === null ? undefined : findSite(topology, branch.of)
  return central?.branch === null ? central : null
}

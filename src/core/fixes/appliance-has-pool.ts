import { moveToSite } from '../edit/move-to-site.ts'
import type { Site } from '../model/site.ts'
import { find, type Topology } from '../model/topology.ts'
import type { SurvivableBranchAppliance } from '../model/role.ts'
import { applianceHasPool } from '../rules/appliance-has-pool.ts'
import { fullName, shortName } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import type { Fix, FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** How many pools and sites are offered. */
const offered = 5

/** REG-014: a pool of a central site, that of the branch first, or a branch site to stand in. Certain where there is one only. */
export const applianceHasPoolFixes: FixesOf = {
  rule: applianceHasPool.id,
  of(doc, finding) {
    const [appliance] = rolesMeant(doc, finding, 'appliance')
    if (!appliance) return []
    return finding.field === 'site' ? move(doc.topology, appliance) : choosePool(doc.topology, appliance)
  },
}

function choosePool(topology: Topology, appliance: SurvivableBranchAppliance): Fix[] {
  const found = find(topology, appliance.id)
  const central = found?.kind === 'role' ? (found.site.branch?.of ?? null) : null
  const isOwn = (site: Site) => site.id === central
  const sites = topology.sites.filter(({ branch }) => branch === null)
  const pools = [...sites.filter(isOwn), ...sites.filter((site) => !isOwn(site))].flatMap(
    (site) => site.pools,
  )
  return pools.slice(0, offered).map(({ id, fqdn }) => ({
    title: `Use ${fullName(fqdn)} as the pool of ${shortName(appliance.fqdn)}`,
    certain: pools.length === 1,
    apply: (doc) => changeRole(doc, appliance, (now) => ({ ...now, pool: id })),
  }))
}

function move({ sites }: Topology, { id, fqdn }: SurvivableBranchAppliance): Fix[] {
  const branches = sites.filter(({ branch }) => branch !== null)
  return branches.slice(0, offered).map((branch) => ({
    title: `Move ${shortName(fqdn)} to ${branch.name}`,
    certain: branches.length === 1,
    apply: (doc) => moveToSite.apply(doc, { id, site: branch.id }),
  }))
}

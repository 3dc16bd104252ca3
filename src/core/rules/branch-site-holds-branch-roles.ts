import type { Id, RoleKind } from '../model/id.ts'
import type { Site } from '../model/site.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { topologyBasicsPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** SITE-003: what a branch site is for. Standard Edition servers are SITE-004's; what is not understood is not judged. */
export const branchSiteHoldsBranchRoles: Rule = {
  id: 'SITE-003',
  severity: 'info',
  law: 'A branch site holds Survivable Branch Appliances or Servers, gateways and Mediation Servers only.',
  reason:
    'A branch site has no servers that home users: those are at its central site. A site with others is a central one.',
  source: { title: topologyBasicsPage, section: 'Sites' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'site',
  *check(site) {
    const [first, ...more] = site.branch === null ? [] : misplaced(site)
    if (!first) return
    const name = site.name || '(no name)'
    yield {
      targets: [site.id, first.id, ...more.map(({ id }) => id)],
      field: 'branch',
      message: `The branch site ${name} holds ${listed([first, ...more].map(({ what }) => what))}. Survivable Branch Appliances and Servers, gateways and Mediation Servers stand at a branch.`,
      todo: `Move ${more.length === 0 ? 'it' : 'them'} to the central site of ${name}, or make ${name} a central site.`,
    }
  },
}

const ofBranches: ReadonlySet<RoleKind> = new Set([
  'appliance',
  'gateway',
  'videogateway',
  'mediation',
  'other',
])

function misplaced(site: Site): { readonly id: Id; readonly what: string }[] {
  const pools = site.pools.filter(({ edition }) => edition === 'enterprise')
  const roles = site.roles.filter(({ kind }) => !ofBranches.has(kind))
  return [
    ...pools.map(({ id, fqdn }) => ({ id, what: `the Front End pool ${fullName(fqdn)}` })),
    ...roles.map(({ id, kind, fqdn }) => ({
      id,
      what: `the ${vocabularyOf(kind).singular} ${fullName(fqdn)}`,
    })),
  ]
}

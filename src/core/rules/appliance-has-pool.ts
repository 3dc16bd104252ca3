import { isRole } from '../model/topology.ts'
import { defineAppliancePage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** REG-014: an appliance stands at a branch and belongs to a pool at a central site. That it is one pool, the document itself says. */
export const applianceHasPool: Rule = {
  id: 'REG-014',
  severity: 'error',
  law: 'A Survivable Branch Appliance belongs to exactly one Front End pool at a central site.',
  reason:
    'The pool holds the data of the users of the branch, and is their Registrar while the appliance is down. Appliances are defined in branch sites.',
  source: { title: defineAppliancePage, section: 'Define the Front End pool' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role, { site, find }) {
    if (!isRole(role, 'appliance')) return
    const name = fullName(role.fqdn)
    if (site.branch === null)
      yield {
        targets: [role.id],
        field: 'site',
        message: `The Survivable Branch Appliance ${name} stands in ${site.name || '(no name)'}, which is a central site. Appliances stand in branch sites.`,
        todo: `Move ${shortName(role.fqdn)} to its branch site.`,
      }
    const found = find(role.pool)
    if (found?.kind !== 'pool')
      yield {
        targets: [role.id],
        field: 'pool',
        message: `The Survivable Branch Appliance ${name} belongs to no Front End pool, so its users have no home and no backup.`,
        todo: `Choose the Front End pool of ${shortName(role.fqdn)} at a central site.`,
      }
    else if (found.site.branch !== null)
      yield {
        targets: [role.id, found.pool.id],
        field: 'pool',
        message: `The Survivable Branch Appliance ${name} belongs to ${fullName(found.pool.fqdn)}, which stands in the branch site ${found.site.name || '(no name)'} itself.`,
        todo: 'Choose a Front End pool at a central site.',
      }
  },
}

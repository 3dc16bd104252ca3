import { isRole } from '../model/topology.ts'
import type { ProductVersion } from '../model/pool.ts'
import { documentedVersions } from '../tables/table.ts'
import { upgradePage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName, versionNames } from '../words/words.ts'

/** REG-016: an appliance that runs a later product than it was published with. One that is not deployed yet is only warned about. */
export const applianceNotUpgradedInPlace: Rule = {
  id: 'REG-016',
  severity: 'unsupported',
  law: 'A Survivable Branch Appliance or Server is not upgraded in place to Skype for Business Server 2015.',
  reason:
    'The in-place upgrade is for pools. A branch keeps its appliance beside the upgraded pool, or gets a new one.',
  source: {
    title: upgradePage,
    section: 'Upgrade process with existing Survivable Branch Appliance and Server',
  },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'role',
  *check(role, { published }) {
    if (!isRole(role, 'appliance') || !published || !isLater(role.version, published.version)) return
    yield {
      targets: [role.id],
      field: 'version',
      ...(role.deployed === false && { severity: 'warning' as const }),
      message: `${fullName(role.fqdn)} was published with ${versionNames[published.version]} and is to run ${versionNames[role.version]}. An in-place upgrade of branch appliances and servers is not supported.`,
      todo: `Leave ${shortName(role.fqdn)} at its version, or remove it, publish, and define a new one.`,
    }
  },
}

function isLater(is: ProductVersion, was: ProductVersion): boolean {
  if (is === 'other' || was === 'other') return false
  return documentedVersions.indexOf(is) > documentedVersions.indexOf(was)
}

import { appliancesPerBranch } from '../tables/limits.ts'
import { voiceResiliencyPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, listed } from '../words/words.ts'

/** REG-012: how many appliances one branch may have. */
export const twoAppliancesInBranch: Rule = {
  id: 'REG-012',
  severity: 'error',
  law: 'A branch site has two Survivable Branch Appliances at most.',
  reason:
    'Two appliances carry what a branch has; where more users are, the branch is to be a central site with a pool of its own.',
  source: { title: voiceResiliencyPage, section: 'Branch site resiliency' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  numbers: [{ what: 'Survivable Branch Appliances in a branch site, at most', of: appliancesPerBranch }],
  scope: 'site',
  *check({ id, name, branch, roles }) {
    const appliances = branch === null ? [] : roles.filter(({ kind }) => kind === 'appliance')
    if (appliances.length <= appliancesPerBranch.value) return
    yield {
      targets: [id, ...appliances.map((role) => role.id)],
      field: 'roles',
      message: `The branch site ${name || '(no name)'} has ${counted(appliances.length, 'Survivable Branch Appliance')}, where ${appliancesPerBranch.value} is the limit: ${listed(appliances.map(({ fqdn }) => fullName(fqdn)))}.`,
      todo: 'Remove the surplus, or make the branch a central site with a pool.',
    }
  },
}

import { documentedVersions } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { upgradePage } from './pages.ts'
import { counted, listed, versionNames } from './words.ts'

/** ROLE-004: no three generations side by side. Releases that are not known are not counted. */
export const twoProductVersions: Rule = {
  id: 'ROLE-004',
  severity: 'unsupported',
  law: 'A deployment has pools of two product versions at most.',
  reason:
    'A version is supported beside one earlier version, while pools are moved over. Three generations in one topology are not supported.',
  source: { title: upgradePage, section: 'Support for coexistence' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'deployment',
  *check({ sites }, { managementPool, versions }) {
    const counts = documentedVersions.flatMap((version) => {
      const count = versions.get(version)
      return count ? [`${counted(count, 'pool')} of ${versionNames[version]}`] : []
    })
    const target = managementPool?.id ?? sites[0]?.id
    if (counts.length < documentedVersions.length || !target) return
    yield {
      targets: [target],
      message: `This deployment has ${listed(counts)}. Three product versions side by side are not supported.`,
      todo: 'Bring all pools of the oldest version to a newer one first, or write down why the three must stay for a time.',
    }
  },
}

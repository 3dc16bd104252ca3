import { documentedVersions } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { upgradePage } from './pages.ts'
import { counted, listed, versionNames } from '../words/words.ts'

/** ROLE-004: no three generations side by side. Releases that are not known are not counted. */
export const twoProductVersions: Rule = {
  id: 'ROLE-004',
  severity: 'unsupported',
  law: 'A deployment has pools and Edge pools of two product versions at most.',
  reason:
    'A version is supported beside one earlier version, while pools are moved over. Three generations in one topology are not supported.',
  source: { title: upgradePage, section: 'Support for coexistence' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'deployment',
  *check({ sites }, { managementPool, versions, edgeVersions }) {
    const counts = documentedVersions.flatMap((version) => {
      const pools = versions.get(version) ?? 0
      const edges = edgeVersions.get(version) ?? 0
      const what = [
        ...(pools > 0 ? [counted(pools, 'pool')] : []),
        ...(edges > 0 ? [counted(edges, 'Edge pool')] : []),
      ]
      return what.length === 0 ? [] : [`${listed(what)} of ${versionNames[version]}`]
    })
    const target = managementPool?.id ?? sites[0]?.id
    if (counts.length < documentedVersions.length || !target) return
    yield {
      targets: [target],
      message: `This deployment has ${listed(counts)}. Three product versions side by side are not supported.`,
      todo: 'Bring everything of the oldest version to a newer one first, or write down why the three must stay for a time.',
    }
  },
}

import type { ProductVersion } from '../model/pool.ts'
import { documentedVersions, type DocumentedVersion } from '../tables/table.ts'
import type { Draft, Rule } from './rule.ts'
import { upgradePage } from './pages.ts'
import { counted, fullName, listed, versionNames } from '../words/words.ts'

/**
 * CMS-009: the pool of the Central Management store is upgraded after all others. A remark in 2019, whose pools are new
 * ones: there the store is moved to them before the old pools go.
 */
export const managementStorePoolUpgradedLast: Rule = {
  id: 'CMS-009',
  severity: 'warning',
  law: 'The pool of the Central Management store is upgraded last, after all other pools and the Edge pools.',
  reason:
    'An upgrade goes from the inside to the outside: all pools, then the Edge Servers, and the pool of the Central Management store at the end. A migration to Skype for Business Server 2019 builds new pools and moves the store to one of them, so there it is only remarked on.',
  source: { title: upgradePage, section: 'Upgrade order' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'deployment',
  *check(_, { managementPool, versions, edgeVersions }): Iterable<Draft> {
    if (!managementPool) return
    const older = versionsBefore(managementPool.version)
    const behind = [...counts(older, versions, 'pool'), ...counts(older, edgeVersions, 'Edge pool')]
    if (behind.length === 0) return
    const migrated = managementPool.version === '2019'
    yield {
      targets: [managementPool.id],
      field: 'version',
      severity: migrated ? 'info' : 'warning',
      message: `${fullName(managementPool.fqdn)} holds the Central Management store and runs ${versionNames[managementPool.version]} already, besides ${listed(behind)}. ${migrated ? 'In a migration the store moves to a new pool while the old ones are still there.' : 'Its pool is to be upgraded last.'}`,
      todo: migrated
        ? 'Move the users of the older pools, and remove what is older to end the migration.'
        : 'Upgrade the other pools first, or keep the time until they follow short.',
    }
  },
}

function counts(
  of: readonly DocumentedVersion[],
  running: ReadonlyMap<ProductVersion, number>,
  noun: string,
): string[] {
  return of.flatMap((version) => {
    const count = running.get(version)
    return count ? [`${counted(count, noun)} of ${versionNames[version]}`] : []
  })
}

/** The versions that came before; none where the version is not known. */
function versionsBefore(version: ProductVersion): readonly DocumentedVersion[] {
  return version === 'other' ? [] : documentedVersions.slice(0, documentedVersions.indexOf(version))
}

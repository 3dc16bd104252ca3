import type { Pool } from '../model/pool.ts'
import { connectionOf, instanceName, type SqlSoftware, type SqlStore } from '../model/store.ts'
import {
  databases2015,
  databases2019,
  sqlEditionOf,
  sqlReleaseOf,
  supportedSqlReleases,
  supportsSqlRelease,
  type SqlRelease,
} from '../tables/sql-releases.ts'
import { mirroringPage } from '../tables/back-end.ts'
import type { DocumentedVersion } from '../tables/table.ts'
import { backEndPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, listed, shortName, versionNames } from '../words/words.ts'

/** SQL-002: the Back End runs a SQL Server that the product version supports. Silent on releases that it cannot read. */
export const sqlReleaseSupported: Rule = {
  id: 'SQL-002',
  severity: 'unsupported',
  law: 'The Back End of an Enterprise Edition pool runs a release of SQL Server that the product version supports, in Enterprise or Standard Edition.',
  reason:
    'Microsoft names the releases and their lowest updates for every version, and says of any other that it cannot be used. SQL Server Express is for Standard Edition servers.',
  source: databases2015,
  basis: 'documented',
  topologyBuilder: 'allows',
  contradiction: {
    readings: [
      {
        says: 'Skype for Business Server 2019 supports SQL Server 2016 only.',
        source: { title: backEndPage, section: 'Text of April 2019' },
      },
      {
        says: 'Skype for Business Server 2019 supports SQL Server 2016, 2017 and 2019.',
        source: databases2019,
      },
      {
        says: 'Skype for Business Server 2015 supports SQL Server 2012, and recommends its latest service pack.',
        source: databases2015,
      },
      {
        says: 'Of SQL Server 2012, high availability is supported from SP2 and CU2 on.',
        source: { title: backEndPage, section: 'Database mirroring' },
      },
      {
        says: 'The servers of a mirrored Back End run at least SQL Server 2008 R2.',
        source: { title: mirroringPage, section: 'Introduction' },
      },
    ],
    followed:
      'The newest lists of the requirements of each version; where only one page asks for an update, as for SQL Server 2012 SP2 CU2, the update is asked for.',
  },
  scope: 'pool',
  *check(pool, { sqlStore }) {
    const { version } = pool
    if (pool.edition !== 'enterprise' || version === 'other' || sqlStore === null) return
    const unsupported = serversOf(sqlStore).flatMap(({ name, software }) => {
      const runs = unsupportedSoftware(version, software)
      return runs === null ? [] : [`${name} runs ${runs}`]
    })
    if (unsupported.length === 0) return
    yield {
      targets: [pool.id, sqlStore.id],
      field: 'sqlStore',
      message: `${listed(unsupported)}. For the Back End of ${fullName(pool.fqdn)}, ${versionNames[version]} supports ${supportedBy(version)}.`,
      todo: `Run a supported SQL Server on the Back End of ${shortName(pool.fqdn)}, or write down why this must stay.`,
    }
  },
}

function serversOf(store: SqlStore): readonly { readonly name: string; readonly software: SqlSoftware }[] {
  const { availability: a, software } = store
  const primary = { name: instanceName(connectionOf(store)), software }
  return a.kind === 'mirrored' && a.mirrorSoftware
    ? [primary, { name: instanceName(a.mirror), software: a.mirrorSoftware }]
    : [primary]
}

/** What a server runs, where that is not supported. */
function unsupportedSoftware(
  version: Exclude<Pool['version'], 'other'>,
  software: SqlSoftware,
): string | null {
  const release = sqlReleaseOf(software)
  if (sqlEditionOf(software) === 'express') return `${release ? nameOf(release) : 'SQL Server'} Express`
  return release && supportsSqlRelease(version, release) === false ? nameOf(release) : null
}

function supportedBy(version: DocumentedVersion): string {
  const releases = supportedSqlReleases[version].map(
    ({ name, atLeast }) =>
      `${name}${atLeast ? ` from${updates({ ...atLeast, servicePack: atLeast.servicePack || null })} on` : ''}`,
  )
  return `SQL Server ${listed(releases)}`
}

const nameOf = (release: SqlRelease): string => `SQL Server ${release.name}${updates(release)}`

function updates({
  servicePack,
  cumulativeUpdate,
}: Pick<SqlRelease, 'servicePack' | 'cumulativeUpdate'>): string {
  const pack = servicePack === null ? '' : servicePack > 0 ? ` SP${servicePack}` : ' RTM'
  return cumulativeUpdate ? `${pack} CU${cumulativeUpdate}` : pack
}

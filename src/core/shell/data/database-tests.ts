import { connectionOf } from '../../model/store.ts'
import { poolsOf } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { writeReport } from '../failover/report.ts'
import { guidFrom } from '../guid.ts'
import { homeOf as homeFolder } from '../general/disk.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { databasesOn } from './database-names.ts'
import { sqlServerGiven, type SqlServer } from './sql-servers.ts'

/** The type of what Test-CsDatabase puts out: a row for each database. */
export const databaseTest = 'Microsoft.Rtc.Management.Deployment.Database.DatabaseTestOutput'

/** Whether the databases on a SQL Server can be reached, and are of the version that they should be. */
export const testDatabase: Cmdlet = {
  name: 'Test-CsDatabase',
  *process(shell, bound) {
    const server = yield* sqlServerGiven(shell, bound)
    const { world } = yield* shell.moment()
    if (!(yield* shell.shouldProcess(server.fqdn))) return
    const rows = rowsOf(world, server, bound)
    if (rows.length === 0)
      yield* coach(shell, 'It has no databases of a Front End pool: those of other stores are not simulated.')
    for (const row of rows) yield* shell.emit(row)
    yield* writeReport(shell, bound, [
      `${server.fqdn}: ${server.isReached ? 'Success' : 'it does not answer'}`,
    ])
    if (server.isReached) return
    const log = `${homeFolder(shell.session())}\\AppData\\Local\\Temp\\2\\Test-CsDatabase-${guidFrom(server.fqdn)}.html`
    yield* warn(
      shell,
      `Test-CsDatabase encountered errors. Consult the log file for a detailed analysis, and to make sure that all errors (${rows.length}) and warnings (0) are addressed before continuing.`,
    )
    yield* warn(shell, `Detailed results can be found at "${log}".`)
  },
}

function* warn(shell: Shell, text: string): Running {
  yield* shell.write({ stream: 'warning', wording: 'known', text })
}

function rowsOf(world: World, { fqdn, stores, isReached }: SqlServer, bound: Bound): readonly ObjectValue[] {
  const type = switchOf(bound, 'CentralManagementDatabase') ? 'CentralMgmt' : textOf(bound, 'DatabaseType')
  return stores.flatMap(({ store }) => {
    const { instance } = connectionOf(store)
    const mirror = store.availability.kind === 'mirrored' ? store.availability.mirror : null
    const pools = poolsOf(world.setting.topology).filter(({ sqlStore }) => sqlStore === store.id)
    const names = new Set(pools.flatMap((pool) => databasesOn(world, pool, type)))
    return [...names].map((name) =>
      objectOf(
        databaseTest,
        {
          SqlServerFqdn: fqdn,
          SqlInstanceName: instance,
          MirrorSqlServerFqdn: mirror?.fqdn ?? null,
          MirrorSqlInstanceName: mirror?.instance ?? null,
          DatabaseName: name,
          DataSource: isReached ? `(${fqdn}\\${instance})` : null,
          SQLServerVersion: store.software.release,
          ExpectedVersion: '10.13.2',
          InstalledVersion: isReached ? '10.13.2' : null,
          Succeed: isReached,
        },
        name,
      ),
    )
  })
}

/** Cmdlets that make databases or take them away: the deployment has all that it needs. */
export const databaseChanges: readonly Cmdlet[] = [
  changing(
    'Install-CsDatabase',
    'The databases of the deployment are taken to be installed, those for the Central Management store on every Back End.',
  ),
  changing('Uninstall-CsDatabase', 'Databases are not removed here.'),
  changing(
    'Install-CsMirrorDatabase',
    'Which databases are mirrored is said by the design of the deployment.',
  ),
  changing(
    'Uninstall-CsMirrorDatabase',
    'Which databases are mirrored is said by the design of the deployment.',
  ),
]

function changing(name: string, why: string): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      if (switchOf(bound, 'LocalDatabases')) {
        if (yield* shell.shouldProcess(shell.session().computer ?? 'localhost'))
          yield* coach(shell, `${name} is recognised and changes nothing. ${why}`)
        return
      }
      const server = yield* sqlServerGiven(shell, bound)
      if (!server.isReached)
        return yield* failWith(shell, `SQL Server "${server.fqdn}" does not answer.`, {
          category: 'ConnectionError',
          object: server.fqdn,
        })
      if (!(yield* shell.shouldProcess(server.fqdn))) return
      yield* writeReport(shell, bound, [`${name} ${server.fqdn}: Success`])
      yield* coach(shell, `${name} is recognised and changes nothing. ${why}`)
    },
  }
}

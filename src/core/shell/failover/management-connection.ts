import type { Cmdlet } from '../cmdlet.ts'
import { connectionOf } from '../../model/store.ts'
import { objectOf } from '../value.ts'
import { coach, failWith } from './errors.ts'
import { databaseName, localServer, poolOf, storeOf } from './places.ts'
import { isReadable } from './store-access.ts'
import { emitResult } from './task-output.ts'
import { writeReport } from './report.ts'

/** The type of what Get-CsManagementConnection puts out. */
export const managementConnection = 'Microsoft.Rtc.Management.Xds.ManagementConnection'

/** How the shell connects to the Central Management store. */
export const getManagementConnection: Cmdlet = {
  name: 'Get-CsManagementConnection',
  *process(shell) {
    const { world } = yield* shell.moment()
    const holder = poolOf(world, world.management.active)?.pool ?? null
    const store = storeOf(world.setting.topology, holder)
    const { fqdn, instance } = store ? connectionOf(store) : { fqdn: '', instance: '' }
    const mirror = store?.availability.kind === 'mirrored' ? store.availability.mirror : null
    const name = databaseName(world.setting.topology, holder)
    yield* shell.emit(
      objectOf(managementConnection, {
        StoreProvider: 'Sql',
        Connection: `Data Source=${name};Initial Catalog=xds;Integrated Security=SSPI`,
        ReadOnly: world.management.isReadOnly,
        SqlServer: fqdn,
        SqlInstance: instance,
        MirrorSqlServer: mirror?.fqdn ?? null,
        MirrorSqlInstance: mirror?.instance ?? null,
      }),
    )
  },
}

/** Where Active Directory says that the Central Management store is. */
export const getConfigurationStoreLocation: Cmdlet = {
  name: 'Get-CsConfigurationStoreLocation',
  *process(shell) {
    const { world } = yield* shell.moment()
    yield* shell.emit(
      databaseName(world.setting.topology, poolOf(world, world.management.active)?.pool ?? null),
    )
  },
}

/** What is recognised and asks as it should, and then changes nothing. */
export const recognised: readonly Cmdlet[] = [
  withoutEffect('Set-CsManagementConnection', 'The shell always connects to the active store here.'),
  withoutEffect('Remove-CsManagementConnection', 'The shell always connects to the active store here.'),
  withoutEffect(
    'Set-CsConfigurationStoreLocation',
    'The service connection point follows the active store here: Invoke-CsManagementServerFailover and Move-CsManagementServer change it.',
  ),
  withoutEffect(
    'Remove-CsConfigurationStoreLocation',
    'The service connection point follows the active store here: it is not removed.',
  ),
  withoutEffect('Set-CsManagementServer', 'The port of the replication service is not simulated.'),
  withoutEffect('Enable-CsReplica', 'Every computer of the topology has its replica already.'),
]

function withoutEffect(name: string, why: string): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      if (!(yield* shell.shouldProcess(shell.session().computer ?? 'localhost'))) return
      yield* writeReport(shell, bound, [why])
      yield* coach(shell, `${name} is recognised and changes nothing. ${why}`)
    },
  }
}

/** Whether the Central Management store answers from here. */
export const testManagementServer: Cmdlet = {
  name: 'Test-CsManagementServer',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const holder = poolOf(world, world.management.active)?.pool.fqdn ?? ''
    const error = isReadable(world) ? null : 'The Central Management store cannot be reached.'
    yield* emitResult(shell, bound, holder, error)
  },
}

/** Whether the replica of this computer has every change. */
export const testReplica: Cmdlet = {
  name: 'Test-CsReplica',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const { computer } = shell.session()
    if (computer === null)
      return yield* failWith(shell, 'This computer holds no replica of the Central Management store.')
    const server = localServer(shell, world)?.server
    const isBehind = server !== undefined && world.management.behind.has(server.id)
    yield* emitResult(shell, bound, computer, isBehind ? 'The replica has not got every change.' : null)
  },
}

import type { ProductVersion } from '../../model/pool.ts'
import type { ServerId } from '../../model/id.ts'
import { find, type Topology } from '../../model/topology.ts'
import { minute, type Millis } from '../../simulate/clock.ts'
import { replicasOf } from '../../simulate/management/replicas.ts'
import { isComputerUp } from '../../simulate/pool-facts.ts'
import type { World } from '../../simulate/world.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { objectOf, type DateTimeValue, type ObjectValue, type Value } from '../value.ts'
import { builds } from '../product-versions.ts'
import { isLike } from '../values/wildcard.ts'
import { dateOf, wallTime } from '../general/wall-clock.ts'
import { coach, failWith } from './errors.ts'
import { activeServer, poolOf } from './places.ts'

/** The types of what Get-CsManagementStoreReplicationStatus puts out. */
export const replicaState = 'Microsoft.Rtc.Management.Xds.ReplicaState'
export const managementStatus = 'Microsoft.Rtc.Management.Xds.CentralManagementStoreStatusResult'

/** Whether each computer has every change of the Central Management store; or where the store itself is active. */
export const getReplicationStatus: Cmdlet = {
  name: 'Get-CsManagementStoreReplicationStatus',
  *process(shell, bound) {
    const { world, at } = yield* shell.moment()
    if (switchOf(bound, 'CentralManagementStoreStatus')) {
      yield* shell.emit(statusOf(shell, world, at))
      if (world.management.lostSince !== null)
        yield* coach(
          shell,
          'Nothing answers where the Central Management store is: blank values mean that it is down.',
        )
      return
    }
    const wanted = textOf(bound, 'ReplicaFqdn')
    const replicas = replicaNames(world.setting.topology)
    const found = wanted === null ? replicas : replicas.filter(({ fqdn }) => isLike(fqdn, wanted))
    if (found.length === 0 && wanted !== null) return yield* failNotFound(shell, wanted)
    for (const replica of found) yield* shell.emit(stateOf(shell, world, at, replica))
  },
}

function* failNotFound(shell: Shell, fqdn: string): Running {
  yield* failWith(shell, `There is no replica "${fqdn}" of the Central Management store.`, {
    category: 'ObjectNotFound',
    object: fqdn,
  })
}

interface ReplicaName {
  readonly id: ServerId
  readonly fqdn: string
  readonly version: ProductVersion
}

function replicaNames(topology: Topology): readonly ReplicaName[] {
  return [...replicasOf(topology).keys()].flatMap((id) => {
    const found = find(topology, id)
    if (found?.kind === 'server') return [{ id, fqdn: found.server.fqdn, version: found.pool.version }]
    return found?.kind === 'computer' ? [{ id, fqdn: found.server.fqdn, version: found.role.version }] : []
  })
}

function stateOf(shell: Shell, world: World, at: Millis, { id, fqdn, version }: ReplicaName): ObjectValue {
  return objectOf(
    replicaState,
    {
      UpToDate: isCurrent(world, id),
      ReplicaFqdn: fqdn,
      LastStatusReport: reportOf(shell, world, at, id),
      LastUpdateCreation: dateAt(shell, world, Math.min(world.management.changedAt ?? 0, at)),
      ProductVersion: builds[version],
    },
    fqdn,
  )
}

/** While the store is lost nothing says that a computer has everything. */
function isCurrent({ management }: World, id: ServerId): boolean {
  const { lostSince, version, replicated, behind } = management
  return lostSince === null && version === replicated && !behind.has(id)
}

/** A computer that is up reports every minute: assumed. Since when another one does not is known of Front End Servers. */
function reportOf(shell: Shell, world: World, at: Millis, id: ServerId): Value {
  const silentSince = silence(world, id)
  if (silentSince === undefined) return null
  const last = Math.min(at, silentSince ?? at, world.management.lostSince ?? at)
  return dateAt(shell, world, Math.floor(last / minute) * minute)
}

/** Since when a computer is down; `null` while it is not, `undefined` where that is not known. */
function silence(world: World, id: ServerId): Millis | null | undefined {
  if (isComputerUp(world, id)) return null
  for (const { pool, servers } of world.pools) {
    const position = pool.servers.findIndex((server) => server.id === id)
    if (position !== -1) return servers[position]?.missedAt ?? undefined
  }
  return undefined
}

function statusOf(shell: Shell, world: World, at: Millis): ObjectValue {
  const { active, lostSince } = world.management
  const holder = lostSince === null ? poolOf(world, active) : null
  const master = holder && activeServer(world, holder)
  const heartbeat = master === null ? null : dateAt(shell, world, Math.floor(at / minute) * minute)
  const replicas = master === null ? [] : replicaNames(world.setting.topology)
  return objectOf(managementStatus, {
    LastUpdatedOn: heartbeat,
    ActiveMasterFqdn: master,
    ActiveMasterLastHeartbeat: heartbeat,
    ActiveFileTransferAgentFqdn: master,
    ActiveFileTransferAgentLastHeartbeat: heartbeat,
    ActiveReplicas: replicas.map(({ fqdn }) => fqdn),
    DeletedReplicas: [],
  })
}

/** A moment of simulated time as the clock on the wall shows it then. */
function dateAt(shell: Shell, { setting }: World, at: Millis): DateTimeValue {
  return dateOf(wallTime(shell.session(), setting.timeOfDay, at))
}

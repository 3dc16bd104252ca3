import type { Pool } from '../../model/pool.ts'
import { find, pairingsOf, partnerIn, poolsOf, rolesOf, type Topology } from '../../model/topology.ts'
import type { PoolId } from '../../model/id.ts'
import type { Moment } from '../../shell/asks.ts'
import type { Session } from '../../shell/session.ts'
import { isDisabled } from '../../simulate/administration/services.ts'
import { hasStartCsPool } from '../../simulate/scenario/start-cs-pool.ts'
import { isComputerUp } from '../../simulate/pool-facts.ts'
import type { World } from '../../simulate/world.ts'
import type { Drill } from '../drill.ts'
import { mentions } from './mentions.ts'

/** What the search may do next: lines that are typed one after the other. Those that only look cost nothing. */
export type Action = readonly string[]

/**
 * Everything that an administrator could sensibly try at a moment, with full FQDNs. Left out are what is refused at once as
 * things stand, and what no goal of the drill could ever need: nobody stops a server where all have to run.
 */
export function actionsAt(drill: Drill, { world }: Moment, session: Session): Action[] {
  const { topology } = world.setting
  return [
    ...poolsOf(topology).flatMap((pool, place) => [
      ...failoverActions(world, pool, place),
      ...storeActions(world, pool, session),
      ...serverActions(drill, world, pool, place),
      ...poolActions(world, pool, place),
      ...databaseActions(topology, world, pool, place),
      ...backupActions(world, pool, place),
    ]),
    ...edgeActions(topology, world),
    ...dataActions(drill, topology, session),
  ]
}

function partnerOf(topology: Topology, pool: PoolId): Pool | null {
  const pairing = pairingsOf(topology, pool)[0]
  const found = pairing && find(topology, partnerIn(pairing, pool))
  return found?.kind === 'pool' ? found.pool : null
}

function failoverActions({ setting: { topology }, failovers }: World, pool: Pool, place: number): Action[] {
  if (!partnerOf(topology, pool.id)) return []
  const state = failovers[place]?.state
  const over = `Invoke-CsPoolFailOver -PoolFqdn ${pool.fqdn} -Confirm:$false`
  const back = `Invoke-CsPoolFailBack -PoolFqdn ${pool.fqdn} -Confirm:$false`
  const lines = [
    ...(state === 'FailedOver' ? [] : [over, `${over} -DisasterMode`]),
    ...(state === 'FailedOver' || state === 'FailingBack' ? [back, `${back} -DisasterMode`] : []),
  ]
  return lines.map((line) => [line])
}

/** The Central Management store to this pool: from one of its own servers that is up. */
function storeActions(world: World, pool: Pool, session: Session): Action[] {
  const { topology } = world.setting
  const { active } = world.management
  if (active === null || active === pool.id) return []
  const host = pool.servers.find(({ id }) => isComputerUp(world, id))
  if (!host) return []
  const enter = session.computer === host.fqdn ? [] : [`Enter-PSSession -ComputerName ${host.fqdn}`]
  const sql = pool.sqlStore && find(topology, pool.sqlStore)
  const place = sql && sql.kind === 'sql' ? sql.sqlStore.availability : null
  const primary =
    place && 'primary' in place && place.primary !== null && typeof place.primary === 'object'
      ? place.primary
      : null
  const plain = 'Invoke-CsManagementServerFailover -Confirm:$false'
  const disaster = primary
    ? [
        [
          ...enter,
          `${plain} -BackupSqlServerFqdn ${primary.fqdn}${primary.instance === '' ? '' : ` -BackupSqlInstanceName ${primary.instance}`} -Force`,
        ],
      ]
    : []
  return [[...enter, plain], ...disaster]
}

function serverActions(drill: Drill, world: World, pool: Pool, place: number): Action[] {
  const servers = world.pools[place]?.servers ?? []
  const mayStop = mentions(drill, 'not running')
  const mayDrain = mentions(drill, 'drained')
  return pool.servers.flatMap(({ id, fqdn }, i) => {
    if (!isComputerUp(world, id)) return []
    const isOff = servers[i]?.power === 'off' || servers[i]?.power === 'stopped'
    return [
      ...(isOff && !isDisabled(world, id) ? [[`Start-CsWindowsService -ComputerName ${fqdn}`]] : []),
      ...(!isOff && mayStop ? [[`Stop-CsWindowsService -ComputerName ${fqdn} -Graceful`]] : []),
      ...(!isOff && mayDrain ? [[`Invoke-CsComputerFailOver -ComputerName ${fqdn} -Confirm:$false`]] : []),
      ...(isDisabled(world, id) ? [[`Invoke-CsComputerFailBack -ComputerName ${fqdn} -Confirm:$false`]] : []),
    ]
  })
}

/** What starts or resets a pool as a whole: of no use while all of it runs. */
function poolActions(world: World, pool: Pool, place: number): Action[] {
  const state = world.pools[place]
  const isWhole = state?.servers.every(({ power }) => power === 'active') ?? true
  if (isWhole || pool.edition === 'standard') return []
  const reset = `Reset-CsPoolRegistrarState -PoolFqdn ${pool.fqdn} -Confirm:$false -ResetType`
  const resets = ['ServiceReset', 'QuorumLossRecovery'].map((type) => [`${reset} ${type}`])
  if (!hasStartCsPool(pool)) return resets
  const down = pool.servers.filter(({ id }) => !isComputerUp(world, id)).map(({ fqdn }) => fqdn)
  const start = `Start-CsPool -PoolFqdn ${pool.fqdn} -Confirm:$false${down.length > 0 ? ` -SkipServer ${down.join(',')}` : ''}`
  return [...resets, [start], [`${start} -QuorumLossRecovery`]]
}

function databaseActions(topology: Topology, { backEnds }: World, pool: Pool, place: number): Action[] {
  const found = pool.sqlStore === null ? undefined : find(topology, pool.sqlStore)
  if (found?.kind !== 'sql') return []
  const { availability } = found.sqlStore
  const holder = backEnds[place]?.holder
  if (availability.kind === 'mirrored') {
    const to = holder === 'primary' ? 'Mirror' : 'Primary'
    const line = `Invoke-CsDatabaseFailover -PoolFqdn ${pool.fqdn} -DatabaseType User -NewPrincipal ${to}`
    return [[`${line} -Confirm:$false`]]
  }
  if (availability.kind !== 'failoverCluster' || availability.primary === null) return []
  const nodes = [availability.primary, ...availability.others].map((fqdn) => fqdn.split('.')[0] ?? fqdn)
  return nodes
    .filter((_, i) => holder !== (i === 0 ? 'primary' : `node-${i}`))
    .map((node) => [`Get-ClusterGroup | Move-ClusterGroup -Node ${node}`])
}

function backupActions({ backups }: World, pool: Pool, place: number): Action[] {
  const backup = backups[place]
  const [first] = pool.servers
  if (!backup || !first) return []
  const start = [`Start-CsWindowsService -Name LYNCBACKUP -ComputerName ${first.fqdn}`]
  return [...(backup.isStopped ? [start] : []), [`Invoke-CsBackupServiceSync -PoolFqdn ${pool.fqdn}`]]
}

function edgeActions(topology: Topology, { failovers, setting }: World): Action[] {
  const pools = poolsOf(topology)
  return rolesOf(topology, 'edge').flatMap(({ role }) =>
    pools
      .filter(({ id }) => !failovers[setting.places.get(id) ?? -1]?.nextHopOf.includes(role.id))
      .map(({ fqdn }) => [`Set-CsEdgeServer -Identity EdgeServer:${role.fqdn} -Registrar Registrar:${fqdn}`]),
  )
}

/** What is brought back from files, moved by force, or set: only where the drill is about it. */
function dataActions(drill: Drill, topology: Topology, { files }: Session): Action[] {
  const pools = poolsOf(topology)
  const lines: Action[] = []
  for (const { path, content } of files.values()) {
    if (content.is !== 'export') continue
    if (content.of === 'lis') lines.push([`Import-CsLisConfiguration -FileName ${path}`])
    if (content.of === 'rgs')
      lines.push(
        ...pools.map(({ fqdn }) => [
          `Import-CsRgsConfiguration -Destination "service:ApplicationServer:${fqdn}" -FileName ${path}`,
        ]),
      )
    if (content.of === 'configuration')
      lines.push([`Move-CsManagementServer -ConfigurationFileName ${path} -Force -Confirm:$false`])
  }
  if (asksFor(drill, 'Enable-CsTopology')) lines.push(['Enable-CsTopology'])
  if (mentions(drill, 'LIS published')) lines.push(['Publish-CsLisConfiguration'])
  if (mentions(drill, 'conference directories') || mentions(drill, 'users moved'))
    lines.push(
      ...pools.flatMap((from) => pools.filter((to) => to !== from).flatMap((to) => movesBetween(from, to))),
    )
  if (mentions(drill, 'store threshold'))
    lines.push(
      ...pools.map(({ fqdn }) => [
        `Set-CsRegistrarConfiguration -Identity service:Registrar:${fqdn} -BackupStoreUnavailableThreshold 01:00:00`,
      ]),
      ...pools.map(({ fqdn }) => [
        `Remove-CsRegistrarConfiguration -Identity service:Registrar:${fqdn} -Confirm:$false`,
      ]),
    )
  return lines
}

/** Whether a goal of the drill is that this cmdlet was called. */
function asksFor({ objectives }: Drill, name: string): boolean {
  return objectives.some(
    ({ goal }) => goal.by === 'deed' && goal.what.by === 'cmdlet' && goal.what.names.includes(name),
  )
}

function movesBetween(from: Pool, to: Pool): Action[] {
  return [
    [
      `Get-CsConferenceDirectory | Where-Object {$_.ServiceId -match "${from.fqdn}"} | Move-CsConferenceDirectory -TargetPool ${to.fqdn} -Force -Confirm:$false`,
    ],
    [
      `Get-CsUser -Filter {RegistrarPool -eq "${from.fqdn}"} -ResultSize 1 | Move-CsUser -Target ${to.fqdn} -Force -Confirm:$false`,
    ],
  ]
}

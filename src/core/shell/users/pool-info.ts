import type { Pool } from '../../model/pool.ts'
import { siteOfPool } from '../../model/topology.ts'
import { pairingOf } from '../../simulate/setting.ts'
import { partnerIn } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { poolOf, type PoolPlace } from '../failover/places.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { usersGiven } from './find-user.ts'
import { homeOf, routingGroupOf, whereabouts } from './home.ts'
import type { Person } from './people.ts'

/** The type of what Get-CsUserPoolInfo puts out. */
export const userInformation = 'Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation'

/** The pools and servers that serve a user: the home pool stays what it is when it is failed over. */
export const getUserPoolInfo: Cmdlet = {
  name: 'Get-CsUserPoolInfo',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    for (const person of yield* usersGiven(shell, bound)) yield* shell.emit(informationOf(world, person))
  },
}

function informationOf(world: World, person: Person): ObjectValue {
  const home = homeOf(world, person)
  const pairing = pairingOf(world.setting.topology, home.pool.id)
  const backup = pairing ? poolOf(world, partnerIn(pairing, home.pool.id)) : null
  const own = preferredServers(world, home, routingGroupOf(world, person, home.place))
  const theirs = backup ? preferredServers(world, backup, person.index) : []
  const names = (pool: Pool | undefined, positions: readonly number[]): readonly string[] =>
    positions.map((position) => pool?.servers[position]?.fqdn ?? '')
  const [primary = null, ...backups] = names(home.pool, own)
  const [backupPrimary = null, ...backupOthers] = names(backup?.pool, theirs)
  return objectOf(userInformation, {
    PrimaryPoolFqdn: home.pool.fqdn,
    BackupPoolFqdn: backup?.pool.fqdn ?? null,
    UserServicesPoolFqdn: servicesAt(world, person, home).fqdn,
    PrimaryPoolMachinesInPreferredOrder: machineIds(world, home.pool, own),
    BackupPoolMachinesInPreferredOrder: backup ? machineIds(world, backup.pool, theirs) : [],
    PrimaryPoolPrimaryRegistrar: primary,
    PrimaryPoolBackupRegistrars: backups,
    BackupPoolPrimaryRegistrar: backupPrimary,
    BackupPoolBackupRegistrars: backupOthers,
    PrimaryPoolPrimaryUserService: primary,
    BackupPoolPrimaryUserService: backupPrimary,
  })
}

/** The pool that gives him presence and conferences: the backup pool once the failover is complete. */
function servicesAt(world: World, person: Person, home: PoolPlace): Pool {
  const { pool, meaning } = whereabouts(world, person)
  return pool !== null && meaning.service === 'full' ? pool : home.pool
}

/** Positions in the order in which the servers of a pool serve a routing group: its primary, its other replicas, then the rest. */
function preferredServers(world: World, { pool, place }: PoolPlace, routingGroup: number): readonly number[] {
  const all = pool.servers.map((_, position) => position)
  const groups = world.pools[place]?.groups ?? []
  const group = groups[routingGroup % Math.max(1, groups.length)]
  const first = routingGroup % Math.max(1, all.length)
  const [primary = first] = group?.primary == null ? (group?.view ?? []) : [group.primary]
  const view = (group?.view ?? []).filter((position) => position !== primary)
  const rest = [...all.slice(first), ...all.slice(0, first)]
  return [...new Set([primary, ...view, ...rest])].filter((position) => position < all.length)
}

/** The numbers of computers: site, pool, place in the pool. */
function machineIds(
  { setting: { topology } }: World,
  pool: Pool,
  positions: readonly number[],
): readonly string[] {
  const site = siteOfPool(topology, pool.id)
  const siteNumber = site ? topology.sites.indexOf(site) + 1 : 0
  const poolNumber = site ? site.pools.indexOf(pool) + 1 : 0
  return positions.map((position) => `${siteNumber}:${poolNumber}:${position + 1}`)
}

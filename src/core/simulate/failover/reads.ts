import type { PoolId, ServerId, SiteId } from '../../model/id.ts'
import type { Pairing } from '../../model/pairing.ts'
import { find, partnerIn, poolsOf, type Topology } from '../../model/topology.ts'
import { lossesOf } from '../../outage/losses.ts'
import type { LinkId } from '../../outage/part.ts'
import { linkBetween } from '../../outage/parts.ts'
import { judge } from '../../quorum/verdict.ts'
import { isPortBlocked } from '../administration/reads.ts'
import { isDisabled, isReplicaStopped } from '../administration/services.ts'
import { copiedBy, copiedUpToAt, endOfChanges } from '../backup/copied.ts'
import type { BackupState, ModuleState } from '../backup/state.ts'
import type { Millis } from '../clock.ts'
import { isUp, verdictNow } from '../front-end/state.ts'
import { hasActiveServer, isComputerUp, poolAt } from '../pool-facts.ts'
import type { Setting, World } from '../world.ts'
import type { ReaderName } from './state.ts'

/*
 * What a pool failover and a backup Registrar want to know of the rest of the world. `place` is that of the home pool
 * unless it says otherwise.
 */

/** The pool that another one names as its backup. */
export interface Backup {
  /** The home pool. */
  readonly of: PoolId
  readonly pairing: Pairing
  readonly pool: PoolId
  readonly place: number
  /** Between the sites of the two; `null` where they stand in one. */
  readonly link: LinkId | null
}

const known = new WeakMap<Setting, readonly (Backup | null)[]>()

/** The backup pool that a pool itself names, the first where an imported file names several; `null` for none. */
export function backupOf({ setting }: World, place: number): Backup | null {
  let backups = known.get(setting)
  if (!backups) {
    backups = poolsOf(setting.topology).map(({ id }) => findBackup(setting, id))
    known.set(setting, backups)
  }
  return backups[place] ?? null
}

function findBackup({ topology, places }: Setting, of: PoolId): Backup | null {
  for (const pairing of topology.pairings) {
    if (!pairing.declaredBy.includes(of) || !pairing.pools.includes(of)) continue
    const pool = partnerIn(pairing, of)
    const place = places.get(pool)
    if (place !== undefined && pool !== of)
      return { of, pairing, pool, place, link: linkOf(topology, of, pool) }
  }
  return null
}

function linkOf(topology: Topology, one: PoolId, other: PoolId): LinkId | null {
  const [here, there] = [siteOf(topology, one), siteOf(topology, other)]
  return here === null || there === null || here === there ? null : linkBetween(here, there)
}

function siteOf(topology: Topology, pool: PoolId): SiteId | null {
  const found = find(topology, pool)
  return found?.kind === 'pool' ? found.site.id : null
}

/** Whether the link between a pool and its backup pool is cut. */
export function isParted({ outage }: World, { link }: Backup): boolean {
  return link !== null && outage.has(link)
}

/** Whether a pool serves: it has its quorum as far as that is documented, and a server that has started. */
export function isServing(world: World, place: number): boolean {
  const state = world.pools[place]
  return state !== undefined && hasActiveServer(world, place) && verdictNow(state).functional !== false
}

/** Whether a pool could be started with the computers that are up: the first-start row and the votes, as far as printed. */
export function couldStart(world: World, place: number): boolean {
  const { outage, pools } = world
  const { topology } = world.setting
  const state = pools[place]
  if (state === undefined) return false
  const losses = lossesOf(topology, state.pool, outage)
  const disabled = state.pool.servers.flatMap(({ id }) => (isDisabled(world, id) ? [id] : []))
  const servers = disabled.length === 0 ? losses.servers : new Set([...losses.servers, ...disabled])
  if (servers.size === state.pool.servers.length) return false
  return judge(state.pool, { ...losses, servers }, state.parameters.reading).canStart !== false
}

/** The position of a server of the pool whose services are stopped and could be started; `null` for none. */
export function stoppedServer(world: World, place: number): number | null {
  const state = world.pools[place]
  const found = state?.servers.findIndex((server, i) => {
    const id = state.pool.servers[i]?.id
    return id !== undefined && !isUp(server) && isComputerUp(world, id) && !isDisabled(world, id)
  })
  return found === undefined || found === -1 ? null : found
}

/** The position of a server of the pool whose services run; `null` for none. */
export function runningServer({ pools }: World, place: number): number | null {
  const found = pools[place]?.servers.findIndex(({ power }) => power !== 'off')
  return found === undefined || found === -1 ? null : found
}

/** How many routing groups the users of a pool are in. */
export function groupsOf({ pools }: World, place: number): number {
  const state = pools[place]
  if (state === undefined) return 0
  return state.groups.length || (state.parameters.groups ?? state.pool.servers.length)
}

/** Whether the computers of a pool that are up have every change of the Central Management store, and can take a whole copy. */
export function isReplicated(world: World, place: number): boolean {
  const { version, replicated, behind } = world.management
  const servers = poolAt(world, place)?.servers ?? []
  return (
    version === replicated &&
    servers.every(({ id }) => !behind.has(id) || !isComputerUp(world, id)) &&
    withoutReplica(world, place) === null
  )
}

/** A computer of a pool that is up and whose REPLICA service is stopped, so that it gets no changes; `null` for none. */
export function withoutReplica(world: World, place: number): ServerId | null {
  const servers = poolAt(world, place)?.servers ?? []
  return servers.find(({ id }) => isReplicaStopped(world, id) && isComputerUp(world, id))?.id ?? null
}

/** Whether TCP 9001 is open towards a pool, so that the Management Shell can have it take over routing groups. */
export function isReachable(world: World, place: number): boolean {
  const pool = poolAt(world, place)?.id
  return pool !== undefined && !isPortBlocked(world, pool)
}

/** Whether servers of this kind can read the Central Management store: one runs, and nothing is cut or lost between. */
export function canRead(world: World, place: number, by: ReaderName): boolean {
  const { management, setting, outage } = world
  const pool = readerAt(world, place, by)
  if (pool === null || management.active === null || management.lostSince !== null) return false
  if (!world.pools[pool.place]?.servers.some(isUp)) return false
  const link = linkOf(setting.topology, pool.id, management.active)
  return link === null || !outage.has(link)
}

/** How much longer a change takes to servers of this kind because of slow replication or a slow link, in milliseconds. */
export function slownessTo(world: World, place: number, by: ReaderName): Millis {
  const pool = readerAt(world, place, by)
  const { active, lag } = world.management
  if (pool === null || active === null) return lag
  const link = linkOf(world.setting.topology, pool.id, active)
  return lag + (link === null ? 0 : (world.slow.get(link) ?? 0))
}

function readerAt(world: World, place: number, by: ReaderName): { id: PoolId; place: number } | null {
  if (by === 'home') {
    const id = poolAt(world, place)?.id
    return id === undefined ? null : { id, place }
  }
  const backup = backupOf(world, place)
  return backup && { id: backup.pool, place: backup.place }
}

/** The two modules of the category UserData. The Central Management store is none of them. */
function userData({ modules }: BackupState): readonly ModuleState[] {
  return [modules.UserServices, modules.ConfServices]
}

/** Whether what the pool at a place has not copied to its partner yet is so little that it fits into one batch, or nothing. */
export function isSteady(world: World, place: number): boolean {
  const backup = world.backups[place]
  if (!backup || !isCopying(world, place)) return false
  return userData(backup).every(({ exports }) => exports === 'SteadyState' || exports === 'FinalState')
}

/** Whether the pool at a place copies to its partner now. */
export function isCopying({ backups }: World, place: number): boolean {
  const backup = backups[place]
  return backup != null && backup.trouble === null
}

/** When every change up to a moment will be with the partner of the pool at a place; `null` while nothing is copied. */
export function copiedWhen({ backups }: World, place: number, moment: Millis): Millis | null {
  const backup = backups[place]
  return backup ? copiedBy(backup, moment) : null
}

/** The changes that the pool at a place has not copied to its partner: from one moment up to the other; `null` for none. */
export function notCopied(
  { backups }: World,
  place: number,
  at: Millis,
): { readonly from: Millis; readonly until: Millis } | null {
  const backup = backups[place]
  if (!backup) return null
  const from = Math.min(copiedUpToAt(backup, 'UserServices', at), copiedUpToAt(backup, 'ConfServices', at))
  const until = endOfChanges(backup, 'own') ?? at
  return from < until ? { from, until } : null
}

import type { PoolId } from '../../model/id.ts'
import { find } from '../../model/topology.ts'
import { linkBetween } from '../../outage/parts.ts'
import { copiedUpToAt } from '../backup/copied.ts'
import type { Millis } from '../clock.ts'
import { hasActiveServer, hasDatabases, isComputerUp } from '../pool-facts.ts'
import type { World } from '../world.ts'
import { askingNow } from './replicas.ts'
import type { ManagementEvent, ManagementMove, ManagementRefusal } from './state.ts'

/** What happens next to the Central Management store because of how things stand, `null` once it is settled. */
export function nextInManagement(world: World, at: Millis): ManagementEvent | null {
  return answer(world) ?? availability(world) ?? move(world, at) ?? staleness(world) ?? replication(world)
}

/** What becomes of the failover that an administrator has asked for. */
function answer(world: World): ManagementEvent | null {
  const { asked } = world.management
  if (asked === null) return null
  const { to, disaster } = asked
  const why = whyNotFailedOver(world, asked)
  return why === null
    ? { is: 'management-failover-began', to, disaster }
    : { is: 'management-failover-refused', to, why }
}

/** Why the store cannot be failed over to a pool now, `null` where it can. */
export function whyNotFailedOver(
  world: World,
  move: Pick<ManagementMove, 'to' | 'disaster'>,
): ManagementRefusal | null {
  const { active, standby, moving, staleOn } = world.management
  const { to } = move
  if (moving !== null) return 'already moving'
  if (to === active) return 'already there'
  if (standby === null) return 'no standby'
  if (to !== standby) return 'not the standby'
  return to === staleOn ? 'standby stale' : hindrance(world, move)
}

/** Whether an empty store on a pool can be made the active one by hand: from the one that is there, or from a backup. */
export function canMoveByHand(world: World, to: PoolId): boolean {
  const { active, moving } = world.management
  return moving === null && active !== to && couldHold(world, to)
}

/** Why a failover cannot go on: in a disaster, only what is wrong with the pool that is to hold the store. */
function hindrance(
  world: World,
  { to, disaster }: Pick<ManagementMove, 'to' | 'disaster'>,
): ManagementRefusal | null {
  const { active } = world.management
  if (!couldHold(world, to)) return 'standby down'
  if (disaster) return null
  if (active === null || !couldHold(world, active)) return 'active lost'
  return areParted(world, active, to) ? 'sites parted' : null
}

/** Its services and its databases must be there. */
function availability(world: World): ManagementEvent | null {
  const { active, lostSince } = world.management
  const isLost = active !== null && !couldHold(world, active)
  if (isLost === (lostSince !== null)) return null
  return { is: isLost ? 'management-lost' : 'management-back' }
}

function move(world: World, at: Millis): ManagementEvent | null {
  const { moving, version, replicated } = world.management
  if (moving === null) return null
  const { to, phase, isDue } = moving
  if (phase === 'waiting') {
    const why = hindrance(world, moving)
    if (why !== null) return { is: 'management-failover-failed', to, why }
    return isDue && replicated === version ? { is: 'management-switch-began' } : null
  }
  // The old store is not needed any more: all of it is there, or given up.
  if (!isDue) return null
  return couldHold(world, to)
    ? { is: 'management-failed-over', to, copiedUpTo: copiedAt(world, moving, at) }
    : { is: 'management-failover-failed', to, why: 'standby down' }
}

function copiedAt(world: World, { disaster }: ManagementMove, at: Millis): Millis {
  const { active } = world.management
  const place = active === null ? undefined : world.setting.places.get(active)
  const backup = place === undefined ? null : world.backups[place]
  return disaster && backup ? copiedUpToAt(backup, 'CentralMgmt', at) : at
}

/** A pool that comes back after a failover in a disaster holds a stale copy, until the Backup Service has renewed it. */
function staleness(world: World): ManagementEvent | null {
  const { active, left, staleOn } = world.management
  if (left !== null && couldHold(world, left)) return { is: 'management-stale', on: left }
  if (staleOn === null || active === null) return null
  const backup = world.backups[world.setting.places.get(active) ?? -1]
  const isCopied = backup?.rhythm != null && backup.modules.CentralMgmt.exports === 'SteadyState'
  return isCopied ? { is: 'management-copy-renewed', on: staleOn } : null
}

function replication(world: World): ManagementEvent | null {
  const { lostSince, moving, version, sent } = world.management
  if (lostSince !== null || moving?.phase === 'switching') return null
  if (version > sent) return { is: 'replication-began', version }
  const asked = askingNow(world)
  return asked === null ? null : { is: 'replicas-asked', ...asked }
}

/** Whether a pool can have the active store: its services run, and its databases are served. */
function couldHold(world: World, pool: PoolId): boolean {
  const place = world.setting.places.get(pool) ?? -1
  return (hasActiveServer(world, place) || isBeingPrepared(world, place)) && hasDatabases(world, place)
}

/** Whether a failback has stopped the Front End services of the pool for a while: those of the store go on. */
function isBeingPrepared(world: World, place: number): boolean {
  const procedure = world.failovers[place]?.procedure
  if (procedure?.deed !== 'failback' || !preparing.has(procedure.step)) return false
  return world.pools[place]?.pool.servers.some(({ id }) => isComputerUp(world, id)) ?? false
}

/** From the stop of RTCSRV until it runs again. */
const preparing: ReadonlySet<string> = new Set(['B1', 'B2', 'B3', 'B4'])

function areParted({ setting: { topology }, outage }: World, a: PoolId, b: PoolId): boolean {
  const [one, other] = [find(topology, a), find(topology, b)]
  if (one?.kind !== 'pool' || other?.kind !== 'pool' || one.site.id === other.site.id) return false
  return outage.has(linkBetween(one.site.id, other.site.id))
}

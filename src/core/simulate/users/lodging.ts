import { restMemory } from '../at-rest.ts'
import { backupOf, isParted, isServing as poolServes } from '../failover/reads.ts'
import type { PoolStateValue } from '../failover/state.ts'
import { isServing } from '../front-end/groups.ts'
import type { PoolState } from '../front-end/state.ts'
import { hasActiveServer } from '../pool-facts.ts'
import type { World } from '../world.ts'
import type { Standing, UserGroup, Why } from './state.ts'

/** Where users belong because of how things stand, and why. */
export interface Lodging {
  readonly standing: Standing
  readonly why: Why
}

/** What decides where the users of one pool stand: worked out once for all of them. */
export interface Lodgings {
  /** Whether anything of the home pool runs. */
  readonly isHomeUp: boolean
  /** By routing group: whether its users are served at home, if the home pool lets them in. */
  readonly served: readonly boolean[]
  readonly isPastThreshold: boolean
  readonly seenHome: PoolStateValue
  readonly seenBackup: PoolStateValue
  readonly atBackup: AtBackup
}

/** Whether the backup pool lets users of this pool in: by what it has read of the failover, or as backup Registrar. */
type AtBackup =
  | { readonly takes: true; readonly by: 'pool state' | 'Registrar'; readonly lodging: Lodging }
  /** It does not yet, or it cannot. */
  | { readonly takes: false; readonly why: Why | null }

/** What decides where the users of the pool at a place stand; `null` where there is no such pool. */
export function lodgingsAt(world: World, place: number): Lodgings | null {
  const pool = world.pools[place]
  const failover = world.failovers[place]
  if (pool === undefined || failover === undefined) return null
  const { isHomeUp, served } = homeNow(world, place, pool)
  return {
    isHomeUp,
    served,
    isPastThreshold: world.backEnds[place]?.isPastThreshold ?? false,
    seenHome: failover.seenHome,
    seenBackup: failover.seenBackup,
    atBackup: atBackup(world, place),
  }
}

type Home = Pick<Lodgings, 'isHomeUp' | 'served'>

const homes = restMemory<{ readonly pool: PoolState; readonly home: Home }>()

/** What the home pool itself says: the same as long as it does not change. */
function homeNow(world: World, place: number, pool: PoolState): Home {
  const known = homes.last(world.setting, place)
  if (known?.pool === pool) return known.home
  const home = {
    isHomeUp: hasActiveServer(world, place),
    served: pool.groups.map((group) => isServing(pool, group)),
  }
  homes.note(world.setting, place, { pool, home })
  return home
}

/**
 * Where a group of users belongs. Who is on the backup pool stays there as long as it lets them in, but not as backup
 * Registrar while the pool is failed back; else home comes before the backup pool. Communicator 2007 R2 cannot sign in
 * anywhere before the failback is complete.
 */
export function lodgingOf(
  now: Lodgings,
  group: Pick<UserGroup, 'client' | 'routingGroup' | 'standing'>,
): Lodging {
  const lodging = usualLodging(now, group)
  const isFailingBack = now.seenHome === 'FailingBack' || now.seenBackup === 'FailingBack'
  if (group.client !== 'Office Communicator 2007 R2' || !isFailingBack) return lodging
  return stays(group.standing, lodging) || isSettledAtHome(lodging) ? lodging : blocked
}

function stays(standing: Standing, lodging: Lodging): boolean {
  return isAtBackup(standing) && isAtBackup(lodging.standing)
}

/** The home pool has read that the failback is complete, or there is nowhere to sign in anyway. */
function isSettledAtHome({ standing }: Lodging): boolean {
  return standing === 'home' || standing === 'home, limited' || standing === 'no service'
}

function isAtBackup(standing: Standing): boolean {
  return standing === 'backup' || standing === 'backup, resiliency'
}

const blocked: Lodging = {
  standing: 'blocked client',
  why: 'the client waits for the end of the failback',
}

function usualLodging(
  now: Lodgings,
  { routingGroup, standing }: Pick<UserGroup, 'routingGroup' | 'standing'>,
): Lodging {
  const { atBackup: there } = now
  if (isAtBackup(standing) && there.takes && (there.by === 'pool state' || now.seenHome === 'Active'))
    return there.lodging
  return (
    atHome(now, routingGroup) ??
    (there.takes ? there.lodging : (unservedGroup(now) ?? outside(now, there.why)))
  )
}

const home: Lodging = { standing: 'home', why: 'the home pool serves' }
const limited: Lodging = { standing: 'home, limited', why: 'the databases are gone for too long' }

/** `null` where the home pool does not let them in. */
function atHome(now: Lodgings, routingGroup: number): Lodging | null {
  if (now.served[routingGroup] !== true) return null
  switch (now.seenHome) {
    case 'Active':
      return now.isPastThreshold ? limited : home
    case 'FailingBack':
      return { standing: 'home, resiliency', why: 'the home pool is failed back' }
    case 'FailingOver':
    case 'FailedOver':
      return null
  }
}

/** The home pool runs and nobody takes its users over: those of a routing group that is not served have nowhere to go. */
function unservedGroup({ isHomeUp, seenHome }: Lodgings): Lodging | null {
  const isOpen = seenHome === 'Active' || seenHome === 'FailingBack'
  return isHomeUp && isOpen ? { standing: 'no service', why: 'the routing group is not served' } : null
}

function outside({ isHomeUp, seenHome }: Lodgings, why: Why | null): Lodging {
  if (why !== null) return { standing: 'no service', why }
  const waitsBecause: Why = !isHomeUp
    ? 'the home pool is down'
    : seenHome === 'FailingOver'
      ? 'the home pool signs out for the failover'
      : 'the backup pool signs out for the failback'
  return { standing: 'signed out, waiting', why: waitsBecause }
}

function atBackup(world: World, place: number): AtBackup {
  const backup = backupOf(world, place)
  if (backup === null) return { takes: false, why: 'there is no backup pool' }
  if (!poolServes(world, backup.place)) return { takes: false, why: 'the backup pool is down' }
  if (isParted(world, backup)) return { takes: false, why: 'the link to the backup pool is cut' }
  const itself = world.failovers[backup.place]?.seenHome
  if (itself === 'FailingOver' || itself === 'FailedOver')
    return { takes: false, why: 'the backup pool is failed over itself' }
  return takenBy(world, place, backup.place)
}

function takenBy(world: World, place: number, backup: number): AtBackup {
  const failover = world.failovers[place]
  switch (failover?.seenBackup) {
    case 'FailingOver':
      return taken('pool state', 'backup, resiliency', 'the failover is not complete')
    case 'FailedOver': {
      // Once the failback has begun, what is taken over anew belongs to it.
      const isComplete = failover.hydrated >= 1 || failover.state !== 'FailedOver'
      if (!isComplete) return taken('pool state', 'backup, resiliency', 'the failover is not complete')
      return world.backEnds[backup]?.isPastThreshold === true
        ? taken('pool state', 'backup, resiliency', 'the databases of the backup pool are gone for too long')
        : taken('pool state', 'backup', 'the failover is complete')
    }
    case 'Active':
    case 'FailingBack':
    case undefined:
      return world.registrars[place]?.isBackedUp === true
        ? taken('Registrar', 'backup, resiliency', 'the backup Registrar has taken over')
        : { takes: false, why: null }
  }
}

function taken(by: 'pool state' | 'Registrar', standing: Standing, why: Why): AtBackup {
  return { takes: true, by, lodging: { standing, why } }
}

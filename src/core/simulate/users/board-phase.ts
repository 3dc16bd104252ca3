import { hasActiveServer } from '../pool-facts.ts'
import type { World } from '../world.ts'

/**
 * What a pool goes through, as far as it shows to users. `failed` is whatever nobody has begun to fail over; a failover or a
 * failback is ending from the moment at which PoolState says that it is over.
 */
export type BoardPhase =
  'failed' | 'failing over' | 'failover ending' | 'failed over' | 'failing back' | 'failback ending'

/** What still goes on after PoolState says that a failover or a failback is over. */
export type StillGoing = 'home services stop' | 'backup reads' | 'home reads'

/** What still goes on at a place after PoolState says that the failover or the failback of the pool is over. */
export function stillGoingAt(world: World, place: number): readonly StillGoing[] {
  const failover = world.failovers[place]
  if (failover?.state === 'FailedOver' && failover.procedure?.deed !== 'failback')
    return [
      ...(failover.procedure?.step === 'F9' ? (['home services stop'] as const) : []),
      ...(failover.seenBackup === 'FailedOver' ? [] : (['backup reads'] as const)),
    ]
  return failover?.state === 'Active' && failover.seenHome === 'FailingBack' ? ['home reads'] : []
}

/**
 * What a pool goes through; `null` while all is well with its users. What is written of it counts once the pool that is to
 * serve has read it: until then nothing has changed for users.
 */
export function phaseAt(world: World, place: number): BoardPhase | null {
  const failover = world.failovers[place]
  switch (failover?.state) {
    case undefined:
      return null
    case 'FailingOver':
      return 'failing over'
    case 'FailedOver':
      if (failover.procedure?.deed === 'failback') return 'failing back'
      return stillGoingAt(world, place).length === 0 ? 'failed over' : 'failover ending'
    case 'FailingBack':
      return failover.procedure?.deed === 'failover' ? 'failing over' : 'failing back'
    case 'Active':
      if (failover.procedure?.deed === 'failover') return 'failing over'
      if (isWell(world, place)) return null
      return isComingHome(world, place) ? 'failback ending' : 'failed'
  }
}

/** Whether the failback is written as complete, and some of the users do not have that yet. */
function isComingHome(world: World, place: number): boolean {
  const groups = world.users[place]?.groups ?? []
  return (
    world.failovers[place]?.seenHome === 'FailingBack' ||
    groups.some(({ standing }) => standing === 'home, resiliency' || standing === 'blocked client')
  )
}

function isWell(world: World, place: number): boolean {
  const groups = world.users[place]?.groups ?? []
  return groups.length === 0
    ? hasActiveServer(world, place)
    : groups.every(({ standing }) => standing === 'home')
}

/** What still goes on, as a sentence without its stop. */
export const stillGoingWords: Readonly<Record<StillGoing, string>> = {
  'home services stop': 'the services of the home pool are being stopped',
  'backup reads':
    'the servers of the backup pool have not read PoolState FailedOver yet, so users are not in regular mode there',
  'home reads':
    'the servers of the home pool have not read PoolState Active yet, so users are not in regular mode there',
}

import type { RegistrarEvent } from './registrar/state.ts'
import type { Why } from './users/state.ts'
import type { WorldEvent } from './world.ts'

type Of = WorldEvent['of']

/**
 * Which of several things that fell together at one moment an event is because of: its index. An answer is because of what
 * asked for it; what breaks is because of the fault; else it is whatever of the nearest kind happened last.
 */
export function blame(event: WorldEvent, roots: readonly WorldEvent[]): number {
  for (const kind of nearest(event)) {
    const found = roots.findLastIndex((root) => root.of === kind && !isOfAnotherServer(event, root))
    if (found !== -1) return found
  }
  return roots.length - 1
}

/** Commands for several servers may run at once: what is done to one of them is not because of that for another. */
function isOfAnotherServer(event: WorldEvent, root: WorldEvent): boolean {
  if (root.of !== 'administration') return false
  const [one, other] = [serverOf(event), serverOf(root)]
  return one !== null && other !== null && one !== other
}

/** The server that an event is about, where the administration of single servers may be behind it. */
function serverOf(event: WorldEvent): string | null {
  const isDone = event.of === 'administration' || event.event.is === 'server-shut-down'
  return isDone && 'pool' in event && 'server' in event.event ? `${event.pool} ${event.event.server}` : null
}

/** What can bring an event about at once, the likeliest first. */
function nearest(event: WorldEvent): readonly Of[] {
  switch (event.of) {
    case 'fault':
      return []
    case 'front end':
      return ['fault', 'front end', 'failover', 'back end', 'administration']
    case 'back end':
      return isAnswer(event.event.is) ? ['back end'] : ['fault', 'back end']
    case 'management':
      return isAnswer(event.event.is) ? ['management', 'failover'] : fromBelow
    case 'backup':
      if (isAnswer(event.event.is)) return ['backup']
      return event.event.is.startsWith('changes-') ? fromPoolState : ['backup', ...fromBelow]
    case 'registrar':
      return event.event.is === 'listening-ended' ? endsListening[event.event.why] : fromBelow
    case 'administration':
      return isAnswer(event.event.is) ? ['administration'] : ['administration', 'front end']
    case 'failover':
      return isLoss(event.event.is) ? fromBelow : ['failover', 'backup', 'management', ...fromBelow]
    case 'users':
      return event.event.is === 'standing-changed' ? whyOf[event.event.why] : []
  }
}

const fromBelow: readonly Of[] = ['fault', 'front end', 'back end', 'failover', 'management']

/** What an administrator is told, or what begins and ends a procedure of his. */
function isAnswer(is: string): boolean {
  return /-refused$|-began$|-due$|failover-failed$|-moved$|failed-over$|^cluster$/.test(is)
}

function isLoss(is: string): boolean {
  return is === 'step-failed' || is === 'reading-lost' || is === 'reading-back'
}

const fromPoolState: readonly Of[] = ['failover', 'registrar', ...fromBelow]
const fromDatabases: readonly Of[] = ['back end', 'fault']

/** What makes the backup Registrar listen no more, by the reason that the log gives. */
const endsListening: Readonly<
  Record<Extract<RegistrarEvent, { is: 'listening-ended' }>['why'], readonly Of[]>
> = {
  partner: fromBelow,
  'pool failover': ['failover', ...fromBelow],
  'switched off': ['administration', ...fromBelow],
}

/** What makes users stand where they stand, by the reason that the log gives. */
const whyOf: Readonly<Record<Why, readonly Of[]>> = {
  'the home pool serves': ['registrar', 'failover', 'front end', 'fault', 'back end'],
  'the databases are gone for too long': fromDatabases,
  'the home pool is failed back': fromPoolState,
  'the failover is complete': fromPoolState,
  'the failover is not complete': fromPoolState,
  'the backup Registrar has taken over': ['registrar'],
  'the databases of the backup pool are gone for too long': fromDatabases,
  'the home pool is down': fromBelow,
  'the home pool signs out for the failover': fromPoolState,
  'the backup pool signs out for the failback': fromPoolState,
  'the routing group is not served': fromBelow,
  'there is no backup pool': fromBelow,
  'the backup pool is down': fromBelow,
  'the backup pool is failed over itself': fromPoolState,
  'the link to the backup pool is cut': ['fault'],
  'the client waits for the end of the failback': fromPoolState,
}

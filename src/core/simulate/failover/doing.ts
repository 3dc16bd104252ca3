import type { WorldEvent } from '../world.ts'
import {
  backupOf,
  groupsOf,
  isParted,
  notCopied,
  runningServer,
  stoppedServer,
  withoutReplica,
} from './reads.ts'
import { reasons } from './reasons.ts'
import type { FailoverEvent, Procedure } from './state.ts'
import { written } from './steps.ts'
import type { Turn } from './turn.ts'

/** What a step does at the end of its time, one thing after the other; `null` when nothing is left to do. */
export function doing(turn: Turn, procedure: Procedure): WorldEvent | null {
  const own = ownDoing(turn, procedure)
  return own ? { of: 'failover', pool: turn.pool, event: own } : doingElsewhere(turn, procedure)
}

function ownDoing(turn: Turn, procedure: Procedure): FailoverEvent | null {
  const { world, place, state } = turn
  const { step, run } = procedure
  const to = written(step)
  if (to !== null)
    return state.state === to ? null : (lossOf(turn, procedure) ?? { is: 'pool-state-written', to })
  if (step === 'F7' || step === 'B7') {
    const of = groupsOf(world, place)
    const done = state.groupsDone + 1
    return done > of ? null : { is: 'group-hydrated', run, done, of }
  }
  const backup = step === 'F9' ? backupOf(world, place) : null
  return backup !== null && isParted(world, backup)
    ? { is: 'step-skipped', step, run, why: reasons.notStopped }
    : null
}

/** What a step does to the services of the home pool. */
function doingElsewhere(turn: Turn, { step }: Procedure): WorldEvent | null {
  switch (step) {
    case 'F9':
      return stopped(turn)
    case 'B1':
      // A failback that is run again leaves alone what serves users at home already.
      return (turn.state.state === 'FailedOver' ? stopped(turn) : null) ?? copying(turn) ?? replicating(turn)
    case 'B4':
      return started(turn)
    default:
      return null
  }
}

function stopped({ world, place, pool }: Turn): WorldEvent | null {
  const server = runningServer(world, place)
  return server === null ? null : { of: 'front end', pool, event: { is: 'server-shut-down', server } }
}

function started({ world, place, pool }: Turn): WorldEvent | null {
  const server = stoppedServer(world, place)
  return server === null ? null : { of: 'front end', pool, event: { is: 'server-started', server } }
}

/** The Backup Service of the home pool runs before its other services do. */
function copying({ world, place, pool }: Turn): WorldEvent | null {
  const backup = world.backups[place]
  if (!backup || (backup.isStarted && !backup.isStopped)) return null
  return { of: 'backup', pool, event: { is: 'backup-service-started' } }
}

/** So does the Replica Replicator Agent of each of its computers. */
function replicating({ world, place }: Turn): WorldEvent | null {
  const computer = withoutReplica(world, place)
  return (
    computer && { of: 'administration', event: { is: 'windows-service-started', computer, name: 'REPLICA' } }
  )
}

/** In disaster mode nothing is copied: what only the pool that is left behind had is lost when the other one takes over. */
function lossOf({ world, place, state, at }: Turn, { step, run, disaster }: Procedure): FailoverEvent | null {
  if (!disaster || state.losses.at(-1)?.run === run) return null
  if (step === 'F8' && state.failedOverAt === null) {
    const left = notCopied(world, place, at)
    return left && { is: 'changes-lost', run, ...left }
  }
  if (step === 'B8' && state.failedOverAt !== null)
    return { is: 'changes-lost', run, from: state.failedOverAt, until: at }
  return null
}

import type { Millis } from '../clock.ts'
import { hasDatabases } from '../pool-facts.ts'
import type { World } from '../world.ts'
import type { FailoverParameters } from './parameters.ts'
import {
  backupOf,
  copiedWhen,
  groupsOf,
  isCopying,
  isReplicated,
  isServing,
  isSteady,
  runningServer,
  slownessTo,
  withoutReplica,
} from './reads.ts'
import { reasons } from './reasons.ts'
import type { FailoverState, PoolStateValue, Procedure, Step } from './state.ts'

/*
 * A pool failover and a failback are scripts: one step after the other. Disaster mode leaves out those that need the pool
 * that is gone.
 */

const plannedOver = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const
const disasterOver = ['F0', 'F1', 'F4', 'F7', 'F8'] as const
const plannedBack = ['B0', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'] as const
const disasterBack = ['B0', 'B1', 'B2', 'B4', 'B5', 'B7', 'B8'] as const

/** The steps of a run in order. */
export function stepsOf({ deed, disaster }: Pick<Procedure, 'deed' | 'disaster'>): readonly Step[] {
  if (deed === 'failover') return disaster ? disasterOver : plannedOver
  return disaster ? disasterBack : plannedBack
}

/** The step after the one that a run is in; `null` after the last. */
export function stepAfter(procedure: Procedure): Step | null {
  const steps = stepsOf(procedure)
  return steps[steps.indexOf(procedure.step) + 1] ?? null
}

/** What a step writes into `PoolState`; `null` for the others. */
export function written(step: Step): PoolStateValue | null {
  switch (step) {
    case 'F4':
      return 'FailingOver'
    case 'F8':
      return 'FailedOver'
    case 'B5':
      return 'FailingBack'
    case 'B8':
      return 'Active'
    default:
      return null
  }
}

/** How long a step takes, or of F7 and B7 each routing group, before what it waits for. */
export function timeOf(world: World, place: number, state: FailoverState, step: Step): Millis {
  const { failover: parameters } = world.setting.parameters
  switch (step) {
    case 'F0':
    case 'B0':
      return parameters.preflight
    case 'F1':
      return parameters.reading
    case 'F2':
    case 'F6':
    case 'B3':
    case 'B6':
      return parameters.backupCheck
    case 'F3':
    case 'B2':
      return parameters.replication + slownessTo(world, place, 'home')
    case 'F4':
    case 'F8':
    case 'B5':
    case 'B8':
      return parameters.writing
    case 'F5':
      return state.seenHome === 'FailingOver' ? 0 : parameters.seenByHome + slownessTo(world, place, 'home')
    case 'F7':
      return perGroup(world, place, state, parameters.perThousandOver, parameters)
    case 'B7':
      return perGroup(world, place, state, parameters.perThousandBack, parameters)
    case 'F9':
      return parameters.stopServices + (state.procedure?.stopDelay ?? 0)
    case 'B1':
    case 'B4':
      return parameters.startServices
  }
}

function perGroup(
  world: World,
  place: number,
  state: FailoverState,
  perThousand: Millis,
  parameters: FailoverParameters,
): Millis {
  const groups = groupsOf(world, place)
  if (state.groupsDone >= groups) return 0
  const users = world.pools[place]?.pool.users ?? 0
  return parameters.perGroup + Math.round((users * perThousand) / 1000 / groups)
}

/** How long a step waits after its own time; `null` for a step that waits for nothing. */
export function waitOf(world: World, { step, waitTime }: Procedure): Millis | null {
  const { failover: parameters } = world.setting.parameters
  switch (step) {
    case 'F2':
    case 'F3':
    case 'F6':
    case 'B2':
    case 'B3':
    case 'B6':
      return Math.max(0, waitTime ?? parameters.wait)
    case 'B4':
      return parameters.poolStart
    default:
      return null
  }
}

/** Whether what a step is there for is so. It is asked once the time of the step is over. */
export function isReached(
  world: World,
  place: number,
  state: FailoverState,
  step: Step,
  at: Millis,
): boolean {
  const target = written(step)
  if (target !== null) return state.state === target
  switch (step) {
    case 'F2':
      return isSteady(world, place)
    case 'B3':
      return isSteady(world, backupOf(world, place)?.place ?? -1)
    case 'F3':
    case 'B2':
      return isReplicated(world, place)
    case 'F6':
    case 'B6': {
      const moment = finalWhen(world, place, state, step)
      return moment !== null && moment <= at
    }
    case 'F7':
    case 'B7':
      return state.groupsDone >= groupsOf(world, place)
    case 'F9':
      return runningServer(world, place) === null
    case 'B4':
      return isServing(world, place)
    default:
      return true
  }
}

/**
 * When the last changes will be with the other pool: of F6, all up to the moment at which the home servers drop the users;
 * of B6, up to that at which the backup servers do. `null` while nobody can say.
 */
export function finalWhen(
  world: World,
  place: number,
  state: FailoverState,
  step: 'F6' | 'B6',
): Millis | null {
  if (step === 'F6')
    return state.seenHome === 'FailingOver' ? copiedWhen(world, place, state.readers.home.since) : null
  const backup = backupOf(world, place)
  return backup !== null && state.seenBackup === 'FailingBack'
    ? copiedWhen(world, backup.place, state.readers.backup.since)
    : null
}

/**
 * Whether what a step waits for comes by itself, as things stand: then it waits on, unless a WaitTime was given. After hours
 * at the backup pool there is much to copy home.
 */
export function isUnderWay(
  world: World,
  place: number,
  state: FailoverState,
  { step, waitTime }: Procedure,
): boolean {
  if (waitTime !== null) return false
  switch (step) {
    case 'F2':
      return isCopying(world, place)
    case 'B3':
      return isCopying(world, backupOf(world, place)?.place ?? -1)
    case 'F6':
    case 'B6':
      return finalWhen(world, place, state, step) !== null
    default:
      return false
  }
}

/** What a step says that has waited for too long. */
export function whyOverdue(world: World, place: number, step: Step): string {
  switch (step) {
    case 'F2':
    case 'F6':
      if (!hasDatabases(world, place)) return reasons.homeDatabasesLost
      return step === 'F2' ? reasons.notSteady : reasons.notFinal
    case 'B3':
      return reasons.notSteady
    case 'B6':
      return reasons.notFinal
    case 'B4':
      return reasons.homeNotStarted
    default:
      return withoutReplica(world, place) === null ? reasons.notReplicated : reasons.replicaStopped
  }
}

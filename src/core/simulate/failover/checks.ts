import { canWrite } from '../management/state.ts'
import { hasActiveServer, hasDatabases } from '../pool-facts.ts'
import type { World } from '../world.ts'
import { backupOf, couldStart, isParted, isReachable, isServing, type Backup } from './reads.ts'
import { reasons } from './reasons.ts'
import type { FailoverState, PoolStateValue, Step } from './state.ts'

/** What a step looks at. */
interface Scene {
  readonly world: World
  /** Of the home pool. */
  readonly place: number
  readonly state: FailoverState
  readonly backup: Backup
  readonly disaster: boolean
}

/** Why a step cannot be done, in words; `null` where it can. */
type Check = (scene: Scene) => string | null

/**
 * Why a step cannot begin, go on or end, in words; `null` where nothing is in its way. What it waits for is no matter here:
 * see `isReached`.
 */
export function troubleIn(
  world: World,
  place: number,
  state: FailoverState,
  step: Step,
  disaster: boolean,
): string | null {
  const backup = backupOf(world, place)
  if (backup === null) return reasons.noBackup
  const scene = { world, place, state, backup, disaster }
  for (const check of checks[step]) {
    const why = check(scene)
    if (why !== null) return why
  }
  return null
}

/** Why `PoolState` cannot be written, in words; `null` where it can. */
export function storeTrouble({ management }: World): string | null {
  if (management.active === null) return reasons.noManagementStore
  if (management.lostSince !== null) return reasons.managementLost
  if (management.moving !== null) return reasons.managementMoving
  return canWrite(management) ? null : reasons.managementReadOnly
}

const storeWritable: Check = ({ world }) => storeTrouble(world)

const storeElsewhere: Check = ({ world, backup }) =>
  world.management.active === backup.of ? reasons.managementOnPool : storeTrouble(world)

const mayFailOver: Check = ({ state }) => (state.state === 'FailedOver' ? reasons.alreadyFailedOver : null)

const mayFailBack: Check = ({ state }) => {
  if (state.state === 'Active') return reasons.notFailedOver
  return state.state === 'FailingOver' ? reasons.halfFailedOver : null
}

/** A step that follows a change of `PoolState` has its ground in it. */
const stateIs =
  (...allowed: readonly PoolStateValue[]): Check =>
  ({ state }) =>
    allowed.includes(state.state) ? null : reasons.stateChanged

const noNextHop: Check = ({ state }) =>
  state.nextHopOf.length === 0 || isForced(state) ? null : reasons.nextHop

/** Of what is asked for, and then of what runs. */
function isForced({ asked, procedure }: FailoverState): boolean {
  if (asked === null) return procedure?.force === true
  return asked.deed !== 'set pool state' && asked.force
}

const homeRuns: Check = ({ world, place, backup, disaster }) => {
  if (disaster) return null
  if (isParted(world, backup)) return reasons.homeParted
  return isServing(world, place) ? null : reasons.homeDown
}

const backupFree: Check = ({ world, backup }) =>
  world.failovers[backup.place]?.procedure?.deed === 'failover' ? reasons.backupFailedOver : null

const backupServes: Check = ({ world, backup }) => {
  if (!isServing(world, backup.place)) return reasons.backupDown
  if (!hasDatabases(world, backup.place)) return reasons.backupWithoutDatabases
  return world.failovers[backup.place]?.state === 'Active' ? null : reasons.backupFailedOver
}

const backupThere: Check = ({ world, backup, disaster }) => {
  if (disaster) return null
  if (isParted(world, backup)) return reasons.backupParted
  return hasActiveServer(world, backup.place) ? null : reasons.backupGone
}

/** While it is failed over its services are stopped and started anew; a failback that goes on leaves them running. */
const homeCanStart: Check = ({ world, place, state }) => {
  const isLeftRunning = state.state === 'FailingBack' && isServing(world, place)
  return isLeftRunning || couldStart(world, place) ? null : reasons.homeCannotStart
}

const homeServes: Check = ({ world, place }) => (isServing(world, place) ? null : reasons.homeLost)

const homeHasDatabases: Check = ({ world, place }) =>
  hasDatabases(world, place) ? null : reasons.homeWithoutDatabases

const backupAnswers: Check = ({ world, backup }) =>
  isReachable(world, backup.place) ? null : reasons.noInterface

const homeAnswers: Check = ({ world, place }) => (isReachable(world, place) ? null : reasons.noInterface)

/** What each step asks for, at its beginning, while it runs and at its end. */
const checks: Readonly<Record<Step, readonly Check[]>> = {
  F0: [mayFailOver, noNextHop, storeElsewhere, homeRuns, backupFree, backupServes],
  F1: [storeElsewhere],
  F2: [],
  F3: [storeElsewhere, homeRuns],
  F4: [mayFailOver, storeElsewhere],
  F5: [stateIs('FailingOver')],
  F6: [stateIs('FailingOver')],
  F7: [stateIs('FailingOver'), backupServes, backupAnswers],
  F8: [stateIs('FailingOver', 'FailedOver'), storeWritable, backupServes],
  F9: [stateIs('FailedOver')],
  B0: [mayFailBack, storeWritable, homeCanStart, homeHasDatabases, backupThere],
  B1: [mayFailBack, homeCanStart],
  B2: [mayFailBack, storeWritable],
  B3: [mayFailBack],
  B4: [mayFailBack],
  B5: [mayFailBack, storeWritable, homeServes],
  B6: [stateIs('FailingBack'), homeServes],
  B7: [stateIs('FailingBack'), homeServes, homeHasDatabases, homeAnswers],
  B8: [stateIs('FailingBack', 'Active'), storeWritable, homeServes],
}

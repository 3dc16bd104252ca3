import { restMemory } from '../at-rest.ts'
import { poolAt } from '../pool-facts.ts'
import type { Standing, UsersState } from '../users/state.ts'
import type { Setting, World } from '../world.ts'
import { endOfChanges } from './copied.ts'
import type { BackupEvent, BackupState, Whose } from './state.ts'
import { slowness, troubleNow } from './trouble.ts'

/** What happens next to a direction because of how things stand, `null` once it is settled. */
export function nextInBackup(world: World, place: number, state: BackupState): BackupEvent | null {
  return (
    disturbance(world, place, state) ??
    answer(state) ??
    pace(world, place, state) ??
    changes(world, place, state) ??
    management(world, place, state)
  )
}

function disturbance(world: World, place: number, state: BackupState): BackupEvent | null {
  const why = troubleNow(world, place, state)
  if (why === state.trouble) return null
  return why === null ? { is: 'backup-resumed' } : { is: 'backup-disturbed', why }
}

function answer({ isAsked, trouble }: BackupState): BackupEvent | null {
  return isAsked && trouble !== null ? { is: 'backup-sync-refused', why: trouble } : null
}

function pace(world: World, place: number, state: BackupState): BackupEvent | null {
  const by = slowness(world, place, state)
  return by === state.slowBy ? null : { is: 'backup-paced', by }
}

function changes(world: World, place: number, state: BackupState): BackupEvent | null {
  for (const whose of ['own', 'guests'] as const) {
    const canChange = hasUsers(world, place, state, whose)
    if (canChange === (endOfChanges(state, whose) === null)) continue
    return { is: canChange ? 'changes-began' : 'changes-ended', whose }
  }
  return null
}

/** Whether users have full service on the pool: its own, or those of a partner that is failed over to it. */
function hasUsers(world: World, place: number, { to }: BackupState, whose: Whose): boolean {
  const from = whose === 'own' ? place : (world.setting.places.get(to) ?? -1)
  const users = world.users[from]
  return users !== undefined && fullOn(world.setting, from, users)[whose === 'own' ? 'home' : 'backup']
}

interface FullOn {
  readonly home: boolean
  readonly backup: boolean
}

const known = restMemory<{ readonly users: UsersState; readonly found: FullOn }>()

/** Where some of the users have full service. Worked out once for each state: it is asked at every turn. */
function fullOn(setting: Setting, place: number, users: UsersState): FullOn {
  const last = known.last(setting, place)
  if (last?.users === users) return last.found
  const stands = (standing: Standing): boolean => users.groups.some((group) => group.standing === standing)
  const found = { home: stands('home'), backup: stands('backup') }
  known.note(setting, place, { users, found })
  return found
}

/** The Central Management store is copied from where it is active. */
function management(world: World, place: number, state: BackupState): BackupEvent | null {
  const isActive = world.management.active === poolAt(world, place)?.id
  const isCopied = state.modules.CentralMgmt.exports !== 'NotInitialized'
  if (isActive === isCopied) return null
  return { is: isActive ? 'management-copy-began' : 'management-copy-ended' }
}

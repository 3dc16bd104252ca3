import { restMemory } from '../at-rest.ts'
import { withUsers } from '../changed-world.ts'
import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import { poolAt } from '../pool-facts.ts'
import type { Behaviour, WorldEvent } from '../world.ts'
import { applyToUsers } from './apply.ts'
import { lodgingOf, lodgingsAt, type Lodging, type Lodgings } from './lodging.ts'
import { sessionsEndedBy, standings } from './standings.ts'
import type { EndedSessions, Session, Standing, UserGroup, UsersEvent, UsersState } from './state.ts'
import { atWork } from './tally.ts'

type Wrapped = Extract<WorldEvent, { of: 'users' }>

/**
 * The users of each pool. They decide nothing: where they stand follows at once from the pool, its databases, its backup
 * pool, the backup Registrar and the failover. They never change their home pool, and nobody is added or lost.
 */
export const usersBehaviour: Behaviour<'users'> = {
  of: 'users',
  apply(world, { pool, event }, at) {
    const place = world.setting.places.get(pool)
    const state = place === undefined ? undefined : world.users[place]
    if (place === undefined || state === undefined) return world
    const next = applyToUsers(state, event, at, world.setting.parameters.users.participants)
    return next === state ? world : withUsers(world, place, next)
  },
  follow(world, { pool, event }, at) {
    const state = world.users[world.setting.places.get(pool) ?? -1]
    const plan = state && afterAmongUsers(state, event, at, world.setting.parameters.users.rejoin)
    return plan ? [{ ...plan, event: { of: 'users', pool, event: plan.event } }] : []
  },
  movedBy: ['fault', 'front end', 'back end', 'backup', 'registrar', 'failover', 'users'],
  records: ['sessions-resumed'],
  urge(world, place) {
    const state = world.users[place]
    const pool = poolAt(world, place)
    const now = lodgingsAt(world, place)
    if (state === undefined || pool === undefined || now === null) return null
    const rest = atRest.last(world.setting, place)
    if (rest?.state === state && isAlike(rest.lodgings, now)) return null
    const event = nextAmongUsers(state, now)
    if (event) return { of: 'users', pool: pool.id, event } satisfies Wrapped
    atRest.note(world.setting, place, { state, lodgings: now })
    return null
  },
}

/** What the users of a pool were found at rest with. Nothing else decides where they stand. */
const atRest = restMemory<{ readonly state: UsersState; readonly lodgings: Lodgings }>()

function isAlike(a: Lodgings, b: Lodgings): boolean {
  return (
    a.isHomeUp === b.isHomeUp &&
    a.isPastThreshold === b.isPastThreshold &&
    a.seenHome === b.seenHome &&
    a.seenBackup === b.seenBackup &&
    isSameBackup(a.atBackup, b.atBackup) &&
    (a.served === b.served || isSameList(a.served, b.served))
  )
}

function isSameList(a: readonly boolean[], b: readonly boolean[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

function isSameBackup(a: Lodgings['atBackup'], b: Lodgings['atBackup']): boolean {
  if (a.takes) return b.takes && a.by === b.by && isSame(a.lodging, b.lodging)
  return !b.takes && a.why === b.why
}

/** The first of the changes that are due: of all users who go the same way. */
function nextAmongUsers({ groups }: UsersState, now: Lodgings): UsersEvent | null {
  const positions: number[] = []
  const going: UserGroup[] = []
  let from: Standing | undefined
  let lodging: Lodging | undefined
  for (let position = 0; position < groups.length; position++) {
    const group = groups[position]
    if (group === undefined || (from !== undefined && group.standing !== from)) continue
    const own = lodgingOf(now, group)
    if (own.standing === group.standing || (lodging !== undefined && !isSame(own, lodging))) continue
    from = group.standing
    lodging = own
    positions.push(position)
    going.push(group)
  }
  if (from === undefined || lodging === undefined) return null
  const { standing: to, why } = lodging
  const users = going.reduce((sum, one) => sum + atWork(one), 0)
  return { is: 'standing-changed', groups: positions, from, to, why, users, ends: endings(going, from, to) }
}

function isSame(a: Lodging, b: Lodging): boolean {
  return a.standing === b.standing && a.why === b.why
}

function endings(going: readonly UserGroup[], from: Standing, to: Standing): readonly EndedSessions[] {
  return sessionsEndedBy(from, to)
    .map((session) => ({ session, users: going.reduce((sum, group) => sum + running(group, session), 0) }))
    .filter(({ users }) => users > 0)
}

/** Users of the group who have such a session now. */
function running({ ended, doing }: UserGroup, session: Session): number {
  return ended.includes(session) ? 0 : doing[session]
}

/** What was cut off is made again a while after full service is back. */
function afterAmongUsers(
  state: UsersState,
  event: UsersEvent,
  at: Millis,
  rejoin: Millis,
): Plan<UsersEvent> | null {
  if (event.is !== 'standing-changed' || standings[event.to].service !== 'full') return null
  const groups = event.groups.filter((position) => (state.groups[position]?.ended.length ?? 0) > 0)
  if (groups.length === 0) return null
  return { after: rejoin, phase: 'timer', event: { is: 'sessions-resumed', groups, since: at } }
}

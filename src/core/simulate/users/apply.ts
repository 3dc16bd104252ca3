import type { Millis } from '../clock.ts'
import { sessionsEndedBy, standings } from './standings.ts'
import { disturbed } from './disturbance.ts'
import type { Session, Standing, UserGroup, UsersEvent, UsersState } from './state.ts'
import { peaksAt, rejoinsOf, tallyAt, usersByService } from './tally.ts'

/** The users of a pool after an event; the very same where the event has no ground any more. */
export function applyToUsers(
  state: UsersState,
  event: UsersEvent,
  at: Millis,
  participants: number,
): UsersState {
  switch (event.is) {
    case 'standing-changed':
      return changed(state, event, at)
    case 'sessions-resumed':
      return resumed(state, event, participants)
  }
}

function changed(
  state: UsersState,
  event: Extract<UsersEvent, { is: 'standing-changed' }>,
  at: Millis,
): UsersState {
  if (event.from === event.to) return state
  const ends = sessionsEndedBy(event.from, event.to)
  const groups = [...state.groups]
  let isChanged = false
  for (const position of event.groups) {
    const group = groups[position]
    if (group?.standing !== event.from) continue
    groups[position] = moved(group, event.to, at, union(group.ended, ends))
    isChanged = true
  }
  if (!isChanged) return state
  const endedOf = (session: Session): number =>
    event.ends.reduce((sum, ended) => (ended.session === session ? sum + ended.users : sum), 0)
  const { disturbance, lastBefore, longestBefore } = disturbed(state, groups, at)
  const users = usersByService(state)
  const { peakNone, peakLimited } = peaksAt(state, at, users)
  // Written out, as below.
  return {
    groups,
    tally: tallyAt(state, at, users),
    tallied: at,
    peakNone,
    peakLimited,
    disturbance,
    lastBefore,
    longestBefore,
    callsEnded: state.callsEnded + endedOf('in a call'),
    conferencesEnded: state.conferencesEnded + endedOf('in own conference'),
    rejoins: state.rejoins,
  }
}

function resumed(
  state: UsersState,
  { groups, since }: Extract<UsersEvent, { is: 'sessions-resumed' }>,
  participants: number,
): UsersState {
  const now = [...state.groups]
  let { rejoins } = state
  let isChanged = false
  for (const position of groups) {
    const group = now[position]
    if (group === undefined || group.since !== since || group.ended.length === 0 || !isFull(group)) continue
    now[position] = moved(group, group.standing, since, [])
    rejoins += rejoinsOf(group, participants)
    isChanged = true
  }
  return isChanged ? { ...state, groups: now, rejoins } : state
}

/** Written out, so that every group has the same shape in memory: it is the most frequent of all changes. */
function moved(
  { client, routingGroup, count, doing }: UserGroup,
  standing: Standing,
  since: Millis,
  ended: readonly Session[],
): UserGroup {
  return { client, routingGroup, count, standing, doing, since, ended }
}

function isFull({ standing }: UserGroup): boolean {
  return standings[standing].service === 'full'
}

function union(ended: readonly Session[], more: readonly Session[]): readonly Session[] {
  const added = more.filter((session) => !ended.includes(session))
  return added.length === 0 ? ended : [...ended, ...added]
}

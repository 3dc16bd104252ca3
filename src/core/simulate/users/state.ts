import type { Millis } from '../clock.ts'

/** Kinds of clients that the documents tell apart. Those of Skype for Business fare as Lync 2013. */
export const clients = ['Lync 2013', 'Lync 2010', 'Office Communicator 2007 R2'] as const
export type Client = (typeof clients)[number]

/** What a user does while everything works. */
export const activities = [
  'signed in',
  'signed out',
  'in a call',
  'in own conference',
  'in a conference of others',
] as const
export type Activity = (typeof activities)[number]

/** What can be cut off, and is made again. */
export const sessions = ['in a call', 'in own conference', 'in a conference of others'] as const
export type Session = (typeof sessions)[number]

/** Where a user stands (U0 to U7 of the client machine). Of a user who is signed out: where signing in leads. */
export type Standing =
  | 'home'
  | 'signed out, waiting'
  | 'backup, resiliency'
  | 'backup'
  | 'home, resiliency'
  | 'home, limited'
  | 'no service'
  | 'blocked client'

/** Why users stand where they stand. */
export type Why =
  | 'the home pool serves'
  | 'the databases are gone for too long'
  | 'the home pool is failed back'
  | 'the failover is complete'
  | 'the failover is not complete'
  | 'the backup Registrar has taken over'
  | 'the databases of the backup pool are gone for too long'
  | 'the home pool is down'
  | 'the home pool signs out for the failover'
  | 'the backup pool signs out for the failback'
  | 'the routing group is not served'
  | 'there is no backup pool'
  | 'the backup pool is down'
  | 'the backup pool is failed over itself'
  | 'the link to the backup pool is cut'
  | 'the client waits for the end of the failback'

/** Users of one pool who fare alike: one kind of client, one routing group. How many there are never changes. */
export interface UserGroup {
  readonly client: Client
  /** The position of their routing group in the pool. */
  readonly routingGroup: number
  readonly count: number
  /** The same users by what they do while everything works. */
  readonly doing: Readonly<Record<Activity, number>>
  readonly standing: Standing
  readonly since: Millis
  /** Sessions that were cut off and are not made again yet. */
  readonly ended: readonly Session[]
}

/** User-milliseconds by what users had; those who are signed out of their own will do not count. */
export interface Tally {
  readonly full: number
  readonly resiliency: number
  readonly none: number
}

/** The most users in a condition at once, and since when; conditions that lasted no time do not count. */
export interface Peak {
  readonly users: number
  readonly from: Millis
}

/** A time in which not all users had full service. */
export interface Disturbance {
  readonly from: Millis
  readonly until: Millis
}

/** The users homed on one pool. */
export interface UsersState {
  readonly groups: readonly UserGroup[]
  /** Up to `tallied`; `tallyAt` gives any later moment. */
  readonly tally: Tally
  readonly tallied: Millis
  /** The most users without any service. */
  readonly peakNone: Peak
  /** The most users without full service. */
  readonly peakLimited: Peak
  /** The disturbance that goes on, or the last one: until it has stood for a moment its end is not final. */
  readonly disturbance: { readonly from: Millis; readonly until: Millis | null } | null
  /** The last one, and the longest one, before that. */
  readonly lastBefore: Disturbance | null
  readonly longestBefore: Disturbance | null
  /** Users whose call was cut off, each time. */
  readonly callsEnded: number
  /** Conferences that ended, one for each organizer. */
  readonly conferencesEnded: number
  /** Clicks on Rejoin: every participant of every conference, each time. */
  readonly rejoins: number
}

/** Users whose session ends. */
export interface EndedSessions {
  readonly session: Session
  readonly users: number
}

/** What can happen to the users of a pool. Groups are positions in `UsersState.groups`. */
export type UsersEvent =
  | {
      readonly is: 'standing-changed'
      readonly groups: readonly number[]
      readonly from: Standing
      readonly to: Standing
      readonly why: Why
      readonly users: number
      readonly ends: readonly EndedSessions[]
    }
  /** What was cut off is made again by those who stand where they stood since then. */
  | { readonly is: 'sessions-resumed'; readonly groups: readonly number[]; readonly since: Millis }

import { minute, type Millis } from '../clock.ts'
import { assumed, type Ground } from '../ground.ts'
import type { Activity, Client } from './state.ts'

/** Who the users of a pool are and what they do. No document states any of it. */
export interface UserParameters {
  /** The shares of the kinds of clients; only their proportions count. Assumed. */
  readonly clients: Readonly<Record<Client, number>>
  /** The shares of what users do at a moment; only their proportions count. Assumed. */
  readonly activities: Readonly<Record<Activity, number>>
  /** Users homed on a pool of which the topology does not say how many. Assumed. */
  readonly usersWhereNotStated: number
  /** People in a conference, with its organizer. Assumed. */
  readonly participants: number
  /** From full service until the sessions that ended are made again. Assumed. */
  readonly rejoin: Millis
}

/** Assumed. */
export const usualUserParameters: UserParameters = {
  clients: { 'Lync 2013': 75, 'Lync 2010': 20, 'Office Communicator 2007 R2': 5 },
  activities: {
    'signed in': 60,
    'signed out': 20,
    'in a call': 8,
    'in own conference': 2,
    'in a conference of others': 10,
  },
  usersWhereNotStated: 1000,
  participants: 5,
  rejoin: minute,
}

/** Where each of them comes from. */
export const userGrounds: Readonly<Record<keyof UserParameters, Ground>> = {
  clients: assumed,
  activities: assumed,
  usersWhereNotStated: assumed,
  participants: assumed,
  rejoin: assumed,
}

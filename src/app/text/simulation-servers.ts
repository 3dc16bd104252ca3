import type { Millis } from '#core/simulate/clock.ts'
import type { Readiness } from '#core/simulate/front-end/readiness.ts'
import { clock, listed } from './simulation-measures.ts'

/** Texts of the page about the servers of pools. */
export const serversText = {
  server: 'Server',
  groups: 'Routing groups',
  table: (name: string) => `Servers of ${name}`,
  power: {
    off: 'down',
    booting: 'computer starts',
    starting: 'services start',
    active: 'runs',
    stopped: 'services stopped',
  },
  waits: {
    'pool manager': 'Waits for enough servers of the pool (event 32169).',
    'routing groups': 'Waits for its routing groups (event 32174).',
  },
  up: (up: number, of: number) => `${up} of ${of} servers take part`,
  said: (said: string) => `Pool state ${said}`,
  stopsAt: (at: Millis) => `Services stop at ${clock(at)} unless enough votes are back.`,
  groupsServe: (serving: number, of: number) =>
    of === 0 ? 'No routing group is placed yet.' : `${serving} of ${of} routing groups serve their users.`,
  lostGroups: (groups: readonly number[]) =>
    `Without quorum: ${groups.length === 1 ? 'routing group' : 'routing groups'} ${listed(groups.map(String))}.`,
  recovering: 'Routing groups are loaded anew from the Back End; data may be lost.',
  restarting: 'Servers start their services anew, one after the other.',
  primary: (groups: readonly number[]) => `primary of ${listed(groups.map(String))}`,
  secondary: (groups: readonly number[]) => `secondary of ${listed(groups.map(String))}`,
  building: (groups: readonly number[]) => `builds ${listed(groups.map(String))}`,
  lost: (groups: readonly number[]) => `${listed(groups.map(String))} lost`,
  noGroups: 'none',
  databases: (role: string) => `Databases served on the ${role}.`,
  databasesLost: (since: Millis) => `Databases not served since ${clock(since)}.`,
  databasesMoving: (to: string) => `Databases are being moved to the ${to}.`,
  pastThreshold: 'They are lost for so long that users are in resiliency mode.',
  readiness: {
    of: (cmdlet: string, pool: string) => `${cmdlet} of ${pool}`,
    states: {
      Ready: 'Every routing group has its primary and its replicas.',
      Busy: 'A routing group has no primary or lacks a replica, or replicas are being built.',
      InsufficientActiveFrontEnds: 'Fewer servers run than the pool needs to start.',
    } satisfies Record<Readiness['state'], string>,
    active: (active: number, of: number) => `${active} of ${of} Front End Servers are active.`,
    table: (name: string) => `Upgrade domains of ${name}`,
    domain: 'Upgrade domain',
    servers: 'Servers',
    mayStop: 'May be stopped now',
    yes: 'Yes',
    no: 'No',
    unknown: 'Not documented',
    assumed: 'The topology does not state every upgrade domain; the others are assumed.',
    basis:
      'What the cmdlet reports is documented. How it comes to that is not: this follows from the quorum of the pool and of its routing groups.',
  },
}

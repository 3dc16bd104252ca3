import type { Millis } from '#core/simulate/clock.ts'
import type { Ahead } from '#core/simulate/users/board-columns.ts'
import type { BoardPhase } from '#core/simulate/users/board-phase.ts'
import type { Standing } from '#core/simulate/users/state.ts'
import type { CellState } from '#core/tables/user-experience.ts'
import { clock, listed, number, users } from './simulation-measures.ts'
import { stillGoing } from './simulation-progress.ts'

/** Texts of the user-experience board. */
export const experienceText = {
  intro:
    'What each group of users can do now, and after the current step. The tables count everyone who is homed on a pool, at work or not.',
  all: 'Everyone has full service.',
  allMeans: 'When a pool is in trouble, a table for each group of its users stands here.',
  totals: 'Users who are at work',
  totalsMean: (atWork: number, homed: number) =>
    `${number(atWork)} of the ${number(homed)} users who are homed here are at work.`,
  full: 'Full service',
  resiliency: 'Resiliency mode',
  none: 'No service',
  print: 'Print the tables',
  printTitle: (name: string, at: Millis) => `User experience: ${name}, at ${clock(at)} simulated`,
  printNothing: 'Nobody is affected: there is nothing to print.',
  phases: {
    failed: 'in trouble, not failed over',
    'failing over': 'failing over',
    'failover ending': 'failed over, something still goes on',
    'failed over': 'failed over',
    'failing back': 'failing back',
    'failback ending': 'failed back, something still goes on',
  } satisfies Record<BoardPhase, string>,
  phaseMeans: {
    failed: 'Nobody has begun to fail it over.',
    'failing over': 'A pool failover is under way.',
    'failover ending': 'PoolState is FailedOver.',
    'failed over': 'Its users are served by the backup pool.',
    'failing back': 'A pool failback is under way.',
    'failback ending': 'PoolState is Active again, and not yet for all of its users.',
  } satisfies Record<BoardPhase, string>,
  stillGoing,
  affected: (n: number) => `${users(n)} of this pool`,
  unaffected: (n: number) => `${users(n)} of other pools`,
  unaffectedMeans: 'Homed on a pool that is not affected itself, the backup pool among them.',
  standings: {
    home: 'signed in at home',
    'signed out, waiting': 'signed out, waiting',
    'backup, resiliency': 'resiliency mode on the backup pool',
    backup: 'full service on the backup pool',
    'home, resiliency': 'resiliency mode at home',
    'home, limited': 'resiliency mode, databases lost',
    'no service': 'nowhere to sign in',
    'blocked client': 'client blocked until the failback is complete',
  } satisfies Record<Standing, string>,
  sentHome: {
    heading: 'signed out by the failback',
    means:
      'Signed out of the backup pool by the failback; the home pool is about to take them, in resiliency mode.',
  },
  because: (whys: readonly string[]) => `Because ${listed(whys)}.`,
  clients: (names: readonly string[]) => `Clients: ${listed(names)}.`,
  what: 'What',
  now: 'Now',
  after: 'After',
  afterMeans: (ahead: string) => `After: ${ahead}.`,
  ahead: {
    'timer or failover': 'when the Registrar resiliency timer expires or a failover is started',
    'failover complete': 'when a failover is complete',
    'backup reads': 'when the backup pool has read that the failover is complete',
    'failback started': 'when the pool is failed back',
    'failback signs out': 'when the failback signs users out of the backup pool',
    'failback complete': 'when the failback is complete',
    'home reads': 'when the home pool has read that the failback is complete',
    'voice failback': 'when the failback interval has passed',
    'databases back': 'when the databases are served again',
    'service back': 'when the service is back',
  } satisfies Record<Ahead, string>,
  cells: {
    yes: 'Yes',
    limited: 'Limited',
    no: 'No',
    rejoin: 'Rejoin',
    'last known': 'Last known',
    unknown: 'Unknown',
  } satisfies Record<CellState, string>,
  cell: (word: string, row: string, column: string) => `${word}: ${row}, ${column.toLowerCase()}`,
  said: (column: string) => `${column}:`,
  table: (who: string) => `What ${who} can do`,
  why: (name: string) => `Why does ${name} not run?`,
}

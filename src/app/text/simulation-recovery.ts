import type { Millis } from '#core/simulate/clock.ts'
import type { PoolStateValue, Step } from '#core/simulate/failover/state.ts'
import { namedStep } from '#core/simulate/trace/step-words.ts'
import type { AgainstTarget, ProcedureRun, ServiceKind } from '#core/simulate/users/measures.ts'
import { clock, number, span } from './simulation-measures.ts'
import { against, stillGoing } from './simulation-progress.ts'

/** Texts of the page about what it costs and how recovery stands. */
export const recoveryText = {
  lost: 'User-minutes lost',
  lostMeans: 'Users at work times the minutes they were without it, since the beginning.',
  service: 'Service',
  minutes: 'User-minutes',
  kinds: {
    'signing in': 'Signing in',
    'calls and peer-to-peer': 'Calls and peer-to-peer',
    'own conferences': 'Own conferences',
    scheduling: 'Scheduling',
    presence: 'Presence',
    contacts: 'Contacts and address book',
  } satisfies Record<ServiceKind, string>,
  inResiliency: 'resiliency mode has it',
  notInResiliency: 'resiliency mode lacks it',
  sessions: (calls: number, conferences: number, rejoins: number) =>
    `${number(calls)} users lost a call; ${number(conferences)} conferences ended; ${number(rejoins)} clicks to rejoin.`,
  time: 'Recovery time',
  timeMeans: 'How long users go without full service, against the documented target of a pool failover.',
  point: 'Recovery point',
  pointMeans: 'What is in one place alone, against the documented target.',
  pool: 'Pool',
  running: 'Runs now',
  longest: 'Longest',
  none: 'none',
  fine: 'No user has gone without full service.',
  pairedOnly: 'No pool of these is paired.',
  measured: (took: Millis, how: AgainstTarget) => `${span(took)}, ${against[how]}`,
  target: (from: Millis, to: Millis) => (from === to ? span(to) : `${span(from)} to ${span(to)}`),
  targetIs: (from: Millis, to: Millis) =>
    `Target ${from === to ? span(to) : `${span(from)} to ${span(to)}`}.`,
  against,
  atRisk: 'At risk now',
  gone: 'Lost for good',
  goneWords: (from: Millis, until: Millis, deedName: 'failover' | 'failback') =>
    `changes from ${clock(from)} to ${clock(until)}, by the ${deedName}`,
  procedures: 'Failovers and failbacks',
  noProcedures: 'None has been started.',
  procedure: ({ deed: which, disaster }: Pick<ProcedureRun, 'deed' | 'disaster'>) =>
    `${which === 'failover' ? 'Invoke-CsPoolFailOver' : 'Invoke-CsPoolFailBack'}${disaster ? ' -DisasterMode' : ''}`,
  outcomes: {
    running: 'running',
    complete: 'complete',
    failed: 'failed',
    refused: 'refused',
  } satisfies Record<ProcedureRun['outcome'], string>,
  procedureTimes: (from: Millis, until: Millis | null) =>
    until === null ? `since ${clock(from)}` : `${clock(from)} to ${clock(until)}`,
  poolState: (state: PoolStateValue) => `PoolState ${state}`,
  stillGoing,
  stuck: (step: Step, why: string) => `Stuck in step ${namedStep(step)}. ${why}`,
}

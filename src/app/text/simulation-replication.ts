import type { BackupModule, BackupTrouble, ExportState } from '#core/simulate/backup/state.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { AgainstTarget } from '#core/simulate/users/measures.ts'
import { clock, number, span } from './simulation-measures.ts'
import { against } from './simulation-progress.ts'

/** Texts of the page about what is copied where. */
export const replicationText = {
  none: 'It is not paired: nothing is copied.',
  way: (from: string, to: string) => `${from} to ${to}`,
  copying: 'copying',
  disturbed: 'not copying',
  troubles: {
    service: 'The Lync Backup Service is stopped.',
    pool: 'No server of the pool runs.',
    databases: 'The databases of the pool are not served.',
    'file store': 'The file store of the pool is out of reach.',
    link: 'The link to the site of the other pool is cut.',
    'partner file store': 'The file store of the other pool is out of reach.',
    'partner service': 'The Lync Backup Service of the other pool is stopped.',
    'partner pool': 'No server of the other pool runs.',
    'partner databases': 'The databases of the other pool are not served.',
  } satisfies Record<BackupTrouble, string>,
  table: (from: string, to: string) => `What is copied from ${from} to ${to}`,
  module: 'Module',
  modules: {
    UserServices: 'UserServices',
    ConfServices: 'ConfServices',
    CentralMgmt: 'CentralMgmt',
  } satisfies Record<BackupModule, string>,
  moduleMeans: {
    UserServices: 'contacts, permissions and conferences that are scheduled',
    ConfServices: 'content of conferences',
    CentralMgmt: 'the Central Management store',
  } satisfies Record<BackupModule, string>,
  states: {
    NotInitialized: 'not copied by this pool',
    NonSteadyState: 'NonSteadyState',
    SteadyState: 'SteadyState',
    FinalState: 'FinalState',
    ErrorState: 'ErrorState',
  } satisfies Record<ExportState, string>,
  upTo: (time: string) => `copied up to ${time}`,
  notCopied: 'Not copied yet',
  slow: (by: Millis) => `The link is slow: everything takes ${span(by)} longer.`,
  risk: 'Changes in one place alone',
  riskWords: (took: Millis, from: string, to: string) =>
    took === 0
      ? `Nothing: all that users changed on ${from} is on ${to}.`
      : `${span(took)} of changes stand on ${from} alone and would be lost with it.`,
  target: (target: Millis, how: AgainstTarget) => `Target ${span(target)}: ${against[how]}.`,
  store: 'Central Management store',
  noStore: 'The topology names no pool that holds it.',
  active: 'Active on',
  standby: 'Standby on',
  noStandby: 'none',
  available: 'available',
  lostSince: (at: Millis) => `lost since ${clock(at)}: nothing can be read or changed there`,
  readOnly: 'read only: a failover was left half done',
  moving: (to: string, phase: 'waiting' | 'switching') =>
    phase === 'waiting'
      ? `failing over to ${to}, waiting for the replicas`
      : `failing over to ${to}, nothing can be changed`,
  stale: (name: string) => `The copy on ${name} is stale and takes itself to be active.`,
  changes: 'Changes',
  changeWords: (version: number, replicated: number) =>
    version === 0
      ? 'none since the beginning'
      : version === replicated
        ? `all ${number(version)} replicated`
        : `${number(replicated)} of ${number(version)} replicated`,
  replicas: 'Replicas',
  allCurrent: 'every computer has every change',
  behind: (n: number) => `${n === 1 ? '1 computer is' : `${number(n)} computers are`} behind`,
  replicasOf: 'Replicas by pool',
  pool: 'Pool',
  current: 'Up to date',
  of: (current: number, of: number) => `${current} of ${of}`,
  never: 'What is not copied',
  neverMeans: 'It does not come along when users move, whichever pool serves them.',
  neverHere: 'Of an unpaired pool nothing is copied.',
  forGood: 'Nothing brings it back.',
}

import type { ClusterSetting } from '../cluster/state.ts'
import type { PoolStateValue } from '../failover/state.ts'
import type { ResetType } from '../front-end/events.ts'
import type { Power } from '../front-end/state.ts'
import type { Standing } from '../users/state.ts'

/*
 * The words that a scenario may use where the states of the simulation have a fixed list of them. Each is a record, so
 * that the compiler says when one is missing.
 */

const everyReset: Record<ResetType, true> = {
  ServiceReset: true,
  QuorumLossRecovery: true,
  FullReset: true,
  MachineStateRemoved: true,
}

const everyPower: Record<Power, true> = { off: true, starting: true, active: true, stopped: true }

const everyPoolState: Record<PoolStateValue, true> = {
  Active: true,
  FailingOver: true,
  FailedOver: true,
  FailingBack: true,
}

const everyStanding: Record<Standing, true> = {
  home: true,
  'signed out, waiting': true,
  'backup, resiliency': true,
  backup: true,
  'home, resiliency': true,
  'home, limited': true,
  'no service': true,
  'blocked client': true,
}

const everyWitness: Record<ClusterSetting['witness'], true> = {
  none: true,
  disk: true,
  'file share': true,
  cloud: true,
  'only disk': true,
}

/** What can be the witness of a failover cluster. */
export const witnesses = wordsOf(everyWitness)
/** How Reset-CsPoolRegistrarState resets. */
export const resetTypes = wordsOf(everyReset)
/** Where the services of a server are in their life. */
export const power = wordsOf(everyPower)
/** Values of PoolState. */
export const poolStates = wordsOf(everyPoolState)
/** Where a user can stand. */
export const standings = wordsOf(everyStanding)

/** The form of a role in a SQL Server store. */
export const roleForm = /^(?:primary|mirror|witness|listener|network-name|replica-\d+|node-\d+)$/

function wordsOf<K extends string>(every: Readonly<Record<K, true>>): K[] {
  return Object.keys(every) as K[] // the type of the record lists exactly these
}

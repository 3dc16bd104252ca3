import type { Pool } from '../model/pool.ts'
import { partnerIn, poolsOf, type Topology } from '../model/topology.ts'
import { noOutage } from '../outage/part.ts'
import { newAdministration } from './administration/state.ts'
import { newBackEnd } from './back-end/state.ts'
import type { BackupParameters } from './backup/parameters.ts'
import { newBackup, type BackupState } from './backup/state.ts'
import type { Millis } from './clock.ts'
import { begin, runUntil } from './engine.ts'
import { newFailover } from './failover/state.ts'
import { frontEndPool } from './front-end/machine.ts'
import { newPool, type PoolParameters, type PoolState } from './front-end/state.ts'
import { newManagement, type ManagementState } from './management/state.ts'
import { usualParameters, type Parameters } from './parameters.ts'
import { newRegistrar } from './registrar/state.ts'
import { newUsers } from './users/new-users.ts'
import { pairingOf, settingOf } from './setting.ts'
import type { World } from './world.ts'

/** What a scenario says about a deployment beside its topology. */
export interface Circumstances {
  readonly parameters: Parameters
  /** Whether every service has been running for long when it begins, or none has been started yet. */
  readonly begins: 'running' | 'stopped'
  /** Milliseconds since midnight. */
  readonly timeOfDay: Millis
  readonly seed: number | null
}

/** As documented or assumed; all is well; at midnight. */
export const usualCircumstances: Circumstances = {
  parameters: usualParameters,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
}

/** A deployment at its first moment, as designed: nothing is broken, everything is copied. */
export function newWorld(topology: Topology, circumstances: Circumstances = usualCircumstances): World {
  const pools = poolsOf(topology)
  const { begins, parameters, seed } = circumstances
  return {
    setting: settingOf(topology, pools, circumstances),
    outage: noOutage,
    slow: new Map(),
    booting: new Map(),
    pools: pools.map((pool) =>
      begins === 'running' ? runningPool(pool, parameters.frontEnd) : newPool(pool, parameters.frontEnd),
    ),
    backEnds: pools.map((pool) => newBackEnd(topology, pool, parameters.backEnd, seed)),
    backups: pools.map((pool) => backupOf(topology, pool, parameters.backup)),
    registrars: pools.map(() => newRegistrar),
    failovers: pools.map(({ id }) => newFailover(topology, id)),
    users: pools.map((pool) =>
      newUsers(
        pool,
        parameters.users,
        parameters.frontEnd.groups ?? pool.servers.length,
        begins === 'running',
      ),
    ),
    management: managementOf(topology),
    administration: newAdministration(topology),
  }
}

/** A pool whose servers were all started together, long ago. */
function runningPool(pool: Pool, parameters: PoolParameters): PoolState {
  const starts = pool.servers.map((_, server) => ({
    at: 0,
    event: { is: 'server-started', server } as const,
  }))
  return runUntil(frontEndPool, begin(newPool(pool, parameters), starts), Infinity).world
}

/** The copying from a pool to its partner; `null` without one. */
function backupOf(
  topology: Topology,
  { id }: Pool,
  { takes, interval }: BackupParameters,
): BackupState | null {
  const pairing = pairingOf(topology, id)
  return pairing ? newBackup(partnerIn(pairing, id), topology.managementStore === id, takes, interval) : null
}

function managementOf(topology: Topology): ManagementState {
  const active = topology.managementStore
  const pairing = active === null ? undefined : pairingOf(topology, active)
  return newManagement(active, active === null || !pairing ? null : partnerIn(pairing, active))
}

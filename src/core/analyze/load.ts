import type { Pool } from '../model/pool.ts'
import type { Basis } from '../quorum/reading.ts'
import {
  usersPerFrontEnd,
  usersPerFrontEndInReferences,
  usersPerPairedPool,
  usersPerPool,
  usersPerStandardEdition,
  usersPerStandardEditionAfterFailover,
  type Limit,
} from '../tables/limits.ts'
import type { Source } from '../tables/table.ts'

/** Whose users a pool serves: its own, its own as one pool of a pair, or those of its partner as well. */
export type Whose = 'own' | 'own of a pair' | 'both'

/**
 * How a number of users sits on a pool.
 * - `strained`: above 6,660 and up to 6,667 users for each server, as in Microsoft's own reference topologies.
 * - `not stated`: the users are not.
 * - `not documented`: no limits are printed for the version.
 */
export type LoadState = 'fits' | 'strained' | 'over' | 'not stated' | 'not documented'

/** Users on the running servers of a pool, against the limits of its edition and version. */
export interface Load {
  readonly users: number | null
  readonly running: number
  readonly usersPerServer: number | null
  readonly perServerLimit: number | null
  /** Users that the pool may serve, whatever its servers. */
  readonly poolLimit: number | null
  /** Users by the lesser of what its running servers and the pool as a whole may serve: 1 is full. */
  readonly share: number | null
  readonly state: LoadState
  readonly basis: Basis
  readonly sources: readonly Source[]
}

/**
 * Users that a pool can serve with so many servers running, after its partner has been failed over to it: 6,660 for each
 * Front End Server up to the limit of the version; 5,000 for Standard Edition. `null` where no limit is printed.
 */
export function capacityOf(pool: Pool, running: number = pool.servers.length): number | null {
  const limits = limitsOf(pool, 'both')
  return limits && Math.min(running * limits.perServer.value, limits.pool.value)
}

/** The load of so many users on so many running servers of the pool. */
export function loadOf(pool: Pool, running: number, users: number | null, whose: Whose): Load {
  const limits = limitsOf(pool, whose)
  const counted = { users, running, basis: basisOf(pool, running, whose) }
  if (limits === null)
    return {
      ...counted,
      usersPerServer: null,
      perServerLimit: null,
      poolLimit: null,
      share: null,
      state: 'not documented',
      sources: [],
    }
  const full = Math.min(running * limits.perServer.value, limits.pool.value)
  return {
    ...counted,
    usersPerServer: users === null || running === 0 ? null : users / running,
    perServerLimit: limits.perServer.value,
    poolLimit: limits.pool.value,
    share: users === null || full === 0 ? null : users / full,
    state: users === null ? 'not stated' : stateOf(users, running, limits),
    sources: [...new Set([limits.perServer.source, limits.strained.source, limits.pool.source])],
  }
}

/** Users for each server as people read them: rounded up to a tenth, so that what is above a limit never reads as the limit. */
export function perServer(usersPerServer: number): number {
  return Math.ceil(usersPerServer * 10) / 10
}

interface Limits {
  readonly perServer: Limit
  /** What a server carries in the reference topologies. */
  readonly strained: Limit
  readonly pool: Limit
}

function limitsOf({ edition, version }: Pool, whose: Whose): Limits | null {
  if (version === 'other') return null
  if (edition === 'standard') {
    const most = whose === 'both' ? usersPerStandardEditionAfterFailover : usersPerStandardEdition
    return { perServer: most, strained: most, pool: most }
  }
  const pool = whose === 'own of a pair' ? usersPerPairedPool[version] : usersPerPool[version]
  return { perServer: usersPerFrontEnd, strained: usersPerFrontEndInReferences, pool }
}

function stateOf(users: number, running: number, limits: Limits): 'fits' | 'strained' | 'over' {
  if (users > limits.pool.value || users > running * limits.strained.value) return 'over'
  return users > running * limits.perServer.value ? 'strained' : 'fits'
}

/** The user model speaks of all servers and of one that is lost; of Standard Edition also of both servers' users on one. */
function basisOf({ edition, servers }: Pool, running: number, whose: Whose): Basis {
  if (edition === 'standard') return 'documented'
  return whose !== 'both' && servers.length - running <= 1 ? 'documented' : 'derived'
}

import type { Pool } from '../../model/pool.ts'
import { judge, type Verdict } from '../../quorum/verdict.ts'
import type { Reading } from '../../quorum/reading.ts'
import type { Millis } from '../clock.ts'
import type { PoolCondition } from './condition.ts'
import type { StartRequest } from './events.ts'

/** Times and sizes of a Front End pool on Windows Fabric. What no document of the product states is assumed. */
export interface PoolParameters {
  readonly reading: Reading
  /** How many routing groups a pool has; `null` for as many as servers. Assumed. */
  readonly groups: number | null
  /** Replicas of a routing group: three, or all servers of a smaller pool. */
  readonly replicas: number
  /** The least replicas that a view shrinks to, by itself, in a pool of three servers and more. Assumed. */
  readonly leastReplicas: number
  /** Of a pool of two, how many servers must be there to start: the table says one, the text of an event says both. */
  readonly coldStartOfTwo: 1 | 2
  /** Whether a full reset of the registrar state fails, as the documents warn. */
  readonly failsFullReset: boolean
  /** From a crash until the others know of it: the lease of Windows Fabric. Assumed for Lync. */
  readonly detection: Millis
  /** From the loss of the votes until the remaining servers stop: the global lease. Assumed for Lync. */
  readonly voteLease: Millis
  /** How long a replica is waited for before another one is built. */
  readonly replicaWait: Millis
  /** How long no server may join before routing groups are placed for the first time. */
  readonly stable: Millis
  /** How long it takes to build a replica. Assumed. */
  readonly build: Millis
}

/** Where a server is in its life. `stopped` runs, but without the services, which quorum loss has stopped. */
export type Power = 'off' | 'starting' | 'active' | 'stopped'

export interface ServerState {
  readonly power: Power
  /** When the other servers came to know that it is down; `null` while it is up, or not missed yet. */
  readonly missedAt: Millis | null
  /** Whether it has been waited for long enough: its replicas may be built elsewhere. */
  readonly isOverdue: boolean
  /** Whether its replicas are given up for good (MachineStateRemoved). */
  readonly removed: boolean
  /** What it waits for while it starts, as it has said last. */
  readonly waits: 'pool manager' | 'routing groups' | null
  /** Counts its ups and downs: what was planned in an earlier one has no ground any more. */
  readonly spell: number
}

/** A routing group: a set of users of the pool. Servers are positions in the pool, 0 for the first. */
export interface GroupState {
  /** The servers that hold a replica, in ascending order. */
  readonly view: readonly number[]
  readonly primary: number | null
  /** Counts the changes of primary. */
  readonly epoch: number
  /** How often data may have been lost. */
  readonly dataLosses: number
  readonly isLost: boolean
  /** The replica that is being built, on a server in one of its spells. */
  readonly building: { readonly server: number; readonly spell: number; readonly isDone: boolean } | null
}

/** One Front End pool as it lives. */
export interface PoolState {
  readonly pool: Pool
  readonly parameters: PoolParameters
  readonly servers: readonly ServerState[]
  /** Empty before the first placement. */
  readonly groups: readonly GroupState[]
  /** Whether the primary database is up: the vote of an even-sized pool. */
  readonly hasPrimaryDatabase: boolean
  /** Whether enough votes have met. */
  readonly isFormed: boolean
  /** Whether the start gate is open: enough servers were there at once since the pool was down. */
  readonly isOpen: boolean
  /** When the remaining servers stop, for want of votes; `null` while there are enough. */
  readonly stopsAt: Millis | null
  /** What Start-CsPool has just been asked for. */
  readonly asked: StartRequest | null
  /** Routing groups that the start of the pool has left out: they have no service. */
  readonly skippedGroups: readonly number[]
  /** Groups are to be loaded anew from the Back End: all of them, or those that are lost. */
  readonly recovering: 'lost' | 'all' | null
  /** The groups that the recovery has loaded anew. */
  readonly reloaded: readonly number[]
  /** Servers start their services anew, one after the other. */
  readonly isRestarting: boolean
  /** Counts the joins, so that the last one is known. */
  readonly joins: number
  /** Whether no server has joined for a while. */
  readonly isStable: boolean
  /** What was said of the pool last. */
  readonly said: PoolCondition
}

const off: ServerState = {
  power: 'off',
  missedAt: 0,
  isOverdue: false,
  removed: false,
  waits: null,
  spell: 0,
}

/** A pool of which nothing runs yet. */
export function newPool(pool: Pool, parameters: PoolParameters): PoolState {
  return {
    pool,
    parameters,
    servers: pool.servers.map(() => off),
    groups: [],
    hasPrimaryDatabase: true,
    isFormed: false,
    isOpen: false,
    stopsAt: null,
    asked: null,
    skippedGroups: [],
    recovering: null,
    reloaded: [],
    isRestarting: false,
    joins: 0,
    isStable: false,
    said: { kind: 'Down', serving: 0, of: 0 },
  }
}

/** Whether it takes part: starting or active. */
export function isUp({ power }: ServerState): boolean {
  return power === 'starting' || power === 'active'
}

/** Whether the others take it to be there: it is, or nobody has missed it yet. */
export function seemsUp(server: ServerState): boolean {
  return isUp(server) || server.missedAt === null
}

/** How many servers take part. */
export function upCount({ servers }: PoolState): number {
  let count = 0
  for (const server of servers) if (isUp(server)) count++
  return count
}

/** Verdicts by pool, in the reading asked for last, and by who is up: a bit for the primary database and one for each server. */
const verdicts = new WeakMap<Pool, { readonly reading: Reading; readonly byKey: Map<number, Verdict> }>()

/** With more servers than bits a verdict is worked out each time. */
const mostBits = 50

/** The printed rows on what is up now. The same servers and database always give the very same verdict. */
export function verdictNow(state: PoolState): Verdict {
  const { pool, servers, hasPrimaryDatabase, parameters } = state
  if (servers.length >= mostBits) return verdictWith(state, (position) => isUpAt(state, position))
  let key = hasPrimaryDatabase ? 1 : 0
  for (const server of servers) key = key * 2 + (isUp(server) ? 1 : 0)
  const byKey = verdictsOf(parameters.reading, pool)
  let verdict = byKey.get(key)
  if (!verdict) byKey.set(key, (verdict = verdictWith(state, (position) => isUpAt(state, position))))
  return verdict
}

/** The printed rows on other servers of the pool being up than those that are. */
export function verdictWith(
  { pool, hasPrimaryDatabase, parameters }: PoolState,
  isThere: (position: number) => boolean,
): Verdict {
  const down = new Set(pool.servers.filter((_, i) => !isThere(i)).map(({ id }) => id))
  return judge(pool, { servers: down, primaryDatabase: !hasPrimaryDatabase }, parameters.reading)
}

function verdictsOf(reading: Reading, pool: Pool): Map<number, Verdict> {
  let known = verdicts.get(pool)
  if (known?.reading !== reading) verdicts.set(pool, (known = { reading, byKey: new Map() }))
  return known.byKey
}

/** How many servers must be there for the pool to start; `null` where no document prints it. */
export function startNeeded(
  { pool, parameters }: PoolState,
  { startNeeded: printed }: Verdict,
): number | null {
  return pool.edition === 'enterprise' && pool.servers.length === 2 && printed !== null
    ? Math.max(printed, parameters.coldStartOfTwo)
    : printed
}

/** Whether the server at this position takes part. */
export function isUpAt({ servers }: PoolState, position: number): boolean {
  const server = servers[position]
  return server !== undefined && isUp(server)
}

/** Whether the server at this position takes part, with the replicas that it had. */
export function holdsReplicas({ servers }: PoolState, position: number): boolean {
  const server = servers[position]
  return server !== undefined && isUp(server) && !server.removed
}

/** How many routing groups the pool has, placed or not. */
export function groupCount({ pool, parameters }: PoolState): number {
  return parameters.groups ?? pool.servers.length
}

/** Replicas that a group is to have. */
export function replicasWanted({ pool, parameters }: PoolState): number {
  return Math.min(parameters.replicas, pool.servers.length)
}

/** The least replicas that a view shrinks to. In a pool of two it is one, which alone explains the order of its restart. */
export function leastView({ pool, parameters }: PoolState): number {
  return pool.servers.length <= 2 ? 1 : parameters.leastReplicas
}

import { begin, runUntil, type Input } from '../../../../src/core/simulate/engine.ts'
import { conditionWords } from '../../../../src/core/simulate/front-end/condition.ts'
import type { PoolEvent } from '../../../../src/core/simulate/front-end/events.ts'
import { frontEndPool } from '../../../../src/core/simulate/front-end/machine.ts'
import { usualPoolParameters } from '../../../../src/core/simulate/front-end/parameters.ts'
import { upgradeReadiness } from '../../../../src/core/simulate/front-end/readiness.ts'
import {
  newPool,
  type PoolParameters,
  type PoolState,
} from '../../../../src/core/simulate/front-end/state.ts'
import { pool } from '../../../../src/core/examples/notation.ts'

/*
 * The notation of the recorded traces: a line for each event, `700000 SRV 1 Starting`. Servers and groups count from 1.
 */

/** What is done to a pool, by server number. */
export type Deed = Input<PoolEvent>

export const crash = (at: number, ...servers: number[]): Deed[] =>
  servers.map((server) => ({ at, event: { is: 'server-crashed', server: server - 1 } }))

export const shutDown = (at: number, ...servers: number[]): Deed[] =>
  servers.map((server) => ({ at, event: { is: 'server-shut-down', server: server - 1 } }))

export const start = (at: number, ...servers: number[]): Deed[] =>
  servers.map((server) => ({ at, event: { is: 'server-started', server: server - 1 } }))

export const sqlDown = (at: number): Deed[] => [{ at, event: { is: 'primary-database-lost' } }]

export const reset = (
  at: number,
  type: Extract<PoolEvent, { is: 'registrar-reset' }>['type'],
  server: number | null = null,
): Deed[] => [{ at, event: { is: 'registrar-reset', type, server: server === null ? null : server - 1 } }]

/** Start-CsPool. */
export const startPool = (
  at: number,
  { skipServers = [], skipGroups = [], recovery = false }: StartOptions = {},
): Deed[] => [
  {
    at,
    event: {
      is: 'pool-start-invoked',
      skippedServers: skipServers.map((server) => server - 1),
      skippedGroups: skipGroups.map((group) => group - 1),
      recovery,
    },
  },
]

interface StartOptions {
  readonly skipServers?: readonly number[]
  readonly skipGroups?: readonly number[]
  readonly recovery?: boolean
}

/** A pool of so many servers, that nothing has been started of. */
export function fresh(servers: number, change: Partial<PoolParameters> = {}): PoolState {
  return newPool(pool(2, 'ldn', { servers }).pool, { ...usualPoolParameters, ...change })
}

/** A pool that was started with all of its servers at 0, at a moment. */
export function livedUntil(
  servers: number | PoolState,
  deeds: readonly Deed[],
  until: number,
  change: Partial<PoolParameters> = {},
): PoolState {
  const pool = typeof servers === 'number' ? fresh(servers, change) : servers
  const all = pool.servers.map((_, i) => i + 1)
  return runUntil(frontEndPool, begin(pool, [...start(0, ...all), ...deeds]), until).world
}

/** What Get-CsPoolUpgradeReadinessState says at a moment, as traces write it. */
export function readinessLine(servers: number, deeds: readonly Deed[], at: number): string {
  const { state, active, total, domains } = upgradeReadiness(livedUntil(servers, deeds, at))
  const marks = domains.map(({ isReady }, i) => `UD${i + 1}=${isReady === true ? 'T' : 'F'}`)
  return `${at} READINESS ${state} active ${active}/${total} ${marks.join(' ')}`
}

/** The trace of a pool that was started with all of its servers at 0, from 100,000 ms on. */
export function lived(
  servers: number,
  deeds: readonly Deed[],
  change: Partial<PoolParameters> = {},
): string[] {
  const all = Array.from({ length: servers }, (_, i) => i + 1)
  return told(servers, [...start(0, ...all), ...deeds], change).filter(
    (text) => Number.parseInt(text) > 99_999,
  )
}

/** The trace of a pool that is off at 0. */
export function started(servers: number, deeds: readonly Deed[]): string[] {
  return told(servers, deeds, {})
}

function told(servers: number, deeds: readonly Deed[], change: Partial<PoolParameters>): string[] {
  let state = fresh(servers, change)
  return runUntil(frontEndPool, begin(state, deeds), 1e10).trace.flatMap(({ at, event }) => {
    state = frontEndPool.apply(state, event, at)
    const said = words(event, state)
    return said === null ? [] : [`${at} ${said}`]
  })
}

/** What a line of a trace says; nothing for what traces do not name. */
function words(event: PoolEvent, state: PoolState): string | null {
  switch (event.is) {
    case 'server-started':
      return `SRV ${event.server + 1} Starting`
    case 'server-crashed':
      return `SRV ${event.server + 1} Off (crash)`
    case 'server-shut-down':
      return `SRV ${event.server + 1} Off (graceful)`
    case 'server-missed':
      return `SRV ${event.server + 1} down detected`
    case 'server-active':
      return `SRV ${event.server + 1} Active`
    case 'server-stopped':
      return `SRV ${event.server + 1} Stopped (all services)`
    case 'primary-database-lost':
      return 'SQL primary down'
    case 'primary-database-back':
      return 'SQL primary up'
    case 'registrar-reset':
      return `RESET ${event.type}${event.server === null ? '' : ` ${event.server + 1}`}`
    case 'services-stopped':
      return 'POOL_QUORUM_LOSS events=32163,32170,32173'
    case 'ring-formed':
      return `RING_FORMED votes ${event.votes}/${event.of}`
    case 'votes-lost':
      return `VOTES ${event.votes}/${event.of} need ${event.needed}: global lease expires at ${event.stopsAt}`
    case 'votes-back':
      return `VOTES ${event.votes}/${event.of} quorum restored`
    case 'group-placed':
      return `RG ${event.group + 1} PLACED primary ${event.primary + 1} secondaries ${numbers(event.secondaries)}`
    case 'group-lost':
      return `RG ${event.group + 1} QUORUM_LOSS up ${event.up}/${event.of}`
    case 'group-back':
      return `RG ${event.group + 1} QUORUM_RESTORED up ${event.up}/${event.of}`
    case 'replica-left':
      return `RG ${event.group + 1} VIEW drops ${event.server + 1}`
    case 'primary-promoted':
      return `RG ${event.group + 1} PROMOTE primary ${event.server + 1}`
    case 'build-began':
      return `RG ${event.group + 1} BUILD on ${event.server + 1}`
    case 'build-failed':
      return `RG ${event.group + 1} BUILD failed on ${event.server + 1}`
    case 'replica-ready':
      return `RG ${event.group + 1} REPLICA ${event.server + 1} ready view=${numbers(state.groups[event.group]?.view ?? [])}`
    case 'group-reloaded':
      return `RG ${event.group + 1} RELOAD_FROM_BACKUP_STORE primary ${event.primary + 1} dropped ${numbers(event.dropped)}`
    case 'pool-start-invoked':
      return 'START_POOL'
    case 'pool-start-refused':
      return `START_POOL refused for ${event.why}: ${event.servers}, need ${event.needed}`
    case 'recovery-refused':
      return `RESET refused for ${event.why}`
    case 'start-waits':
      return event.for === 'pool manager'
        ? `EVT 32169 on ${event.server + 1} waiting for the pool manager`
        : `EVT 32174 on ${event.server + 1} waiting for ${event.groups} of ${event.of} routing groups`
    case 'pool-state-changed':
      return `POOL ${conditionWords(event.to)} votes ${event.votes}/${event.of} up ${event.up}/${state.servers.length}`
    default:
      return null
  }
}

const numbers = (positions: readonly number[]) => positions.map((position) => position + 1).join(',')

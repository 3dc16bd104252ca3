import * as fc from 'fast-check'
import { pool } from '../../../../src/core/examples/notation.ts'
import type { Pool } from '../../../../src/core/model/pool.ts'
import { voteModels } from '../../../../src/core/quorum/reading.ts'
import { hour, minute, second, type Millis } from '../../../../src/core/simulate/clock.ts'
import { begin, runUntil, type Happened } from '../../../../src/core/simulate/engine.ts'
import type { PoolEvent } from '../../../../src/core/simulate/front-end/events.ts'
import { frontEndPool } from '../../../../src/core/simulate/front-end/machine.ts'
import { usualPoolParameters } from '../../../../src/core/simulate/front-end/parameters.ts'
import {
  newPool,
  type PoolParameters,
  type PoolState,
} from '../../../../src/core/simulate/front-end/state.ts'
import type { Deed } from './notation.ts'

/*
 * Random Front End pools, what is done to them, and what comes of it.
 */

/** Pools of 2 to 16 servers of every version, some with stated domains; now and then a Standard Edition server. */
export const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    servers: fc.integer({ min: 2, max: 16 }),
    version: fc.constantFrom('2013', '2015', '2019', 'other'),
    domains: fc.option(fc.integer({ min: 1, max: 4 })),
    standard: fc.nat(15).map((n) => n === 0),
  })
  .map(({ servers, version, domains, standard }) => {
    const count = standard ? 1 : servers
    const facts = Array.from({ length: count }, (_, i) => ({
      upgradeDomain: domains === null ? null : `${i % domains}`,
    }))
    return pool(2, 'ldn', { version, servers: facts, edition: standard ? 'standard' : 'enterprise' }).pool
  })

/** The parameters that are in doubt, one way or the other. */
export const anyParameters: fc.Arbitrary<PoolParameters> = fc
  .record({
    reading: fc.record({
      votes: fc.constantFrom(...voteModels),
      strictNote: fc.boolean(),
      earlierTable: fc.boolean(),
    }),
    groups: fc.option(fc.integer({ min: 1, max: 8 })),
    leastReplicas: fc.constantFrom(2, 3),
    coldStartOfTwo: fc.constantFrom(1, 2),
    failsFullReset: fc.boolean(),
    voteLease: fc.constantFrom(10 * second, 5 * minute),
    build: fc.constantFrom(second, minute, hour),
  })
  .map((changes) => ({ ...usualPoolParameters, ...changes }))

/** A pool of which nothing runs yet. */
export const anyFresh: fc.Arbitrary<PoolState> = fc
  .tuple(anyPool, anyParameters)
  .map(([of, parameters]) => newPool(of, parameters))

/** A pool of an enterprise, with everything as usual, and of at least so many servers. */
export const usualPool = (least: number, most = 12): fc.Arbitrary<PoolState> =>
  fc
    .integer({ min: least, max: most })
    .map((servers) => newPool(pool(2, 'ldn', { servers }).pool, usualPoolParameters))

/** Some of the servers of a pool, by position, in any order. */
export const someServers = ({ servers }: PoolState, least = 0): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...servers.keys()], { minLength: least })

/** When everything is over that was ever planned. */
export const theEnd: Millis = 100 * hour

/** What is done to a pool in its first hours: many things fall together. */
export function anyScript({ servers }: PoolState): fc.Arbitrary<Deed[]> {
  const server = fc.nat(servers.length - 1)
  const few = fc.uniqueArray(server, { maxLength: 2 })
  const types = ['ServiceReset', 'QuorumLossRecovery', 'FullReset', 'MachineStateRemoved'] as const
  const event: fc.Arbitrary<PoolEvent> = fc.oneof(
    { weight: 4, arbitrary: server.map((one): PoolEvent => ({ is: 'server-crashed', server: one })) },
    { weight: 2, arbitrary: server.map((one): PoolEvent => ({ is: 'server-shut-down', server: one })) },
    { weight: 4, arbitrary: server.map((one): PoolEvent => ({ is: 'server-started', server: one })) },
    fc.constant<PoolEvent>({ is: 'primary-database-lost' }),
    fc.constant<PoolEvent>({ is: 'primary-database-back' }),
    fc.record({ type: fc.constantFrom(...types), server }).map(({ type, server: one }): PoolEvent => ({
      is: 'registrar-reset',
      type,
      server: type === 'MachineStateRemoved' ? one : null,
    })),
    fc
      .record({ skippedServers: few, skippedGroups: few, recovery: fc.boolean() })
      .map((start): PoolEvent => ({ is: 'pool-start-invoked', ...start })),
  )
  const at = fc.oneof(
    fc.integer({ min: minute, max: 4 * hour }),
    fc.integer({ min: 1, max: 24 }).map((n) => n * 10 * minute),
    fc.integer({ min: 1, max: 20 }).map((n) => 10 * minute + n * 15 * second),
  )
  return fc.array(fc.record({ at, event }), { maxLength: 30 })
}

/** A pool, started or not, and what is done to it. */
export const anyLife: fc.Arbitrary<{ readonly pool: PoolState; readonly script: readonly Deed[] }> = fc
  .tuple(anyFresh, fc.boolean())
  .chain(([of, isStarted]) =>
    anyScript(of).map((script) => ({
      pool: of,
      script: isStarted ? [...startAll(of, 0), ...script] : script,
    })),
  )

/** The services of every server start. */
export const startAll = ({ servers }: PoolState, at: Millis): Deed[] =>
  servers.map((_, server) => ({ at, event: { is: 'server-started', server } }))

/** Deeds of one kind, one server after the other. */
export const oneByOne = (
  is: 'server-started' | 'server-shut-down' | 'server-crashed',
  servers: readonly number[],
  from: Millis,
  apart: Millis,
): Deed[] => servers.map((server, i) => ({ at: from + i * apart, event: { is, server } }))

/** An event of a life, with the pool before and after it. */
export interface Step extends Happened<PoolEvent> {
  readonly before: PoolState
  readonly after: PoolState
  /** Whether nothing else happened at this moment. */
  readonly isLast: boolean
}

/** Everything that happens to a pool, step by step. */
export function stepsOf(start: PoolState, script: readonly Deed[], until: Millis = theEnd): Step[] {
  const { trace } = runUntil(frontEndPool, begin(start, script), until)
  let before = start
  return trace.map((happened, i) => {
    const after = frontEndPool.apply(before, happened.event, happened.at)
    const step = { ...happened, before, after, isLast: trace[i + 1]?.at !== happened.at }
    before = after
    return step
  })
}

/** The pool at a moment of such a life. */
export const poolAfter = (start: PoolState, script: readonly Deed[], until: Millis): PoolState =>
  runUntil(frontEndPool, begin(start, script), until).world

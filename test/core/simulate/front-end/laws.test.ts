import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentedReading, voteModels, type Reading } from '../../../../src/core/quorum/reading.ts'
import { hour, minute, second } from '../../../../src/core/simulate/clock.ts'
import { begin, runUntil, worldAfter } from '../../../../src/core/simulate/engine.ts'
import { conditionOf, isRunning } from '../../../../src/core/simulate/front-end/condition.ts'
import { isServing, isShort, writeQuorum } from '../../../../src/core/simulate/front-end/groups.ts'
import { frontEndPool } from '../../../../src/core/simulate/front-end/machine.ts'
import { upgradeReadiness } from '../../../../src/core/simulate/front-end/readiness.ts'
import {
  holdsReplicas,
  isUpAt,
  replicasWanted,
  startNeeded,
  upCount,
  verdictNow,
  verdictWith,
  type PoolState,
} from '../../../../src/core/simulate/front-end/state.ts'
import { runs } from '../runs.ts'
import { fresh } from './notation.ts'
import {
  anyFresh,
  anyLife,
  oneByOne,
  poolAfter,
  someServers,
  startAll,
  stepsOf,
  theEnd,
  usualPool,
  type Step,
} from './pools.ts'

/*
 * What is true of every Front End pool, whatever happens to it: tried on random pools and random scripts.
 */

const often = { numRuns: runs(150) }

/** Something is true of every step of every life. */
function expectAlways(law: (step: Step) => void): void {
  fc.assert(
    fc.property(anyLife, ({ pool, script }) => {
      for (const step of stepsOf(pool, script)) law(step)
    }),
    often,
  )
}

describe('the quorum of a pool', () => {
  it('1: is there when its servers meet', () => {
    expectAlways(({ event, before }) => {
      if (event.is === 'ring-formed') expect(verdictNow(before).functional).not.toBe(false)
    })
  })

  it('1: is missing for a whole lease before services stop', () => {
    fc.assert(
      fc.property(anyLife, ({ pool, script }) => {
        let since: number | null = null
        for (const { at, event, after, isLast } of stepsOf(pool, script)) {
          if (event.is === 'services-stopped') {
            expect(since).not.toBeNull()
            expect(at - since!).toBeGreaterThanOrEqual(pool.parameters.voteLease)
          }
          if (isLast) since = verdictNow(after).functional === false ? (since ?? at) : null
        }
      }),
      often,
    )
  })

  it('2: is as the printed rows say for what has crashed, in whichever order', () => {
    const crashes = usualPool(3).chain((pool) =>
      someServers(pool).chain((down) =>
        fc
          .shuffledSubarray(down, { minLength: down.length })
          .map((again) => ({ pool, orders: [down, again] })),
      ),
    )
    fc.assert(
      fc.property(crashes, ({ pool, orders }) => {
        const [one, other] = orders.map((order) =>
          poolAfter(
            pool,
            [...startAll(pool, 0), ...oneByOne('server-crashed', order, hour, second)],
            hour + minute,
          ),
        )
        expect(one!.said).toEqual(other!.said)
        const verdict = verdictWith(pool, (position) => !orders[0]!.includes(position))
        const { kind } = one!.said
        if (verdict.running === 0) expect(kind).toBe('Down')
        else if (verdict.functional === false) expect(kind).toBe('QuorumLossPending')
        else expect(kind).toBe(verdict.canStart ? 'Running' : 'RunningNoColdStart')
        if (isRunning(kind))
          expect(one!.said.serving).toBe(
            one!.groups.filter((group) => group.view.filter((i) => isUpAt(one!, i)).length >= 2).length,
          )
      }),
      often,
    )
  })

  it('3: is never lost, nor the next start, by one server or the database more', () => {
    const more = anyFresh.chain((pool) =>
      fc
        .tuple(someServers(pool), fc.nat(pool.servers.length - 1), fc.boolean())
        .map((facts) => ({ pool, facts })),
    )
    fc.assert(
      fc.property(more, ({ pool, facts: [up, one, hasDatabase] }) => {
        const worse = { ...pool, hasPrimaryDatabase: hasDatabase }
        const before = verdictWith(worse, (i) => up.includes(i))
        const withServer = verdictWith(worse, (i) => up.includes(i) || i === one)
        const withDatabase = verdictWith({ ...pool, hasPrimaryDatabase: true }, (i) => up.includes(i))
        for (const after of [withServer, withDatabase]) {
          if (before.functional === true) expect(after.functional).toBe(true)
          if (before.canStart === true) expect(after.canStart).toBe(true)
        }
      }),
      often,
    )
  })

  it('4: is no matter of the servers behind the first ones', () => {
    const sets = usualPool(8).chain((pool) => someServers(pool).map((up) => ({ pool, up })))
    fc.assert(
      fc.property(sets, ({ pool, up }) => {
        const { voters, functional } = verdictWith(pool, (i) => up.includes(i))
        const first = voters!.firstServers
        const none = verdictWith(pool, (i) => up.includes(i) && i < first)
        const all = verdictWith(pool, (i) => up.includes(i) || i >= first)
        expect([none.functional, all.functional]).toEqual([functional, functional])
      }),
      often,
    )
  })
})

describe.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('every set of the servers of a pool of %i', (n) => {
  const servers = Array.from({ length: n }, (_, i) => i)
  const sets = Array.from({ length: 2 ** n }, (_, set) => servers.filter((i) => (set >> i) & 1))
  const isAlive = (up: readonly number[], change: Partial<Reading> = {}, hasPrimaryDatabase = true) => {
    const reading = { ...documentedReading, ...change }
    const pool = { ...fresh(n, { reading }), hasPrimaryDatabase }
    return verdictWith(pool, (i) => up.includes(i)).functional
  }
  const alive = sets.filter((up) => isAlive(up))
  const { voters, frontEndsNeeded } = verdictNow(fresh(n))
  const [k, needed] = [voters!.firstServers, frontEndsNeeded!]

  it('8: half of them are alive where an odd number votes', () => {
    expect(k % 2 === 1 ? alive.length : 2 ** (n - 1)).toBe(2 ** (n - 1))
  })

  it('8: with the database as one more, as many are alive as of a pool with one server more', () => {
    if (n % 2 === 1 || n > 6) return
    const bySize = (count: number): number[] => Array.from({ length: count + 1 }, () => 0)
    const [own, other] = [bySize(n + 1), bySize(n + 1)]
    for (const up of sets) {
      if (isAlive(up)) own[up.length + 1]!++
      if (isAlive(up, {}, false)) own[up.length]!++
      for (const more of [[], [n]])
        if (verdictWith(fresh(n + 1), (i) => [...up, ...more].includes(i)).functional)
          other[up.length + more.length]!++
    }
    expect(own).toEqual(other)
  })

  it('9: is alive with any so many of the first servers, and is lost with any so many of them', () => {
    const isLeast = (up: readonly number[]): boolean =>
      up.every((one) => isAlive(up.filter((other) => other !== one)) === false)
    const paths = alive.filter(isLeast)
    expect(new Set(paths.map(({ length }) => length))).toEqual(new Set([needed]))
    expect(paths.length).toBe(binomial(k, needed))
    const dead = sets.filter((up) => isAlive(up) === false)
    const cuts = dead.filter((up) =>
      servers.every((one) => up.includes(one) || isAlive([...up, one]) === true),
    )
    expect(new Set(cuts.map(({ length }) => n - length))).toEqual(new Set([k - needed + 1]))
    expect(cuts.length).toBe(binomial(k, needed - 1))
  })

  it('10: without the database is alive by every model where it is by a stricter one', () => {
    const wrong = sets.filter((up) => {
      const [even, oddize, always] = voteModels.map((votes) => isAlive(up, { votes }, false))
      const strict = isAlive(up, { strictNote: true }, false)
      return (even && !oddize) || (n % 2 === 1 && always && !even) || (strict && !isAlive(up))
    })
    expect(wrong).toEqual([])
  })
})

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k
}

describe('a routing group', () => {
  it('5: has its replicas on different servers, its primary among them, and at most one more than it is to have', () => {
    expectAlways(({ after }) => {
      for (const group of after.groups) {
        expect(new Set(group.view).size).toBe(group.view.length)
        expect(group.view.length).toBeLessThanOrEqual(replicasWanted(after) + 1)
        if (group.primary !== null) expect(group.view).toContain(group.primary)
        if (isServing(after, group)) expect(isUpAt(after, group.primary!)).toBe(true)
      }
    })
  })

  it('6: counts its primaries up, and its losses of data only when it is loaded anew', () => {
    expectAlways(({ event, before, after }) => {
      for (const [at, group] of before.groups.entries()) {
        const next = after.groups[at]!
        expect(next.epoch).toBeGreaterThanOrEqual(group.epoch)
        const isReloaded = event.is === 'group-reloaded' && event.group === at
        expect(next.dataLosses - group.dataLosses).toBe(isReloaded ? 1 : 0)
      }
    })
  })

  it('7: is left alone by QuorumLossRecovery as long as it has its quorum', () => {
    expectAlways(({ event, before }) => {
      if (event.is === 'group-reloaded' && before.recovering === 'lost')
        expect(isShort(before, before.groups[event.group]!)).toBe(true)
    })
  })

  it('is loaded anew only from databases that are there', () => {
    expectAlways(({ event, before }) => {
      if (event.is === 'group-reloaded') expect(before.hasPrimaryDatabase).toBe(true)
    })
  })

  it('changes in no pool that lacks its quorum', () => {
    const frozen = new Set([
      'primary-promoted',
      'replica-left',
      'build-began',
      'replica-ready',
      'group-reloaded',
    ])
    expectAlways(({ event, before }) => {
      if (frozen.has(event.is)) expect(verdictNow(before).functional).not.toBe(false)
    })
  })
})

describe('the readiness of a pool', () => {
  it('11: is true: where an upgrade domain is stopped that is ready, no quorum is lost', () => {
    fc.assert(
      fc.property(
        anyLife,
        fc.nat(),
        fc.integer({ min: 5 * hour, max: 6 * hour }),
        ({ pool, script }, any, at) => {
          const { state, domains } = upgradeReadiness(poolAfter(pool, script, at))
          const ready = domains.filter(({ isReady }) => isReady === true)
          if (state !== 'Ready') expect(ready).toEqual([])
          const domain = ready[any % Math.max(ready.length, 1)]
          if (domain === undefined) return
          const stopped = [...script, ...oneByOne('server-shut-down', domain.servers, at, 0)]
          const lost = stepsOf(pool, stopped, at + 20 * minute).filter(
            ({ at: when, event }) => when >= at && (event.is === 'group-lost' || event.is === 'votes-lost'),
          )
          expect(lost.map(({ event }) => event)).toEqual([])
        },
      ),
      often,
    )
  })
})

describe('the start of a pool', () => {
  const isStuck = (pool: PoolState): boolean =>
    pool.groups.some((group) => group.view.filter((i) => holdsReplicas(pool, i)).length < writeQuorum(group))

  it('12: comes to its end with as many servers as it takes, in any order, unless a group has lost its quorum', () => {
    const lives = anyLife.chain(({ pool, script }) =>
      someServers(pool, 1).map((servers) => ({ pool, script, servers })),
    )
    fc.assert(
      fc.property(lives, ({ pool, script, servers }) => {
        const all = [...pool.servers.keys()]
        const restart = [
          ...script,
          { at: 5 * hour, event: { is: 'primary-database-back' } as const },
          ...oneByOne('server-shut-down', all, 5 * hour, 0),
          ...oneByOne('server-started', servers, 6 * hour, 10 * second),
        ]
        const started = poolAfter(pool, restart, 8 * hour)
        const verdict = verdictNow(started)
        const needed = startNeeded(started, verdict)
        if (verdict.functional === false || (needed !== null && servers.length < needed)) return
        expect(isRunning(conditionOf(started).kind) || isStuck(started)).toBe(true)
        expect(upCount(started)).toBe(servers.length)
      }),
      often,
    )
  })

  it('13: after a stop of all servers, in any order, runs without a loss of data', () => {
    const orders = usualPool(3).chain((pool) =>
      fc
        .tuple(
          someServers(pool, pool.servers.length),
          someServers(pool, pool.servers.length),
          fc.integer({ min: 0, max: 2 * minute }),
        )
        .map(([down, up, apart]) => ({ pool, down, up, apart })),
    )
    fc.assert(
      fc.property(orders, ({ pool, down, up, apart }) => {
        const script = [
          ...startAll(pool, 0),
          ...oneByOne('server-shut-down', down, hour, apart),
          ...oneByOne('server-started', up, 3 * hour, apart),
        ]
        const { said, groups } = poolAfter(pool, script, 5 * hour)
        expect(said).toEqual({ kind: 'Running', serving: groups.length, of: groups.length })
        expect(groups.every(({ dataLosses }) => dataLosses === 0)).toBe(true)
      }),
      often,
    )
  })
})

describe('the life of a pool', () => {
  it('14: is the same again, in pieces, and by its trace alone', () => {
    fc.assert(
      fc.property(
        anyLife,
        fc.array(fc.integer({ min: 0, max: 5 * hour }), { maxLength: 5 }),
        ({ pool, script }, halts) => {
          const run = runUntil(frontEndPool, begin(pool, script), theEnd)
          expect(runUntil(frontEndPool, begin(pool, script), theEnd).trace).toEqual(run.trace)
          let pieces = begin(pool, script)
          for (const halt of [...halts.toSorted((a, b) => a - b), theEnd])
            pieces = runUntil(frontEndPool, pieces, halt)
          expect(pieces.trace).toEqual(run.trace)
          expect(worldAfter(frontEndPool, pool, run.trace)).toEqual(run.world)
        },
      ),
      often,
    )
  })

  it('says what the pool is at the end of every moment', () => {
    expectAlways(({ after, isLast }) => {
      if (isLast) expect(after.said).toEqual(conditionOf(after))
    })
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import type { Pairing } from '../../../../src/core/model/pairing.ts'
import { deployment } from '../../../../src/core/simulate/deployment.ts'
import { begin, runUntil, type Run } from '../../../../src/core/simulate/engine.ts'
import { hour, minute, second } from '../../../../src/core/simulate/clock.ts'
import {
  detectionOf,
  intervalsOf,
  usualRegistrarParameters,
} from '../../../../src/core/simulate/registrar/parameters.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { arbitraryScript } from '../arbitrary-script.ts'
import { fail, inPool, live, repair, worldOf } from '../worlds.ts'
import { failBack, failOver, setPoolState } from '../failover/notation.ts'
import { runs } from '../runs.ts'

/** Two pools of three servers in two sites, with these facts of their pairing. */
const pairWith = (facts: Partial<Pairing> = {}): World =>
  worldOf(
    topology(site(1, 'London', pool(2, 'ldn')), site(3, 'Dublin', pool(4, 'dub')), paired(5, 2, 4, facts)),
  )

/** What is told of the Registrar of Dublin, in seconds. */
function told({ trace }: Run<World, WorldEvent>): string[] {
  return trace.flatMap(({ at, event }) =>
    event.of === 'registrar' && event.pool === 'pool:4'
      ? [
          `${at / 1000} ${event.event.is}${event.event.is === 'listening-ended' ? `: ${event.event.why}` : ''}`,
        ]
      : [],
  )
}

describe('the backup Registrar', () => {
  it('takes the users after the failure detection interval and sends them home after the failback interval', () => {
    const world = pairWith()
    const run = live(
      world,
      [...fail(world, minute, 'Dublin'), ...repair(world, 20 * minute, 'Dublin')],
      2 * hour,
    )
    expect(told(run)).toEqual([
      '60 heartbeat-missed',
      '360 voice-failed-over',
      '1500 heartbeat-back',
      '2100 voice-failed-back',
    ])
    expect(run.world.registrars[1]).toEqual({ missedSince: null, isBackedUp: false, heardSince: null })
  })

  it('goes by the intervals of the pairing, of which too short a failure detection is raised to 90 s', () => {
    const facts = { failureDetection: 30, failback: 30 }
    const world = pairWith(facts)
    const run = live(
      world,
      [...fail(world, minute, 'Dublin'), ...repair(world, 20 * minute, 'Dublin')],
      2 * hour,
    )
    expect(told(run)).toEqual([
      '60 heartbeat-missed',
      '150 voice-failed-over',
      '1500 heartbeat-back',
      '1530 voice-failed-back',
    ])
  })

  it.each([
    [89, 90],
    [90, 90],
    [91, 91],
    [300, 300],
    [Number.NaN, 300],
  ])('takes a failure detection interval of %s s as %s s', (stated, used) => {
    const pairing = paired(5, 2, 4, { failureDetection: stated })
    expect(detectionOf(intervalsOf(pairing), usualRegistrarParameters)).toBe(used * second)
  })

  it.each([
    [30, 30],
    [600, 600],
    [Number.NaN, 600],
  ])('takes a failback interval of %s s as %s s', (stated, used) => {
    expect(intervalsOf(paired(5, 2, 4, { failback: stated })).failback).toBe(used * second)
  })

  it('does nothing without "Automatic failover and failback for Voice"', () => {
    const world = pairWith({ voiceFailover: false })
    expect(told(live(world, fail(world, minute, 'Dublin'), hour))).toEqual([])
  })

  it('does nothing for a pool that does not name a backup pool itself', () => {
    const world = pairWith({ declaredBy: ['pool:2'] })
    expect(told(live(world, fail(world, minute, 'Dublin'), hour))).toEqual([])
  })

  it('does not act when the heartbeat is back before the interval is over', () => {
    const world = pairWith()
    const cut = 'London <-> Dublin'
    const run = live(world, [...fail(world, minute, cut), ...repair(world, 5 * minute, cut)], hour)
    expect(told(run)).toEqual(['60 heartbeat-missed', '300 heartbeat-back'])
  })

  it('counts anew from every new loss', () => {
    const world = pairWith()
    const cut = 'London <-> Dublin'
    const run = live(
      world,
      [
        ...fail(world, minute, cut),
        ...repair(world, 4 * minute, cut),
        ...fail(world, 5 * minute, cut),
        ...repair(world, 20 * minute, cut),
        ...fail(world, 25 * minute, cut),
        ...repair(world, 27 * minute, cut),
      ],
      hour,
    )
    expect(told(run)).toEqual([
      '60 heartbeat-missed',
      '240 heartbeat-back',
      '300 heartbeat-missed',
      '600 voice-failed-over',
      '1200 heartbeat-back',
      '1500 heartbeat-missed',
      '1620 heartbeat-back',
      '2220 voice-failed-back',
    ])
  })

  it('takes the users when the link is down, although their pool runs', () => {
    const world = pairWith()
    const run = live(world, fail(world, minute, 'London <-> Dublin'), hour)
    expect(run.world.registrars.map(({ isBackedUp }) => isBackedUp)).toEqual([true, true])
  })

  it('misses the heartbeat of a pool without quorum when its last services have stopped', () => {
    const world = pairWith()
    const run = live(world, fail(world, minute, 'dub-fe01.contoso.com', 'dub-fe02.contoso.com'), hour)
    expect(told(run)).toEqual(['360 heartbeat-missed', '660 voice-failed-over'])
  })

  it('takes nobody while its own pool is down, and counts from its return', () => {
    const world = pairWith()
    const run = live(
      world,
      [
        ...fail(world, minute, 'Dublin'),
        ...fail(world, 2 * minute, 'London'),
        ...repair(world, 10 * minute, 'London'),
      ],
      hour,
    )
    expect(told(run)).toEqual([
      '60 heartbeat-missed',
      '120 listening-ended: partner',
      '900 heartbeat-missed',
      '1200 voice-failed-over',
    ])
  })

  it('leaves the users to the administrator as soon as it has read of a pool failover', () => {
    const world = pairWith()
    const run = live(world, [...fail(world, minute, 'Dublin'), failOver(4, 10, { disaster: true })], 2 * hour)
    expect(told(run)).toEqual([
      '60 heartbeat-missed',
      '360 voice-failed-over',
      '729 listening-ended: pool failover',
    ])
    expect(run.world.registrars[1]?.isBackedUp).toBe(false)
  })

  it('listens again when the users are home', () => {
    const world = pairWith()
    const run = live(world, [failOver(4, 10), failBack(4, 60), ...fail(world, 3 * hour, 'Dublin')], 4 * hour)
    expect(told(run)).toEqual(['10800 heartbeat-missed', '11100 voice-failed-over'])
  })

  it('never changes PoolState, and never has users of a pool that fails over by hand', () => {
    const world = pairWith({ failureDetection: 90, failback: 90 })
    fc.assert(
      fc.property(
        arbitraryScript(world, 4 * hour),
        fc.option(fc.integer({ min: 0, max: 240 })),
        (script, at) => {
          const deeds = at === null ? [] : [setPoolState(4, at, 'FailedOver')]
          const accidents = script.filter(({ event }) => event.of !== 'failover')
          const run = runUntil(deployment, begin(world, [...accidents, ...deeds]), 8 * hour)
          const writes = run.trace.filter(
            ({ event }) => event.of === 'failover' && event.event.is === 'pool-state-written',
          )
          expect(writes.length).toBeLessThanOrEqual(deeds.length)
          for (const [place, { isBackedUp }] of run.world.registrars.entries())
            if (run.world.failovers[place]?.seenBackup !== 'Active') expect(isBackedUp).toBe(false)
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it('never acts before the interval is over', () => {
    const world = pairWith({ failureDetection: 120, failback: 240 })
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour), (script) => {
        const { trace } = runUntil(deployment, begin(world, script), 8 * hour)
        for (const { at, event } of trace) {
          if (event.of !== 'registrar' || !('since' in event.event)) continue
          const wait = event.event.is === 'voice-failed-over' ? 120 : 240
          expect(at - event.event.since).toBe(wait * second)
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('says nothing more of a server that stops while others go on', () => {
    const world = pairWith()
    const run = live(
      world,
      [inPool(4, minute, { of: 'front end', event: { is: 'server-crashed', server: 0 } })],
      hour,
    )
    expect(told(run)).toEqual([])
  })
})

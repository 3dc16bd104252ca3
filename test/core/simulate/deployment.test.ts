import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrored, paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import type { PoolId } from '../../../src/core/model/id.ts'
import { lossesOf } from '../../../src/core/outage/losses.ts'
import { partsNamed } from '../../../src/core/outage/names.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'
import { behaviours } from '../../../src/core/simulate/behaviours.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import { deployment, machineOf } from '../../../src/core/simulate/deployment.ts'
import { begin, give, runUntil, worldAfter, type Input, type Run } from '../../../src/core/simulate/engine.ts'
import { frontEndBehaviour } from '../../../src/core/simulate/front-end/behaviour.ts'
import { faultBehaviour } from '../../../src/core/simulate/faults/behaviour.ts'
import type { World, WorldEvent } from '../../../src/core/simulate/world.ts'
import { arbitraryFault, arbitraryScript } from './arbitrary-script.ts'
import { fail, inPool, live, mirroredPair, onePool, pair, repair, worldOf } from './worlds.ts'
import { runs } from './runs.ts'

/** Three pairs in two sites of each region: everything that pools can share, and a pool without a partner. */
const six = worldOf(
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn'),
      pool(4, 'lhr', { servers: 2, store: mirrored(490, 'lhr-sql01', 'lhr-sql02') }),
    ),
    site(3, 'Dublin', pool(6, 'dub'), pool(8, 'ork', { servers: 4 })),
    site(5, 'Oslo', pool(10, 'osl', { servers: 5 }), standard(12, 'trd')),
    site(7, 'Rome', pool(14, 'rom')),
    paired(20, 2, 6),
    paired(21, 4, 8),
    paired(22, 10, 14),
  ),
)

const worlds: readonly (readonly [string, World])[] = [
  ['a pair', pair(3)],
  ['a pair with mirrored databases', mirroredPair(4)],
  ['seven pools', six],
]

/** The same world, of which nobody remembers that it has come to rest. */
const unknown = (world: World): World => ({
  ...world,
  pools: world.pools.map((state) => ({ ...state })),
  backEnds: world.backEnds.map((state) => ({ ...state })),
  backups: world.backups.map((state) => state && { ...state }),
  registrars: world.registrars.map((state) => ({ ...state })),
  failovers: world.failovers.map((state) => ({ ...state })),
  users: world.users.map((state) => ({ ...state })),
  management: { ...world.management, behind: new Map(world.management.behind) },
})

/** Nobody has anything left to do at once, whoever is asked. */
function expectSettled({ world, at }: Run<World, WorldEvent>): void {
  for (const place of world.pools.keys()) expect(deployment.urge(unknown(world), place, at)).toBeNull()
}

describe.each(worlds)('the deployment of %s', (_, world) => {
  it('lives the same life again, and its trace alone makes the world', () => {
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour), (script) => {
        const run = live(world, script, 8 * hour)
        expect(JSON.stringify(live(world, script, 8 * hour).trace)).toBe(JSON.stringify(run.trace))
        expect(worldAfter(deployment, world, run.trace)).toEqual(run.world)
      }),
    )
  })

  it('lives the same life in pieces', () => {
    fc.assert(
      fc.property(
        arbitraryScript(world, 4 * hour),
        fc.array(fc.integer({ min: 0, max: 8 * hour }), { maxLength: 8 }),
        (script, halts) => {
          let run = begin(world, script)
          for (const halt of [...halts.toSorted((a, b) => a - b), 8 * hour])
            run = runUntil(deployment, run, halt)
          expect(run.trace).toEqual(live(world, script, 8 * hour).trace)
        },
      ),
    )
  })

  it('is told in the order of time, each event with an earlier cause', () => {
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour), (script) => {
        const { trace } = live(world, script, 8 * hour)
        for (const [i, { number, at, cause }] of trace.entries()) {
          expect(number).toBe(i)
          expect(at).toBeGreaterThanOrEqual(trace[i - 1]?.at ?? 0)
          if (cause !== null) expect(cause).toBeLessThan(number)
        }
      }),
    )
  })

  it('does nothing at once because of what is only recorded', () => {
    const recorded = new Set(behaviours.flatMap(({ records = [] }) => records))
    expect(recorded.size).toBeGreaterThan(0)
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour), (script) => {
        const { trace } = live(world, script, 8 * hour)
        for (const { at, cause } of trace) {
          const because = trace[cause ?? -1]
          if (because?.at === at) expect(recorded).not.toContain(because.event.event.is)
        }
      }),
    )
  })

  it('asks everybody whom an event concerns: at the end nobody has anything left to do at once', () => {
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour), fc.integer({ min: 0, max: 8 * hour }), (script, until) =>
        expectSettled(live(world, script, until)),
      ),
      { numRuns: runs(300) },
    )
  })

  it('leaves every pool alone that rests on nothing that failed, and is not around one that does', () => {
    const { setting } = world
    fc.assert(
      fc.property(arbitraryScript(world, 4 * hour, arbitraryFault(world)), (script) => {
        const concerned = new Set(
          script.flatMap(({ event }) => {
            if (event.of !== 'fault' || event.event.is === 'computer-booted') return []
            const part = event.event.is === 'link-slowed' ? event.event.link : event.event.part
            const resting = setting.resting.get(part) ?? []
            return resting.flatMap((place) =>
              setting.around[place]!.map((near) => world.pools[near]!.pool.id),
            )
          }),
        )
        const { trace, world: after } = live(world, script, 8 * hour)
        for (const { event } of trace)
          if ('pool' in event) expect(concerned.has(event.pool), event.pool).toBe(true)
        for (const [place, state] of world.pools.entries())
          if (!concerned.has(state.pool.id)) {
            expect(after.pools[place]).toBe(state)
            expect(after.users[place]).toBe(world.users[place])
          }
      }),
    )
  })
})

describe('the pools around a pool', () => {
  it('are its partner and those that share a store with it, and nobody for the site alone', () => {
    expect(six.setting.around).toEqual([[0, 2], [1, 3], [0, 2], [1, 3], [4, 6], [5], [4, 6]])
    const shared = topology(
      site(1, 'London', pool(2, 'ldn'), pool(4, 'lhr', { sqlStore: 'sql:290' }), pool(6, 'lgw')),
    )
    expect(worldOf(shared).setting.around).toEqual([[0, 1], [0, 1], [2]])
  })

  it('are asked in the order of the topology, pool by pool', () => {
    const { trace } = live(six, fail(six, minute, 'London', 'Rome'), minute)
    const urged = trace.filter(({ event }) => event.event.is === 'pool-state-changed')
    expect(urged.map(({ event }) => ('pool' in event ? event.pool : ''))).toEqual([
      'pool:2',
      'pool:4',
      'pool:14',
    ])
  })
})

describe('the Central Management store that is moved by hand', () => {
  const moved = (at: number, from: PoolId, to: PoolId): Input<WorldEvent> => ({
    at,
    event: { of: 'management', event: { is: 'management-moved-by-hand', from, to } },
  })

  it.each<[string, PoolId, PoolId]>([
    ['from the pool that has it', 'pool:14', 'pool:2'],
    ['from one that has it no more', 'pool:2', 'pool:2'],
  ])('and once more %s leaves nobody with anything to do at once', (_, from, to) => {
    const again = 24 * minute
    expectSettled(live(six, [moved(0, 'pool:2', 'pool:14'), moved(again, from, to)], again))
  })
})

describe('the cause of an event', () => {
  const world = pair(3)
  const { trace } = live(
    world,
    [...fail(world, minute, 'London'), ...repair(world, hour, 'London')],
    2 * hour,
  )
  const causesOf = (is: string): (string | undefined)[] =>
    trace.flatMap(({ event, cause }) =>
      event.event.is === is ? [cause === null ? 'outside' : trace[cause]?.event.event.is] : [],
    )

  it.each([
    ['part-failed', 'outside'],
    ['server-crashed', 'part-failed'],
    ['primary-database-lost', 'part-failed'],
    ['votes-lost', 'part-failed'],
    ['server-missed', 'server-crashed'],
    ['heartbeat-missed', 'part-failed'],
    ['management-lost', 'part-failed'],
    ['voice-failed-over', 'heartbeat-missed'],
    ['computer-booted', 'part-repaired'],
    ['server-started', 'computer-booted'],
    ['ring-formed', 'computer-booted'],
  ])('of %s is %s', (is, cause) => {
    expect(new Set(causesOf(is))).toEqual(new Set([cause]))
  })
})

describe('the cause of what happens while several things fall together', () => {
  /** What brought the first event of this kind about. */
  const causeOf = (inputs: Parameters<typeof live>[1], is: string): string | undefined => {
    const { trace } = live(pair(3), inputs, 3 * hour)
    const found = trace.find(({ event }) => event.event.is === is)
    return trace[found?.cause ?? -1]?.event.event.is
  }
  const lost = fail(pair(3), 10 * minute, 'London')

  it.each([
    ['refused', 'failover-invoked'],
    ['voice-failed-over', 'heartbeat-missed'],
  ])('of %s is %s, at the moment at which the backup Registrar takes over', (is, cause) => {
    const invoked = inPool(2, 15 * minute, {
      of: 'failover',
      event: { is: 'failover-invoked', disaster: true },
    })
    expect(causeOf([...lost, invoked], is)).toBe(cause)
  })

  it('of a store that is failed over at that moment is the command', () => {
    const to = pair(3).pools[1]!.pool.id
    const event = { is: 'management-failover-invoked', to, disaster: true } as const
    const inputs = [...lost, { at: 15 * minute, event: { of: 'management', event } } as const]
    expect(causeOf(inputs, 'management-failover-began')).toBe('management-failover-invoked')
  })

  it('of databases that are back at the moment at which they are gone for too long is the repair', () => {
    const inputs = [...lost, ...repair(pair(3), 40 * minute, 'London')]
    expect(causeOf(inputs, 'holder-back')).toBe('part-repaired')
  })
})

describe('a pool that was never started', () => {
  it('cuts nobody off when it is, and nobody has to join anything again', () => {
    const started = Array.from({ length: 3 }, (_, server) =>
      inPool(2, 0, { of: 'front end', event: { is: 'server-started', server } }),
    )
    const { trace, world } = live(onePool({}, { begins: 'stopped' }), started, hour)
    expect(trace.some(({ event }) => event.event.is === 'server-active')).toBe(true)
    for (const { event } of trace)
      if (event.event.is === 'standing-changed') expect(event.event.ends).toEqual([])
    expect(world.users[0]).toMatchObject({ rejoins: 0, callsEnded: 0, conferencesEnded: 0 })
  })
})

describe('what the Backup Service counts as changes', () => {
  it('are those of users who are there: a pool that comes back while it is failed over has none', () => {
    const to = pair(3).pools[1]!.pool.id
    const moved = { is: 'management-failover-invoked', to, disaster: true } as const
    const invoked = { is: 'failover-invoked', disaster: true } as const
    const { trace } = live(
      pair(3),
      [
        ...fail(pair(3), 10 * minute, 'London'),
        { at: 15 * minute, event: { of: 'management', event: moved } },
        inPool(2, 20 * minute, { of: 'failover', event: invoked }),
        ...repair(pair(3), 2 * hour, 'London'),
      ],
      4 * hour,
    )
    const changes = trace.flatMap(({ event }) =>
      event.of === 'backup' && event.pool === 'pool:2' && event.event.is.startsWith('changes-')
        ? [event.event.is]
        : [],
    )
    expect(changes).toEqual(['changes-ended'])
  })
})

describe('what a person does during a run', () => {
  it('happens at that moment, also where its time has passed', () => {
    const world = onePool()
    const run = runUntil(deployment, begin(world, []), hour)
    const lost = runUntil(deployment, give(run, fail(world, 5, 'London')), 2 * hour)
    expect(lost.trace[0]).toMatchObject({ at: hour, cause: null })
  })
})

/** Every set of servers of a pool of so many. */
function* sets(servers: number): Generator<readonly number[]> {
  for (let set = 0; set < 2 ** servers; set++)
    yield Array.from({ length: servers }, (_, i) => i).filter((i) => (set >> i) & 1)
}

describe.each([2, 3, 4, 5, 6, 7, 8, 9])(
  'a pool of %i servers, for every set of them that crashes',
  (servers) => {
    const machine = machineOf([faultBehaviour, frontEndBehaviour])
    const world = onePool({ servers })
    const { pool: designed } = world.pools[0]!
    const names = designed.servers.map(({ fqdn }) => fqdn)

    it.each([
      ['with its primary database', [] as string[]],
      ['without its primary database', ['ldn-pool-sql01.contoso.com']],
    ])('%s, is up after the lease exactly where the printed rows say so', (_, databases) => {
      for (const set of sets(servers)) {
        const down = [...databases, ...set.map((i) => names[i]!)]
        const run = live(world, fail(world, minute, ...down), minute, machine)
        const named = partsNamed(world.setting.topology, down)
        const losses = lossesOf(world.setting.topology, designed, named.ok ? named.outage : new Set())
        const verdict = judge(designed, losses)
        const said = run.world.pools[0]!.said.kind
        if (set.length === servers) expect(said).toBe('Down')
        else if (verdict.functional === false) expect(said).toBe('QuorumLossPending')
        else expect(said === 'RunningNoColdStart').toBe(verdict.running < (verdict.startNeeded ?? 0))
        const later = runUntil(machine, run, 10 * minute).world.pools[0]!
        expect(later.said.kind === 'Down', `${down.join()}: ${later.said.kind}`).toBe(
          set.length === servers || verdict.functional === false,
        )
      }
    })
  },
)

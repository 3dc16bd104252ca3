import { describe, expect, it } from 'vitest'
import { pool, standard } from '../../../../src/core/examples/notation.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import { conditionOf, conditionWords } from '../../../../src/core/simulate/front-end/condition.ts'
import { usualPoolParameters } from '../../../../src/core/simulate/front-end/parameters.ts'
import { upgradeReadiness } from '../../../../src/core/simulate/front-end/readiness.ts'
import { newPool, type PoolState } from '../../../../src/core/simulate/front-end/state.ts'
import { fail, inPool, live, onePool } from '../worlds.ts'
import {
  crash,
  fresh,
  lived,
  livedUntil,
  reset,
  shutDown,
  sqlDown,
  start,
  startPool,
  type Deed,
} from './notation.ts'

const wordsOf = (state: PoolState): string => conditionWords(conditionOf(state))
const powers = ({ servers }: PoolState): string[] => servers.map(({ power }) => power)
const loads = (trace: readonly string[]): string[] => trace.filter((text) => /RELOAD|refused/.test(text))
const all = [1, 2, 3, 4, 5]

describe('Start-CsPool', () => {
  const stopped = shutDown(hour, ...all)
  const startAt = 2 * hour
  const after = (deeds: readonly Deed[]): PoolState => livedUntil(5, [...stopped, ...deeds], 3 * hour)

  it('starts every server', () => {
    expect(powers(after(startPool(startAt)))).toEqual(all.map(() => 'active'))
  })

  it('leaves the skipped servers alone', () => {
    const state = after(startPool(startAt, { skipServers: [5] }))
    expect(powers(state)).toEqual(['active', 'active', 'active', 'active', 'off'])
    expect(wordsOf(state)).toBe('Running')
  })

  it.each([
    [[4, 5], 'servers: 3, need 4'],
    [[1, 4, 5], 'votes: 2, need 3'],
  ])('is refused where it may not start %j, since the pool could not start', (skipServers, why) => {
    const deeds = [...stopped, ...startPool(startAt, { skipServers })]
    expect(lived(5, deeds)).toContain(`${startAt} START_POOL refused for ${why}`)
    expect(powers(after(startPool(startAt, { skipServers })))).toEqual(all.map(() => 'off'))
  })

  it('needs no more than the votes with -QuorumLossRecovery, which loads anew what has no quorum', () => {
    const recovery = startPool(startAt, { skipServers: [4, 5], recovery: true })
    expect(loads(lived(5, [...stopped, ...recovery]))).toEqual([
      `${startAt} RG 2 RELOAD_FROM_BACKUP_STORE primary 1 dropped 4,5`,
      `${startAt} RG 5 RELOAD_FROM_BACKUP_STORE primary 3 dropped 4,5`,
    ])
    expect(wordsOf(after(recovery))).toBe('RunningNoColdStart')
  })

  it('does not wait for the skipped routing groups, which have no service', () => {
    const state = after(startPool(startAt, { skipGroups: [2] }))
    expect(powers(state)).toEqual(all.map(() => 'active'))
    expect(wordsOf(state)).toBe('Running+PartialService(4/5)')
    expect(state.groups[1]?.primary).toBeNull()
  })

  it('leaves no routing group out of a pool that runs', () => {
    expect(wordsOf(livedUntil(5, startPool(hour, { skipGroups: [2] }), 2 * hour))).toBe('Running')
  })

  it('starts what it can where a computer is off, and is refused where that is too little', () => {
    const world = onePool({ servers: 4 })
    const begun = (...down: string[]) =>
      live(
        world,
        [
          ...fail(world, minute, ...down),
          ...[0, 1, 2, 3].map((server) =>
            inPool(2, hour, { of: 'front end', event: { is: 'server-shut-down', server } }),
          ),
          inPool(2, 2 * hour, {
            of: 'front end',
            event: { is: 'pool-start-invoked', skippedServers: [], skippedGroups: [], recovery: false },
          }),
        ],
        3 * hour,
      ).world.pools[0]!
    const [first, second] = world.pools[0]!.pool.servers.map(({ fqdn }) => fqdn)
    expect(powers(begun(first!))).toEqual(['off', 'active', 'active', 'active'])
    expect(powers(begun(first!, second!))).toEqual(['off', 'off', 'off', 'off'])
  })
})

describe('Reset-CsPoolRegistrarState', () => {
  const lost = crash(hour, 1, 2)

  it('loads nothing anew without the primary database', () => {
    const deeds = [...lost, ...sqlDown(hour + minute), ...reset(hour + 2 * minute, 'QuorumLossRecovery')]
    expect(loads(lived(5, deeds))).toEqual([`${hour + 2 * minute} RESET refused for databases`])
  })

  it('loads nothing anew in a pool without quorum', () => {
    const deeds = [...crash(hour, 1, 2, 3), ...reset(hour + minute, 'QuorumLossRecovery')]
    expect(loads(lived(5, deeds))).toEqual([`${hour + minute} RESET refused for votes`])
  })

  it('takes the databases from the mirror where the principal is lost', () => {
    const world = onePool({ servers: 5 })
    const script = [
      ...fail(world, minute, ...world.pools[0]!.pool.servers.slice(0, 2).map(({ fqdn }) => fqdn)),
      inPool(2, hour, {
        of: 'front end',
        event: { is: 'registrar-reset', type: 'QuorumLossRecovery', server: null },
      }),
    ]
    const happened = (inputs: typeof script): string[] =>
      live(world, inputs, 2 * hour).trace.map(({ event }) => event.event.is)
    expect(happened(script)).toContain('group-reloaded')
    expect(happened([...fail(world, minute, 'ldn-pool-sql01.contoso.com'), ...script])).toContain(
      'recovery-refused',
    )
  })

  it('with FullReset makes every group anew on its primary, and then its other replicas', () => {
    const deeds = reset(hour, 'FullReset')
    const after = (at: number): PoolState => livedUntil(4, deeds, at)
    const former = after(hour - 1).groups.map(({ primary }) => primary)
    expect(new Set(former).size).toBe(4)
    expect(after(hour).groups.map(({ primary }) => primary)).toEqual(former)
    expect(after(hour).groups.map(({ view }) => view)).toEqual(former.map((primary) => [primary]))
    expect(after(2 * hour).groups.map(({ view }) => view.length)).toEqual([3, 3, 3, 3])
    expect(after(2 * hour).groups.map(({ dataLosses }) => dataLosses)).toEqual([1, 1, 1, 1])
  })

  it('changes nothing where a FullReset fails', () => {
    expect(loads(lived(4, reset(hour, 'FullReset'), { failsFullReset: true }))).toEqual([
      `${hour} RESET refused for reset fails`,
    ])
  })

  it('with MachineStateRemoved gives up what the server holds, also when it is back', () => {
    const deeds = [...crash(hour, 1), ...reset(hour + minute, 'MachineStateRemoved', 1)]
    const back = [...deeds, ...start(hour + minute + 1000, 1)]
    const views = (state: PoolState): string[] =>
      state.groups.filter(({ view }) => view.includes(0)).map(({ view }) => view.join())
    // Of three servers none is left to build on: the replicas are built on the same server anew.
    expect(views(livedUntil(3, deeds, 2 * hour))).toEqual(['0,1,2', '0,1,2', '0,1,2'])
    expect(views(livedUntil(3, back, hour + minute + 1000))).toEqual([])
    expect(views(livedUntil(3, back, 2 * hour))).toEqual(['0,1,2', '0,1,2', '0,1,2'])
  })

  it('does nothing to the state of a server that runs', () => {
    expect(lived(4, reset(hour, 'MachineStateRemoved', 1))).toEqual([])
  })
})

describe('a replica that is being built', () => {
  const deeds = [...crash(hour, 1)]
  const begun = hour + 30_000 + 30 * minute

  it('is given up where its server is missed, and built elsewhere', () => {
    const lines = lived(5, [...deeds, ...crash(begun + 10_000, 4)]).filter((text) => /RG 1 /.test(text))
    expect(lines).toContain(`${begun} RG 1 BUILD on 4`)
    expect(lines).toContain(`${begun + 40_000} RG 1 BUILD failed on 4`)
    expect(lines).toContain(`${begun + 40_000} RG 1 BUILD on 5`)
  })

  it('is not completed where its server was off meanwhile', () => {
    const blink = [...crash(begun + 10_000, 4), ...start(begun + 20_000, 4)]
    expect(lived(5, [...deeds, ...blink])).toContain(`${begun + minute} RG 1 BUILD failed on 4`)
  })
})

describe('a pool of two servers', () => {
  it.each([
    [1, 'Running'],
    [2, 'Starting'],
  ] as const)('that needs %i of them to start is %s with one', (coldStartOfTwo, expected) => {
    const deeds = [...shutDown(hour, 1), ...shutDown(hour + minute, 2), ...start(2 * hour, 2)]
    expect(wordsOf(livedUntil(2, deeds, 3 * hour, { coldStartOfTwo }))).toBe(expected)
  })
})

describe('what is not documented', () => {
  const of2019 = (servers: number): PoolState =>
    newPool(pool(2, 'ldn', { servers, version: '2019' }).pool, usualPoolParameters)
  const unknown = newPool(pool(2, 'ldn', { servers: 5, version: 'other' }).pool, usualPoolParameters)

  it('is whether 12 to 16 servers of 2019 have their quorum without the database', () => {
    expect(wordsOf(livedUntil(of2019(16), [], hour))).toBe('Running')
    expect(wordsOf(livedUntil(of2019(16), sqlDown(minute * 5), hour))).toBe('RunningUndocumented')
    const few = [...sqlDown(5 * minute), ...crash(5 * minute, 1, 2, 3, 4, 5, 6)]
    expect(wordsOf(livedUntil(of2019(16), few, 6 * minute))).toBe('QuorumLossPending')
    expect(wordsOf(livedUntil(of2019(16), few, hour))).toBe('Down')
  })

  it('is how many it takes to start 13 to 15 of them', () => {
    expect(wordsOf(livedUntil(of2019(13), [], hour))).toBe('RunningStartUndocumented')
  })

  it('is everything of a pool of which no row is printed: it runs as long as a server does', () => {
    expect(wordsOf(livedUntil(unknown, [], hour))).toBe('RunningUndocumented')
    const one = crash(hour, 1, 2, 3, 4)
    expect(wordsOf(livedUntil(unknown, one, 2 * hour))).toMatch(/^RunningUndocumented/)
    expect(wordsOf(livedUntil(unknown, crash(hour, ...all), 2 * hour))).toBe('Down')
    expect(upgradeReadiness(livedUntil(unknown, [], hour)).domains.map(({ isReady }) => isReady)).toEqual(
      all.map(() => null),
    )
  })
})

describe('a Standard Edition server', () => {
  const server = newPool(standard(2, 'ldn').pool, usualPoolParameters)

  it('runs while its server does, and has its users on it', () => {
    expect(livedUntil(server, [], hour).groups.map(({ view }) => view)).toEqual([[0]])
    expect(wordsOf(livedUntil(server, sqlDown(minute), hour))).toBe('Running')
  })

  it('is down with its server at once, and loses no data', () => {
    expect(wordsOf(livedUntil(server, crash(hour, 1), hour))).toBe('Down')
    const back = livedUntil(server, [...crash(hour, 1), ...start(2 * hour, 1)], 3 * hour)
    expect(wordsOf(back)).toBe('Running')
    expect(back.groups[0]?.dataLosses).toBe(0)
  })
})

describe('a server whose services quorum loss has stopped', () => {
  it('is not taken to be there anew when it crashes', () => {
    const deeds = [...crash(hour, 1, 2, 3), ...crash(hour + 10 * minute, 4), ...start(2 * hour, 1, 2, 3, 5)]
    const state = livedUntil(5, deeds, 2 * hour)
    expect(state.servers[3]).toMatchObject({ power: 'off', missedAt: hour + 5 * minute })
    expect(wordsOf(state)).toBe('Running')
  })
})

describe('a pool of which nothing runs', () => {
  it('is down', () => {
    expect(wordsOf(fresh(4))).toBe('Down')
  })
})

import { describe, expect, it } from 'vitest'
import { makeId } from '../../../../src/core/model/id.ts'
import { scopeFor, storeUnavailableThreshold } from '../../../../src/core/simulate/administration/reads.ts'
import {
  effectiveConfiguration,
  registrarConfigurationAt,
  registrarOf,
  registrarScopes,
} from '../../../../src/core/simulate/administration/registrar-settings.ts'
import type { Run } from '../../../../src/core/simulate/engine.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { paired, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import { failOver, setPoolState } from '../failover/notation.ts'
import { fail, live, pair, repair, worldOf } from '../worlds.ts'
import { change, inPool, minute } from './notation.ts'

const dublin = makeId('pool', 4)
const dublinSite = makeId('site', 3)

/** What is told of the Registrar of Dublin, in seconds. */
const heard = ({ trace }: Run<World, WorldEvent>): string[] =>
  trace.flatMap(({ at, event }) =>
    event.of === 'registrar' && event.pool === dublin ? [`${at / 1000} ${event.event.is}`] : [],
  )

describe('Set-CsRegistrar', () => {
  const world = pair()
  const lost = fail(world, 10 * minute, 'Dublin')

  it('leaves what it is not given as the pairing says', () => {
    const run = live(world, [inPool(4, 1, { is: 'registrar-set', failback: 20 * minute })], 2 * minute)
    expect(registrarOf(world, 1)).toEqual({
      backup: makeId('pool', 2),
      automaticFailover: true,
      failureDetection: 5 * minute,
      failback: 10 * minute,
    })
    expect(registrarOf(run.world, 1)).toEqual({ ...registrarOf(world, 1), failback: 20 * minute })
    expect(registrarOf(run.world, 0)).toEqual(registrarOf(world, 0))
  })

  it.each([
    [2 * minute, 720],
    [90_000, 690],
    [89_000, 690],
    [7 * minute, 1020],
  ])('with a failure detection interval of %s ms moves the users after %s s', (failureDetection, at) => {
    const run = live(world, [inPool(4, 1, { is: 'registrar-set', failureDetection }), ...lost], 30 * minute)
    expect(heard(run)).toEqual(['600 heartbeat-missed', `${at} voice-failed-over`])
  })

  it('moves nobody once automatic failover is off, or another pool or none is the backup Registrar', () => {
    for (const set of [{ automaticFailover: false }, { backup: null }, { backup: makeId('pool', 9) }]) {
      const run = live(world, [inPool(4, 1, { is: 'registrar-set', ...set }), ...lost], 30 * minute)
      expect(heard(run)).toEqual([])
    }
  })

  it('signs out who is on the backup pool where it is switched off meanwhile', () => {
    const off = inPool(4, 30, { is: 'registrar-set', automaticFailover: false })
    const { world: after, ...run } = live(world, [...lost, off], 60 * minute)
    expect(heard({ world: after, ...run })).toEqual([
      '600 heartbeat-missed',
      '900 voice-failed-over',
      '1800 listening-ended',
    ])
    const standings = new Set(after.users[1]!.groups.map(({ standing }) => standing))
    expect([...standings]).toEqual(['signed out, waiting'])
  })

  it('switches it on where the pairing has it off', () => {
    const off = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn')),
        site(3, 'Dublin', pool(4, 'dub')),
        paired(5, 2, 4, { voiceFailover: false }),
      ),
    )
    const down = fail(off, 10 * minute, 'Dublin')
    expect(heard(live(off, down, 30 * minute))).toEqual([])
    const on = inPool(4, 1, { is: 'registrar-set', automaticFailover: true })
    const withStore = worldOf({ ...off.setting.topology, managementStore: makeId('pool', 2) })
    expect(heard(live(withStore, [on, ...down], 30 * minute))).toContain('900 voice-failed-over')
  })

  it('changes nothing while the Central Management store cannot be written', () => {
    const dead = fail(world, minute, 'ldn-pool-sql01.contoso.com')
    const run = live(world, [...dead, inPool(4, 5, { is: 'registrar-set', backup: null })], 10 * minute)
    expect(registrarOf(run.world, 1)).toEqual(registrarOf(world, 1))
    expect(run.trace.some(({ event }) => event.of === 'administration')).toBe(false)
  })

  it('is no change where it is given nothing', () => {
    expect(live(world, [inPool(4, 1, { is: 'registrar-set' })], 10 * minute).trace).toEqual([])
  })

  it('is a change that every computer has to learn', () => {
    const run = live(world, [inPool(4, 1, { is: 'registrar-set', backup: null })], 10 * minute)
    expect(run.world.management).toMatchObject({ version: 1, replicated: 1 })
  })
})

describe('a Registrar configuration', () => {
  const world = pair()
  const usual = registrarConfigurationAt(world, 'global')

  it('exists globally, with the documented values', () => {
    expect(registrarScopes(world)).toEqual(['global'])
    expect(usual).toEqual({
      minEndpointExpiration: 300,
      maxEndpointExpiration: 900,
      defaultEndpointExpiration: 600,
      maxEndpointsPerUser: 8,
      enableDhcpServer: false,
      backupStoreUnavailableThreshold: 30 * minute,
      maxUserCount: 12_000,
    })
  })

  it('counts for a pool by the narrowest scope that has one', () => {
    const threshold = (value: number) => ({ changes: { backupStoreUnavailableThreshold: value * minute } })
    const inputs = [
      change(1, { is: 'registrar-configuration-set', scope: 'global', ...threshold(40) }),
      change(2, { is: 'registrar-configuration-created', scope: dublinSite, ...threshold(50) }),
      change(3, { is: 'registrar-configuration-created', scope: dublin, ...threshold(60) }),
      change(4, { is: 'registrar-configuration-removed', scope: dublin }),
      change(5, { is: 'registrar-configuration-removed', scope: dublinSite }),
      change(6, { is: 'registrar-configuration-removed', scope: 'global' }),
    ]
    const after = [0, 1, 2, 3, 4, 5, 6].map((at) => live(world, inputs, at * minute).world)
    expect(after.map((one) => storeUnavailableThreshold(one, 1) / minute)).toEqual([
      30, 40, 50, 60, 50, 40, 30,
    ])
    expect(after.map((one) => storeUnavailableThreshold(one, 0) / minute)).toEqual([
      30, 40, 40, 40, 40, 40, 30,
    ])
    expect(after.map((one) => scopeFor(one, 1))).toEqual([
      'global',
      'global',
      dublinSite,
      dublin,
      dublinSite,
      'global',
      'global',
    ])
  })

  it('is not changed where nothing of it is set', () => {
    const nothing = change(1, { is: 'registrar-configuration-set', scope: 'global', changes: {} })
    expect(live(world, [nothing], 2 * minute).trace).toEqual([])
  })

  it('is not set where there is none, and not made where there is one', () => {
    const missing = change(1, {
      is: 'registrar-configuration-set',
      scope: dublin,
      changes: { maxUserCount: 1 },
    })
    expect(live(world, [missing], 2 * minute).trace).toEqual([])
    const twice = [1, 2].map((at) =>
      change(at, { is: 'registrar-configuration-created', scope: dublin, changes: { maxUserCount: at } }),
    )
    expect(registrarConfigurationAt(live(world, twice, 3 * minute).world, dublin)).toEqual({
      ...usual,
      maxUserCount: 1,
    })
  })

  it('is made for a pool with the usual values when its PoolState is first written: a tuned global one counts no longer', () => {
    const tuned = change(1, {
      is: 'registrar-configuration-set',
      scope: 'global',
      changes: { backupStoreUnavailableThreshold: 45 * minute, maxEndpointsPerUser: 4 },
    })
    const run = live(world, [tuned, failOver(4, 10, { disaster: true })], 60 * minute)
    expect(registrarScopes(run.world)).toEqual(['global', dublin])
    expect(effectiveConfiguration(run.world, 1)).toEqual({ scope: dublin, configuration: usual })
    expect(effectiveConfiguration(run.world, 0).configuration.maxEndpointsPerUser).toBe(4)
  })

  it('keeps what it says when PoolState is written where there is one', () => {
    const own = change(1, {
      is: 'registrar-configuration-created',
      scope: dublin,
      changes: { maxEndpointsPerUser: 4 },
    })
    const run = live(world, [own, setPoolState(4, 10, 'FailedOver')], 20 * minute)
    expect(registrarConfigurationAt(run.world, dublin)).toEqual({ ...usual, maxEndpointsPerUser: 4 })
  })
})

describe('BackupStoreUnavailableThreshold', () => {
  const passedAt = (world: World, ...inputs: Parameters<typeof live>[1][number][]): number | undefined =>
    live(
      world,
      [...inputs, ...fail(world, 10 * minute, 'dub-pool-sql01.contoso.com')],
      120 * minute,
    ).trace.find(({ event }) => event.event.is === 'threshold-passed')?.at
  const global = change(1, {
    is: 'registrar-configuration-set',
    scope: 'global',
    changes: { backupStoreUnavailableThreshold: 5 * minute },
  })

  it('says how long a pool of three goes on without its databases', () => {
    const world = pair(3)
    expect(passedAt(world)).toBe(40 * minute)
    expect(passedAt(world, global)).toBe(15 * minute)
  })

  it('is what the scenario has as the usual one, where nobody has set it', () => {
    const world = worldOf(soundPair(3), { parameters: { backEnd: { threshold: 7 * minute } } })
    expect(passedAt(world)).toBe(17 * minute)
    expect(passedAt(world, setPoolState(4, 1, 'Active'), setPoolState(4, 2, 'FailedOver'))).toBe(17 * minute)
    expect(registrarConfigurationAt(world, 'global')?.backupStoreUnavailableThreshold).toBe(7 * minute)
  })

  it('means nothing to a pool of two, which has nothing else to go on with', () => {
    expect(passedAt(pair(2), global)).toBe(10 * minute)
  })

  it('that is lost with a failover makes the users wait as long as usual', () => {
    const world = pair(3)
    const back = repair(world, minute, 'London')
    expect(
      passedAt(world, ...back, global, setPoolState(4, 2, 'FailingOver'), setPoolState(4, 3, 'Active')),
    ).toBe(40 * minute)
  })
})

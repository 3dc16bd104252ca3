import { describe, expect, it } from 'vitest'
import { makeId } from '../../../../src/core/model/id.ts'
import { everything } from '../../../../src/core/model/topology.ts'
import {
  serviceEvents,
  serviceStatus,
  servicesOn,
  windowsServices,
} from '../../../../src/core/simulate/administration/services.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import { reasons } from '../../../../src/core/simulate/failover/reasons.ts'
import { replicationOf } from '../../../../src/core/simulate/management/replicas.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { pool, site, standard, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { failBack, failOver, failoverOf, told as toldOfFailover } from '../failover/notation.ts'
import { fail, live, pair, repair, worldOf } from '../worlds.ts'
import { change, minute } from './notation.ts'

const world = pair(3)
/** The first server of Dublin. */
const computer = makeId('server', 401)
const london = makeId('server', 201)

const stop = (at: number, name: string, of = computer): Input<WorldEvent> =>
  change(at, { is: 'windows-service-stopped', computer: of, name })
const start = (at: number, name: string, of = computer): Input<WorldEvent> =>
  change(at, { is: 'windows-service-started', computer: of, name })
const changed = (at: number): Input<WorldEvent> => ({
  at: at * minute,
  event: { of: 'management', event: { is: 'management-changed' } },
})
const status = (
  inputs: readonly Input<WorldEvent>[],
  name: string,
  of = computer,
  until = 60,
): string | null => serviceStatus(live(world, inputs, until * minute).world, of, name)

describe('the Windows services of a computer', () => {
  const names = (given: World, of = computer): string[] =>
    servicesOn(given.setting.topology, of).map(({ name }) => name)

  it('go by its role, its version and what its pool has', () => {
    expect(names(world)).toContain('RTCSRV')
    expect(names(world)).toContain('LYNCBACKUP')
    expect(names(world, london)).toContain('MASTER')
    const old = worldOf(topology(site(1, 'London', pool(2, 'ldn', { version: '2013' }))))
    const recent = worldOf(topology(site(1, 'London', pool(2, 'ldn', { version: '2019' }))))
    expect(names(old, london)).toContain('RTCHA')
    expect(names(recent, london)).not.toContain('RTCHA')
    expect(names(recent, london)).not.toContain('LYNCBACKUP')
    const plain = worldOf(topology(site(1, 'London', pool(2, 'ldn', { enterpriseVoice: false }))))
    expect(names(plain, london)).not.toContain('RTCRGS')
  })

  it('have no name twice', () => {
    const outer = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn'), edge(7, 'ldn-edge', { nextHop: makeId('pool', 2) })),
        site(3, 'Dublin', standard(4, 'dub')),
      ),
    )
    const computers = [...everything(outer.setting.topology)].flatMap((found) =>
      found.kind === 'server' || found.kind === 'computer' ? [found.server.id] : [],
    )
    expect(computers.length).toBe(5)
    for (const one of computers) {
      expect(new Set(names(outer, one)).size).toBe(names(outer, one).length)
      expect(names(outer, one)).toContain('REPLICA')
    }
    const [last] = computers.filter((one) => names(outer, one).includes('RTCMEDIARELAY'))
    expect(serviceStatus(outer, last!, 'rtcsrv')).toBe('Running')
  })

  it('are all in capitals, each with what it does', () => {
    for (const { name, role } of windowsServices) {
      expect(name).toMatch(/^[A-Z]+$/)
      expect(role).not.toBe('')
    }
  })
})

describe('the status of a service', () => {
  it('is that of the Front End Server for all that stops and starts with it', () => {
    expect(status([], 'rtcsrv')).toBe('Running')
    const [shut] = serviceEvents(world.setting.topology, computer, 'RTCSRV', 'stop')
    const input = { at: minute, event: shut! }
    expect(status([input], 'RTCSRV')).toBe('Stopped')
    expect(status([input], 'RTCCAS')).toBe('Stopped')
    expect(status([input], 'REPLICA')).toBe('Running')
  })

  it('is StartPending while the server waits for the others', () => {
    const cold = pair(3, { begins: 'stopped' })
    const events = serviceEvents(cold.setting.topology, computer, null, 'start')
    const run = live(
      cold,
      events.map((event) => ({ at: minute, event })),
      2 * minute,
    )
    expect(serviceStatus(run.world, computer, 'RTCSRV')).toBe('StartPending')
    expect(serviceStatus(run.world, computer, 'RTCIMMCU')).toBe('StartPending')
  })

  it('is Stopped for a single one that was stopped, by its name in any letters, until it is started', () => {
    expect(status([stop(1, 'rtcimmcu')], 'RTCIMMCU')).toBe('Stopped')
    expect(status([stop(1, 'rtcimmcu')], 'RTCSRV')).toBe('Running')
    expect(status([stop(1, 'RTCIMMCU'), start(2, 'RtcImMcu')], 'RTCIMMCU')).toBe('Running')
  })

  it('is Running again after a boot', () => {
    const name = 'dub-pool-fe01.contoso.com'
    const inputs = [stop(1, 'REPLICA'), ...fail(world, 5 * minute, name), ...repair(world, 10 * minute, name)]
    expect(status(inputs, 'REPLICA', computer, 7)).toBe('Stopped')
    expect(status(inputs, 'REPLICA', computer, 60)).toBe('Running')
    const wholeSite = [
      stop(1, 'REPLICA'),
      ...fail(world, 5 * minute, 'Dublin'),
      ...repair(world, 10 * minute, 'Dublin'),
    ]
    expect(status(wholeSite, 'REPLICA', computer, 60)).toBe('Running')
    expect(status([...wholeSite, ...fail(world, 5 * minute, 'London')], 'REPLICA', computer, 60)).toBe(
      'Running',
    )
  })

  it('of MASTER is Running where the store is active, of LYNCBACKUP what the pool says', () => {
    expect(status([], 'MASTER', london)).toBe('Running')
    expect(status([], 'MASTER')).toBe('Stopped')
    const [event] = serviceEvents(world.setting.topology, computer, 'LYNCBACKUP', 'stop')
    expect(event).toMatchObject({ of: 'backup', event: { is: 'backup-service-stopped' } })
    expect(status([{ at: minute, event: event! }], 'LYNCBACKUP')).toBe('Stopped')
  })

  it('is unknown for what the computer does not run, and nothing stops it', () => {
    expect(status([], 'W3SVC')).toBeNull()
    expect(serviceEvents(world.setting.topology, computer, 'RTCMEDIARELAY', 'stop')).toEqual([])
    expect(live(world, [stop(1, 'RTCMEDIARELAY')], 2 * minute).trace).toEqual([])
  })
})

describe('a computer without REPLICA', () => {
  it('gets no changes of the Central Management store until it is started', () => {
    const inputs = [stop(1, 'REPLICA'), changed(2)]
    const { world: after } = live(world, inputs, 10 * minute)
    expect(after.management.behind.get(computer)).toMatchObject({ why: 'service', has: 0 })
    expect(replicationOf(after, 1)).toEqual({ current: 2, of: 3 })
    const { world: later } = live(world, [...inputs, start(10, 'REPLICA')], 14 * minute)
    expect(replicationOf(later, 1)).toEqual({ current: 3, of: 3 })
    expect(later.management.behind.size).toBe(0)
  })

  it('is told to be down rather than without the service while it has no power', () => {
    const down = fail(world, 3 * minute, 'dub-pool-fe01.contoso.com')
    const { world: after } = live(world, [stop(1, 'REPLICA'), ...down, changed(4)], 10 * minute)
    expect(after.management.behind.get(computer)?.why).toBe('down')
  })

  it('keeps a planned failover of its pool from getting past F3, although nothing has changed', () => {
    const run = live(world, [stop(1, 'REPLICA'), failOver(4, 10)], 120 * minute)
    expect(failoverOf(run, 4)).toMatchObject({
      state: 'Active',
      stuck: { step: 'F3', why: reasons.replicaStopped },
    })
  })

  it('does not once it is started while F3 waits', () => {
    const waiting = live(world, [stop(1, 'REPLICA'), failOver(4, 10)], 120 * minute)
    const at = waiting.trace.find(
      ({ event }) => event.event.is === 'step-began' && event.event.step === 'F3',
    )!.at
    const run = live(
      world,
      [stop(1, 'REPLICA'), failOver(4, 10), start(at / minute + 3, 'REPLICA')],
      120 * minute,
    )
    expect(toldOfFailover(run, 4)).toContain(`${at / 1000 + 180} F3 ended`)
    expect(failoverOf(run, 4).state).toBe('FailedOver')
  })

  it('gets it started by a failback of its pool', () => {
    const run = live(
      world,
      [failOver(4, 10, { disaster: true }), stop(60, 'REPLICA'), failBack(4, 70)],
      240 * minute,
    )
    expect(failoverOf(run, 4).state).toBe('Active')
    expect(serviceStatus(run.world, computer, 'REPLICA')).toBe('Running')
  })
})

describe('Stop-CsWindowsService and Start-CsWindowsService without a name', () => {
  it('stop and start a Front End Server as a whole, with what was stopped apart', () => {
    const { topology: given } = world.setting
    expect(serviceEvents(given, computer, null, 'stop')).toEqual([
      { of: 'front end', pool: 'pool:4', event: { is: 'server-shut-down', server: 0 } },
    ])
    const started = serviceEvents(given, computer, null, 'start').map((event) => ({ at: 9 * minute, event }))
    const [shut] = serviceEvents(given, computer, null, 'stop')
    const inputs = [stop(1, 'RTCIMMCU'), { at: 2 * minute, event: shut! }, ...started]
    expect(status(inputs, 'RTCIMMCU')).toBe('Running')
    expect(status(inputs, 'RTCSRV')).toBe('Running')
  })
})

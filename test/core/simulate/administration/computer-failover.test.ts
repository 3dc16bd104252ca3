import { describe, expect, it } from 'vitest'
import { computerAt } from '../../../../src/core/simulate/administration/computers.ts'
import { isDisabled } from '../../../../src/core/simulate/administration/services.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import { isServing } from '../../../../src/core/simulate/front-end/groups.ts'
import { upgradeReadiness } from '../../../../src/core/simulate/front-end/readiness.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { standard, site, topology } from '../../../../src/core/examples/notation.ts'
import { fail, inPool as inPoolOf, live, onePool, pair, repair, worldOf } from '../worlds.ts'
import { failBack, failOver } from '../failover/notation.ts'
import { failBackComputer, failOverComputer, inPool, minute, powers, told } from './notation.ts'

const server = (position: number) => makeId('server', 201 + position)
const answers = (world: World, inputs: readonly Input<WorldEvent>[], until = 3 * 60): string[] =>
  told(live(world, inputs, until * minute))
const startServices = (at: number, position: number) =>
  inPoolOf(2, at * minute, { of: 'front end', event: { is: 'server-started', server: position } })

describe('Invoke-CsComputerFailOver', () => {
  it('empties the server, then stops its services and disables them', () => {
    const run = live(onePool({ servers: 4 }), [failOverComputer(10, 1)], 60 * minute)
    expect(told(run)).toEqual([
      '600 computer-failover-invoked',
      '600 computer-command-began',
      '1200 computer-drain-due',
      '1200 server-shut-down 1',
      '1200 computer-disabled',
      '1200 computer-failed-over',
    ])
    expect(powers(run)).toBe('active off active active')
    expect(isDisabled(run.world, server(1))).toBe(true)
    expect(computerAt(run.world, server(1))).toMatchObject({ isFailedOver: true, work: null, runs: 1 })
    expect(run.world.administration.busy.size).toBe(0)
  })

  it('moves what is primary there before the services stop, so that no routing group is without one', () => {
    const { trace } = live(onePool({ servers: 4 }), [failOverComputer(10, 1)], 60 * minute)
    const seen = trace.map(({ event }) => event.event.is)
    expect(seen.slice(0, seen.indexOf('server-shut-down'))).toContain('primary-promoted')
    expect(seen).not.toContain('group-lost')
    expect(trace.some(({ event }) => event.event.is === 'standing-changed')).toBe(false)
  })

  it('is the cause of what it does, also where one for another server comes to its end at that moment', () => {
    const { trace } = live(
      onePool({ servers: 4 }),
      [failOverComputer(0, 0, { drainingTimeout: 1 }), failOverComputer(0, 1, { waitTime: 1 })],
      minute,
    )
    const causes = trace.flatMap(({ event: { event }, cause }) =>
      cause === null || !('server' in event) || event.is === 'primary-promoted'
        ? []
        : [`${event.server} ${event.is} because of ${cause}`],
    )
    expect(causes.slice(0, 8)).toEqual([
      '0 computer-command-began because of 0',
      '1 computer-command-began because of 1',
      '0 computer-drain-due because of 2',
      '1 computer-wait-over because of 3',
      '0 server-shut-down because of 4',
      '0 computer-disabled because of 4',
      '0 computer-failed-over because of 4',
      '1 computer-command-failed because of 5',
    ])
  })

  it('leaves the services running with -NoStop, and nothing is primary there', () => {
    const run = live(onePool(), [failOverComputer(10, 0, { noStop: true })], 60 * minute)
    expect(powers(run)).toBe('active active active')
    expect(isDisabled(run.world, server(0))).toBe(false)
    expect(computerAt(run.world, server(0)).isFailedOver).toBe(true)
    const [lives] = run.world.pools
    expect(lives!.groups.map(({ primary }) => primary)).not.toContain(0)
    expect(lives!.groups.every((group) => isServing(lives!, group))).toBe(true)
  })

  it('takes no longer than a DrainingTimeout', () => {
    expect(answers(onePool(), [failOverComputer(10, 0, { drainingTimeout: minute })])).toContain(
      '660 computer-failed-over',
    )
    expect(answers(onePool(), [failOverComputer(10, 0, { drainingTimeout: 60 * minute })])).toContain(
      '1200 computer-failed-over',
    )
  })

  it.each([
    [9, '1140 computer-command-failed: wait over'],
    [10, '1200 computer-failed-over'],
  ])('with a WaitTime of %s minutes for a drain of 10 ends with %s', (wait, last) => {
    const run = live(onePool(), [failOverComputer(10, 0, { waitTime: wait * minute })], 180 * minute)
    expect(told(run)).toContain(last)
    const isDone = last.endsWith('failed-over')
    expect(powers(run)).toBe(isDone ? 'off active active' : 'active active active')
    expect(isDisabled(run.world, server(0))).toBe(isDone)
  })

  it('takes nothing offline where it cannot move what is primary there within an hour', () => {
    const alone = worldOf(topology(site(1, 'London', standard(2, 'ldn-se'))))
    const forced = failOverComputer(10, 0, { force: true, skipsHealthCheck: true })
    const run = live(alone, [forced], 180 * minute)
    expect(told(run).at(-1)).toBe('4200 computer-command-failed: wait over')
    expect(powers(run)).toBe('active')
  })

  it('fails where the computer crashes meanwhile, and the computer starts again as ever', () => {
    const world = onePool({ servers: 4 })
    const crash = [...fail(world, 12 * minute, 'ldn-pool-fe02.contoso.com')]
    const back = [...repair(world, 40 * minute, 'ldn-pool-fe02.contoso.com')]
    const run = live(world, [failOverComputer(10, 1), ...crash, ...back], 180 * minute)
    expect(told(run)).toContain('720 computer-command-failed: computer down')
    expect(powers(run)).toBe('active active active active')
  })

  it('can be interrupted: what is not done stays undone', () => {
    const stop = inPool(2, 15, { is: 'computer-command-interrupted', server: 0 })
    const run = live(onePool(), [failOverComputer(10, 0), stop], 180 * minute)
    expect(told(run).at(-1)).toBe('900 computer-command-interrupted')
    expect(powers(run)).toBe('active active active')
    expect(run.world.administration.busy.size).toBe(0)
  })
})

describe('Invoke-CsComputerFailOver is refused', () => {
  const refusal = (world: World, inputs: readonly Input<WorldEvent>[]): string | undefined =>
    answers(world, inputs, 20).find((line) => line.includes('refused'))

  it.each([
    [13_320, undefined],
    [13_321, '600 computer-command-refused: capacity'],
  ])('where the two others of three cannot carry the users of the pool: of %s users', (users, why) => {
    expect(refusal(onePool({ users }), [failOverComputer(10, 0)])).toBe(why)
    expect(refusal(onePool({ users }), [failOverComputer(10, 0, { force: true })])).toBeUndefined()
  })

  it('where the pool would lose its quorum without it, unless the health check is left out', () => {
    const world = onePool({ servers: 3 })
    const down = fail(world, minute, 'ldn-pool-fe03.contoso.com')
    expect(refusal(world, [...down, failOverComputer(10, 0)])).toBe('600 computer-command-refused: quorum')
    expect(refusal(world, [...down, failOverComputer(10, 0, { skipsHealthCheck: true })])).toBeUndefined()
  })

  it('where routing groups lack a replica', () => {
    const world = onePool({ servers: 8 })
    const down = fail(world, 9 * minute, 'ldn-pool-fe08.contoso.com')
    const run = live(world, down, 10 * minute)
    expect(upgradeReadiness(run.world.pools[0]!).state).toBe('Busy')
    const spare = [0, 1, 2, 3, 4, 5, 6].map((one) => refusal(world, [...down, failOverComputer(10, one)]))
    expect(spare).toContain('600 computer-command-refused: fabric')
    expect(spare).not.toContain(undefined)
  })

  it('where its services do not run, its computer is down, or it is done already', () => {
    const world = onePool({ servers: 4 })
    const stopped = inPoolOf(2, minute, { of: 'front end', event: { is: 'server-shut-down', server: 0 } })
    expect(refusal(world, [stopped, failOverComputer(10, 0)])).toBe(
      '600 computer-command-refused: not running',
    )
    expect(
      refusal(world, [...fail(world, minute, 'ldn-pool-fe01.contoso.com'), failOverComputer(10, 0)]),
    ).toBe('600 computer-command-refused: computer down')
    expect(refusal(world, [failOverComputer(5, 0), failOverComputer(10, 0)])).toBe(
      '600 computer-command-refused: under way',
    )
    expect(answers(world, [failOverComputer(5, 0), failOverComputer(30, 0)])).toContain(
      '1800 computer-command-refused: failed over already',
    )
  })
})

describe('a server whose services are disabled', () => {
  const name = 'ldn-pool-fe02.contoso.com'
  const world = onePool({ servers: 4 })

  it('does not come back by a boot, by Start-CsWindowsService or by Start-CsPool', () => {
    const run = live(
      world,
      [
        failOverComputer(10, 1),
        ...fail(world, 30 * minute, name),
        ...repair(world, 40 * minute, name),
        startServices(60, 1),
        inPoolOf(2, 70 * minute, {
          of: 'front end',
          event: { is: 'pool-start-invoked', skippedServers: [], skippedGroups: [], recovery: false },
        }),
        inPoolOf(2, 80 * minute, {
          of: 'front end',
          event: { is: 'registrar-reset', type: 'ServiceReset', server: null },
        }),
      ],
      180 * minute,
    )
    expect(powers(run)).toBe('active off active active')
    expect(told(run)).not.toContain('2700 server-started 1')
  })

  it('runs on when it is disabled while it runs, and stays down with the next stop', () => {
    const disable = inPool(2, 5, { is: 'computer-disabled', server: 1 })
    expect(powers(live(world, [disable], 60 * minute))).toBe('active active active active')
    const reset = inPoolOf(2, 10 * minute, {
      of: 'front end',
      event: { is: 'registrar-reset', type: 'ServiceReset', server: null },
    })
    expect(powers(live(world, [disable, reset], 60 * minute))).toBe('active stopped active active')
  })

  it('can be enabled and started by hand', () => {
    const run = live(
      world,
      [
        failOverComputer(10, 1),
        inPool(2, 30, { is: 'computer-enabled', server: 1, starts: false }),
        startServices(31, 1),
      ],
      60 * minute,
    )
    expect(powers(run)).toBe('active active active active')
  })

  it.each([
    [true, 'active active active active'],
    [false, 'active off active active'],
  ])('may be enabled by a full reset: %s', (fullResetEnables, expected) => {
    const full = inPoolOf(2, 30 * minute, {
      of: 'front end',
      event: { is: 'registrar-reset', type: 'FullReset', server: null },
    })
    const given = onePool({ servers: 4 }, { parameters: { administration: { fullResetEnables } } })
    expect(powers(live(given, [failOverComputer(10, 1), full], 60 * minute))).toBe(expected)
  })

  it('is left alone by a failback of its pool', () => {
    const two = pair(4)
    const run = live(
      two,
      [failOverComputer(10, 1), failOver(2, 30, { disaster: true }), failBack(2, 120)],
      6 * 60 * minute,
    )
    expect(run.world.failovers[0]!.state).toBe('Active')
    expect(isDisabled(run.world, server(1))).toBe(true)
  })

  it('counts as missing where a failback asks whether the pool could start', () => {
    const two = worldOf({ ...pair(3).setting.topology, managementStore: makeId('pool', 4) })
    const disabled = [0, 1].map((position) => inPool(2, 100, { is: 'computer-disabled', server: position }))
    const run = live(two, [failOver(2, 30), ...disabled, failBack(2, 200)], 6 * 60 * minute)
    const refused = run.trace.find(({ event }) => event.event.is === 'refused')
    expect(refused?.event.event).toMatchObject({
      deed: 'failback',
      why: expect.stringMatching(/Too few servers/),
    })
  })
})

describe('Invoke-CsComputerFailBack', () => {
  const world = onePool({ servers: 4 })

  it('enables the services, starts them and ends once they run', () => {
    const run = live(world, [failOverComputer(10, 1), failBackComputer(60, 1)], 180 * minute)
    expect(told(run).slice(-5)).toEqual([
      '3600 computer-failback-invoked',
      '3600 computer-command-began',
      '3600 computer-enabled',
      '3600 server-started 1',
      '3600 computer-failed-back',
    ])
    expect(powers(run)).toBe('active active active active')
    expect(computerAt(run.world, server(1)).isFailedOver).toBe(false)
  })

  it('leaves them stopped with -NoStart, from where they can be started', () => {
    const back = failBackComputer(60, 1, { noStart: true })
    const run = live(world, [failOverComputer(10, 1), back], 180 * minute)
    expect(powers(run)).toBe('active off active active')
    expect(isDisabled(run.world, server(1))).toBe(false)
    const started = live(world, [failOverComputer(10, 1), back, startServices(70, 1)], 180 * minute)
    expect(powers(started)).toBe('active active active active')
  })

  it('is refused for a server that is not failed over, and for one whose computer is down', () => {
    expect(answers(world, [failBackComputer(10, 1)])).toContain(
      '600 computer-command-refused: not failed over',
    )
    const down = fail(world, 30 * minute, 'ldn-pool-fe02.contoso.com')
    expect(answers(world, [failOverComputer(10, 1), ...down, failBackComputer(60, 1)])).toContain(
      '3600 computer-command-refused: computer down',
    )
  })

  it('fails where the services do not run within WaitTime', () => {
    const only = onePool({ servers: 3 })
    const run = live(
      only,
      [
        failOverComputer(10, 0),
        // The two others go: the one that is put back waits for the votes, which never come.
        ...fail(only, 30 * minute, 'ldn-pool-fe02.contoso.com', 'ldn-pool-fe03.contoso.com'),
        failBackComputer(60, 0, { waitTime: 5 * minute }),
      ],
      180 * minute,
    )
    expect(told(run)).toContain('3900 computer-command-failed: wait over')
    expect(powers(run)).toBe('starting off off')
  })
})

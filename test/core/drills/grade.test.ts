import { describe, expect, it } from 'vitest'
import { londonAlone, pair } from '../../../src/core/drills/catalogue/deployments.ts'
import type { Attempt } from '../../../src/core/drills/attempt.ts'
import type { Certificate, Drill, Objective, Order } from '../../../src/core/drills/drill.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { spanWords } from '../../../src/core/drills/harm-rules.ts'
import {
  begins,
  cmdlet,
  done,
  event,
  failoverAsked,
  inTheEnd,
  looked,
  once,
} from '../../../src/core/drills/notation.ts'
import { performed } from '../../../src/core/drills/perform.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import { arriving, drillOf, graded, stepsOf, type Step } from './attempts.ts'

const calm = pair({ managementStore: 'dub-pool' })
const source = { title: 'A page', section: 'A section' }
const failover = 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -Confirm:$false'
const stop = (number: number) => `Stop-CsWindowsService -ComputerName ldn-pool-fe0${number}.contoso.com`
const start = (number: number) => `Start-CsWindowsService -ComputerName ldn-pool-fe0${number}.contoso.com`
const harms = (of: Drill, ...steps: Step[]) => graded(of, ...steps).harm.map(({ id }) => id)
const first = (of: Drill, ...steps: Step[]) => graded(of, ...steps).outcome.objectives[0]

describe('an objective', () => {
  const runs: Objective = inTheEnd('runs', 'fe02 runs', { is: 'running', what: 'ldn-pool-fe02' })

  it('of the end is met where it holds then, since it held without a break', () => {
    const given = drillOf({ objectives: [runs], arrives: minute })
    expect(first(given)).toEqual({ id: 'runs', label: 'fe02 runs', met: true, at: minute, found: '' })
    expect(first(given, hour, stop(2))).toMatchObject({
      met: false,
      at: null,
      found: 'not so: ldn-pool-fe02.contoso.com',
    })
    const back = first(given, hour, stop(2), hour, start(2))
    expect(back?.met).toBe(true)
    expect(back?.at).toBeGreaterThan(2 * hour)
  })

  it('that has to hold once is met at the first moment at which it does, whatever comes later', () => {
    const given = drillOf({
      objectives: [
        once('stopped', 'fe02 was stopped', {
          is: 'service',
          computer: 'ldn-pool-fe02',
          name: 'RTCSRV',
          equals: 'Stopped',
        }),
      ],
    })
    expect(first(given, hour)).toMatchObject({ met: false, found: 'it is Running' })
    expect(first(given, hour, stop(2), hour, start(2), hour, stop(2))).toMatchObject({ met: true, at: hour })
  })

  it('of a look is met by any of its cmdlets, an error included, and not by -WhatIf', () => {
    const given = drillOf({ objectives: [looked('looked', 'Look', ['Get-CsPool', 'Invoke-CsPoolFailOver'])] })
    expect(first(given, 'Get-CsComputer')).toMatchObject({ met: false, found: 'nobody has looked' })
    expect(first(given, minute, 'Get-CsPool')).toMatchObject({ met: true, at: minute })
    expect(first(given, 'Invoke-CsPoolFailOver -PoolFqdn nowhere')).toMatchObject({ met: true })
    expect(first(given, 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -WhatIf')?.met).toBe(false)
  })

  it('of a look that is too early is not met', () => {
    const late = looked('looked', 'Look', ['Get-CsPool'], {
      is: 'service',
      computer: 'ldn-pool-fe02',
      name: 'RTCSRV',
      equals: 'Stopped',
    })
    const given = drillOf({ objectives: [late] })
    expect(first(given, 'Get-CsPool', stop(2))).toMatchObject({ met: false, found: 'it was too early' })
    expect(first(given, 'Get-CsPool', stop(2), 'Get-CsPool')?.met).toBe(true)
  })

  it('of a deed is met where it happened, however it was asked for', () => {
    const synced = done('synced', 'Dublin', event('backup-sync-invoked', 'dub-pool'))
    const given = drillOf({ topology: calm, objectives: [synced] })
    const sync = 'Invoke-CsBackupServiceSync -PoolFqdn'
    expect(first(given)).toMatchObject({ met: false, found: 'nobody has done it' })
    expect(first(given, `${sync} ldn-pool.contoso.com`)?.met).toBe(false)
    expect(first(given, minute, `${sync} dub-pool.contoso.com`)?.met).toBe(true)
    const piped = "'ldn-pool.contoso.com', 'dub-pool.contoso.com' | Invoke-CsBackupServiceSync"
    expect(first(given, minute, piped)?.met).toBe(true)
  })

  it('of a deed is not met where a cmdlet was refused', () => {
    const given = drillOf({ objectives: [done('over', 'Over', cmdlet('Invoke-CsPoolFailOver'))] })
    expect(first(given, 'Invoke-CsPoolFailOver -PoolFqdn nowhere.contoso.com')).toMatchObject({
      met: false,
      found: 'it was refused',
    })
  })

  const asked = (id: string, names: string[]): Objective => ({
    id,
    label: id,
    goal: { by: 'answer', question: '?', accepts: { is: 'exactly', names } },
  })

  it('that asks takes any right answer, and says of a wrong one what is wrong', () => {
    const given = drillOf({ objectives: [asked('a', ['fe01', 'fe02'])] })
    expect(first(given)).toMatchObject({ met: false, found: 'no right answer was given' })
    expect(first(given, 'answer fe03')).toMatchObject({ found: 'fe03 does not belong there' })
    expect(first(given, minute, 'answer fe02, fe01', minute, 'answer fe03')).toMatchObject({
      met: true,
      at: minute,
    })
  })

  it('takes each answer for the question that it answers where there are several', () => {
    const given = drillOf({ objectives: [asked('a', ['fe01']), asked('b', ['fe02'])] })
    const { objectives } = graded(given, 'answer fe02', 'answer fe03').outcome
    expect(objectives).toMatchObject([{ met: false, found: 'no right answer was given' }, { met: true }])
  })
})

describe('the outcome', () => {
  const given = drillOf({
    objectives: [
      looked('looked', 'Look', ['Get-CsPool']),
      inTheEnd('runs', 'All run', { is: 'running', what: 'ldn-pool' }),
    ],
  })

  it('counts the objectives that are met', () => {
    expect(graded(given)).toMatchObject({ solved: false, outcome: { met: 1, of: 2 } })
    expect(graded(given, 'Get-CsPool')).toMatchObject({ solved: true, outcome: { met: 2, of: 2 } })
  })

  it('is not solved where the solution was shown', () => {
    const attempt: Attempt = {
      ...performed(given, arriving(given), stepsOf(['Get-CsPool'])),
      revealed: true,
      hints: 2,
      undone: 1,
      mode: 'learn',
    }
    const { grades } = grade(given, arriving(given), attempt, null)
    expect(grades).toMatchObject({
      solved: false,
      revealed: true,
      hints: 2,
      undone: 1,
      mode: 'learn',
      outcome: { met: 2 },
    })
  })
})

describe('the economy', () => {
  const given = drillOf({})
  const commands = (...steps: Step[]) => graded(given, ...steps).economy.commands

  it('counts what changed something, once for each call', () => {
    expect(commands(stop(2))).toBe(1)
    expect(commands(stop(2), minute, start(2))).toBe(2)
    expect(
      commands('1..2 | ForEach-Object { Stop-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }'),
    ).toBe(2)
  })

  it('counts no look, no typing error, no refusal, no -WhatIf, and nothing that was declined', () => {
    expect(
      commands(
        'Get-CsPool',
        'Get-CsPoool',
        'Stop-CsWindowsService -ComputerName',
        'Stop-CsWindowsService -ComputerName nowhere.contoso.com',
        `${stop(2)} -WhatIf`,
        [`${stop(2)} -Confirm`, 'n'],
        '1 + 1',
      ),
    ).toBe(0)
  })

  it('counts a click that changed something', () => {
    const attempt: Attempt = {
      ...performed(given, arriving(given), []),
      entries: [
        { does: 'deed', at: 0, deed: { at: 0, do: 'stop services', what: ['ldn-pool-fe02'] } },
        { does: 'deed', at: 0, deed: { at: 0, do: 'stop services', what: ['nowhere'] } },
      ],
      until: hour,
    }
    expect(grade(given, arriving(given), attempt, null).grades.economy).toEqual({
      commands: 1,
      par: null,
      proof: null,
    })
  })

  it('stands beside the par where one is known', () => {
    const certificate: Certificate = {
      drill: given.id,
      par: 3,
      proof: 'best known',
      way: [],
      until: 0,
      situations: 1,
      of: '',
    }
    const attempt = performed(given, arriving(given), [])
    expect(grade(given, arriving(given), attempt, certificate).grades.economy).toEqual({
      commands: 0,
      par: 3,
      proof: 'best known',
    })
  })
})

describe('the recovery time', () => {
  const given = drillOf({
    arrives: minute,
    objectives: [
      looked('looked', 'Look', ['Get-CsPool']),
      inTheEnd('runs', 'All run', { is: 'running', what: 'ldn-pool' }),
    ],
    target: { within: 20 * minute, source },
  })

  it('goes from the arrival until every objective of state is met and stays so', () => {
    expect(graded(given, hour).recovery).toMatchObject({ time: 0, target: 20 * minute })
    const { time } = graded(given, 10 * minute, stop(2), hour, start(2), hour).recovery
    expect(time).toBeGreaterThanOrEqual(70 * minute)
    expect(time).toBeLessThan(80 * minute)
  })

  it('is none where one of them is not met, and where there is none', () => {
    expect(graded(given, stop(2), hour).recovery.time).toBeNull()
    expect(graded(drillOf({}), hour).recovery).toMatchObject({ time: null, target: null })
  })

  it('does not wait for what has to be so once', () => {
    const stopped = once('once', 'Stopped', {
      is: 'service',
      computer: 'ldn-pool-fe02',
      name: 'RTCSRV',
      equals: 'Stopped',
    })
    const both = drillOf({ objectives: [stopped, ...given.objectives.slice(1)] })
    expect(graded(both, hour).recovery.time).toBe(0)
  })

  it('comes with the minutes that users had no service, and were in resiliency mode, since the arrival', () => {
    const dark = drillOf({
      topology: calm,
      timeOfDay: 10 * hour,
      script: [{ at: minute, do: 'fail', what: ['London'] }],
      arrives: 2 * minute,
    })
    expect(graded(dark).recovery).toMatchObject({ withoutService: 0, resiliency: 0 })
    const { withoutService, resiliency } = graded(dark, hour).recovery
    expect(withoutService).toBeGreaterThan(0)
    expect(resiliency).toBeGreaterThan(withoutService)
    const calmOne = graded(drillOf({ topology: calm, timeOfDay: 10 * hour }), hour).recovery
    expect(calmOne).toMatchObject({ withoutService: 0, resiliency: 0, lost: 0 })
  })

  it('comes with the changes that are gone for good', () => {
    const { recovery } = graded(drillOf({ topology: calm, arrives: hour }), `${failover} -DisasterMode`, hour)
    expect(recovery.lost).toBeGreaterThan(0)
    expect(graded(drillOf({ topology: calm, arrives: hour }), failover, hour).recovery.lost).toBe(0)
  })
})

describe('what hurts in every drill', () => {
  const after = (arrives: number, ...script: Scenario['script'][number][]) =>
    drillOf({ topology: calm, script, arrives })
  const healthy = after(minute)
  const dark = after(2 * minute, { at: minute, do: 'fail', what: ['London'] })
  const away = after(2 * hour, { at: minute, do: 'fail over pool', what: 'ldn-pool', disaster: false })
  const failback = 'Invoke-CsPoolFailBack -PoolFqdn ldn-pool.contoso.com -Confirm:$false'

  it('is a quorum that was lost through one’s own doing', () => {
    const given = drillOf({ topology: londonAlone({ servers: 3 }) })
    expect(harms(given, stop(1), hour)).toEqual([])
    expect(harms(given, stop(1), minute, stop(2), hour)).toContain('quorum-lost')
    const fails = drillOf({ script: [{ at: minute, do: 'fail', what: ['ldn-pool-fe01', 'ldn-pool-fe02'] }] })
    expect(harms(fails, hour)).toEqual([])
  })

  it('is not a quorum of a pool that nobody uses any more', () => {
    expect(harms(away, stop(1), stop(2), stop(3), stop(4), hour)).toEqual([])
  })

  it('is disaster mode on a pool that works, and not on a dead one', () => {
    expect(harms(healthy, `${failover} -DisasterMode`, hour)).toContain('disaster-on-healthy')
    expect(harms(healthy, failover, hour)).toEqual([])
    expect(harms(dark, `${failover} -DisasterMode`, hour)).toEqual([])
  })

  it('is not disaster mode on a pool without databases, or cut off', () => {
    const withoutDatabases = after(10 * minute, {
      at: minute,
      do: 'fail',
      what: ['ldn-sql01', 'ldn-sql02'],
    })
    expect(harms(withoutDatabases, `${failover} -DisasterMode`, hour)).toEqual([])
    const cutOff = after(10 * minute, { at: minute, do: 'fail', what: ['London <-> Dublin'] })
    expect(harms(cutOff, `${failover} -DisasterMode`, hour)).toEqual([])
  })

  it('is a full reset, and not a reset of what is in quorum loss', () => {
    const given = drillOf({
      topology: londonAlone({ servers: 5 }),
      script: [{ at: minute, do: 'fail', what: ['ldn-pool-fe01', 'ldn-pool-fe02'] }],
      arrives: hour,
    })
    const reset = 'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -Confirm:$false -ResetType'
    expect(harms(given, `${reset} QuorumLossRecovery`, hour)).toEqual([])
    expect(harms(given, `${reset} FullReset`, hour)).toEqual(['full-reset'])
  })

  it('is a restart of a whole pool that works, and not of one that is down', () => {
    const reset =
      'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType ServiceReset -Confirm:$false'
    expect(harms(drillOf({}), reset, hour)).toEqual(['restarted-under-users'])
    const down = drillOf({
      script: [{ at: minute, do: 'stop services', what: ['ldn-pool'] }],
      arrives: hour,
    })
    expect(harms(down, reset, hour)).toEqual([])
  })

  it('is PoolState by hand, and not what a failover writes', () => {
    const byHand =
      'New-CsRegistrarConfiguration -Identity service:Registrar:ldn-pool.contoso.com -PoolState FailedOver'
    expect(harms(healthy, byHand, hour)).toContain('state-by-hand')
    expect(harms(healthy, failover, hour)).toEqual([])
  })

  it('is what a failback in disaster mode gives up, and not a failback that waits', () => {
    expect(harms(away, failback, 2 * hour)).toEqual([])
    const { harm } = graded(away, `${failback} -DisasterMode`, 2 * hour)
    expect(harm).toMatchObject([
      { id: 'changes-lost', effect: expect.stringMatching(/^Changes of .* are gone/) },
    ])
  })

  it('is not what a site has lost with its power', () => {
    expect(harms(dark, `${failover} -DisasterMode`, hour)).not.toContain('changes-lost')
    expect(graded(dark, `${failover} -DisasterMode`, hour).recovery.lost).toBeGreaterThan(0)
  })

  it('is a user moved by force from a pool that has a backup pool, once for each', () => {
    const move = (force: string) =>
      `Get-CsUser -Filter {RegistrarPool -eq "ldn-pool.contoso.com"} -ResultSize 2 | Move-CsUser -Target dub-pool.contoso.com ${force} -Confirm:$false`
    expect(harms(healthy, move('-Force'))).toEqual(['moved-users', 'moved-users'])
    expect(harms(healthy, move(''))).toEqual([])
    const alone = drillOf({ topology: pair({ isPaired: false, managementStore: 'dub-pool' }) })
    expect(harms(alone, move('-Force'))).toEqual([])
  })

  it('is a failover that was stopped in the middle', () => {
    const attempt = (interrupted: number): Attempt => ({
      ...performed(healthy, arriving(healthy), []),
      entries: [{ does: 'line', at: minute, line: failover, answers: [], interrupted }],
      until: hour,
    })
    const harmOf = (interrupted: number) =>
      grade(healthy, arriving(healthy), attempt(interrupted), null).grades.harm.map(({ id }) => id)
    expect(harmOf(9 * minute)).toEqual(['left-half-done'])
    expect(harmOf(50 * minute)).toEqual([])
    // Before PoolState is written, nothing has begun for anyone.
    expect(harmOf(minute)).toEqual([])
  })

  it('is not what the drill had in store', () => {
    const bad = after(
      0,
      { at: minute, do: 'fail over pool', what: 'ldn-pool', disaster: true },
      { at: 2 * hour, do: 'set pool state', what: 'dub-pool', to: 'FailedOver' },
    )
    expect(harms(bad, 3 * hour)).toEqual([])
  })
})

describe('what hurts in one drill', () => {
  const rule = (given: Partial<Drill['harms'][number]>): Drill['harms'][number] => ({
    id: 'own',
    label: 'It hurts',
    when: cmdlet('Stop-CsWindowsService'),
    given: null,
    doing: 'own',
    because: 'Because.',
    source,
    ...given,
  })

  it('is a cmdlet that did something, each time', () => {
    const given = drillOf({ topology: londonAlone({ servers: 5 }), harms: [rule({})] })
    expect(harms(given, stop(1), minute, stop(2))).toEqual(['own', 'own'])
    expect(harms(given, `${stop(1)} -WhatIf`, [`${stop(1)} -Confirm`, 'n'])).toEqual([])
    expect(harms(given, 'Stop-CsWindowsService -ComputerName nowhere.contoso.com')).toEqual([])
  })

  it('is only so where the condition holds just before', () => {
    const given = drillOf({
      topology: londonAlone({ servers: 8 }),
      harms: [rule({ given: { is: 'running', what: 'ldn-pool-fe01' } })],
    })
    expect(harms(given, stop(2), minute, stop(1), minute, stop(3))).toEqual(['own', 'own'])
  })

  it('is only what one has done oneself, or whatever comes of the misfortune', () => {
    const script: Scenario['script'] = [{ at: hour, do: 'fail', what: ['ldn-pool-fe01'] }]
    const failed = event('part-failed')
    expect(harms(drillOf({ script, harms: [rule({ when: failed })] }), 2 * hour)).toEqual([])
    expect(harms(drillOf({ script, harms: [rule({ when: failed, doing: 'any' })] }), 2 * hour)).toEqual([
      'own',
    ])
  })

  it('can be a state that came about', () => {
    const given = drillOf({
      harms: [
        rule({
          when: begins({
            is: 'service',
            computer: 'ldn-pool-fe02',
            name: 'RTCSRV',
            equals: 'Stopped',
          }),
        }),
      ],
    })
    expect(harms(given, stop(2))).toEqual(['own'])
    expect(harms(given, stop(1))).toEqual([])
  })

  it('stands in the order of time, with its source', () => {
    const given = drillOf({ topology: calm, harms: [rule({ when: cmdlet('Invoke-CsBackupServiceSync') })] })
    const { harm } = graded(
      given,
      hour,
      `${failover} -DisasterMode`,
      hour,
      'Invoke-CsBackupServiceSync -PoolFqdn dub-pool.contoso.com',
    )
    expect(harm.map(({ at }) => at)).toEqual(harm.map(({ at }) => at).toSorted((a, b) => a - b))
    for (const one of harm) expect(one.source.section).not.toBe('')
  })
})

describe('an order', () => {
  const order = (given: Partial<Order>): Order => ({
    id: 'first-this',
    label: 'This before that',
    first: cmdlet('Get-CsPool'),
    next: failoverAsked('ldn-pool.contoso.com'),
    source,
    because: 'Because.',
    ...given,
  })
  const given = drillOf({ topology: calm, orders: [order({})] })

  it('is kept where the first comes first, also within one line', () => {
    expect(harms(given, 'Get-CsPool', failover)).toEqual([])
    expect(harms(given, `Get-CsPool; ${failover}`)).toEqual([])
    expect(harms(given, 'Get-CsComputer')).toEqual([])
  })

  it('is broken where the next comes without it, and told once', () => {
    const grades = graded(given, minute, failover, 'Get-CsPool', failover)
    expect(grades.harm).toEqual([
      {
        id: 'first-this',
        kind: 'order',
        at: minute,
        label: 'This before that',
        effect: '',
        because: 'Because.',
        source,
      },
    ])
    expect(grades.solved).toBe(false)
  })

  it('is broken by a refused attempt too, and not by -WhatIf or where the question was declined', () => {
    const lost = drillOf({
      topology: pair({}),
      script: [{ at: minute, do: 'fail', what: ['London'] }],
      arrives: 2 * minute,
      orders: [order({})],
    })
    expect(harms(lost, failover)).toEqual(['first-this'])
    expect(harms(given, `${failover} -WhatIf`)).toEqual([])
    expect(harms(given, ['Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com', 'n'])).toEqual([])
  })

  it('of a state is kept where it held at the arrival', () => {
    const steady = drillOf({
      topology: calm,
      orders: [order({ first: begins({ is: 'backup steady', pool: 'ldn-pool' }) })],
    })
    expect(harms(steady, failover, 'Get-CsPool', 'Get-CsComputer')).toEqual([])
    const stopped = drillOf({
      ...steady,
      script: [{ at: minute, do: 'stop backup service', what: ['ldn-pool'] }],
      arrives: hour,
    })
    expect(harms(stopped, `${failover} -DisasterMode`)).toContain('first-this')
  })
})

describe('a length of time', () => {
  it.each([
    [0, '0 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [250_000, '4 min 10 s'],
    [hour, '1 h'],
    [hour + 5 * minute + 9000, '1 h 5 min'],
  ])('of %d ms reads %s', (time, words) => {
    expect(spanWords(time)).toBe(words)
  })
})

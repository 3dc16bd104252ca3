import { describe, expect, it } from 'vitest'
import { londonAlone, pair } from '../../../src/core/drills/catalogue/deployments.ts'
import { findAll, inOrder, isOwnDoing } from '../../../src/core/drills/chronicle.ts'
import { begins, cmdlet, event } from '../../../src/core/drills/notation.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import { chronicled, drillOf } from './attempts.ts'

const calm = pair({ managementStore: 'dub-pool' })
const quiet = drillOf({ topology: calm })
const failover = 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -Confirm:$false'

describe('the events of an attempt', () => {
  const chronicle = chronicled(quiet, minute, failover)

  it('are found by their name and their pool, in short or in full', () => {
    expect(findAll(chronicle, event('failover-invoked'))).toHaveLength(1)
    for (const pool of ['ldn-pool', 'LDN-pool.contoso.com'])
      expect(findAll(chronicle, event('failover-invoked', pool))).toMatchObject([{ at: minute }])
    for (const pool of ['dub-pool', 'ldn'])
      expect(findAll(chronicle, event('failover-invoked', pool))).toEqual([])
  })

  it('are found by their fields', () => {
    expect(findAll(chronicle, event('failover-invoked', null, { disaster: false }))).toHaveLength(1)
    expect(findAll(chronicle, event('failover-invoked', null, { disaster: true }))).toEqual([])
    expect(findAll(chronicle, event('failover-invoked', null, { unknown: 1 }))).toEqual([])
  })

  it('come with the world just before', () => {
    const [invoked] = findAll(chronicle, event('failover-invoked'))
    const [written] = findAll(chronicle, event('pool-state-written', 'ldn-pool', { to: 'FailedOver' }))
    expect(invoked?.before.failovers[0]).toMatchObject({ state: 'Active', procedure: null })
    expect(written?.before.failovers[0]?.state).toBe('FailingOver')
  })

  it('do not reach back before the arrival', () => {
    const late = drillOf({
      topology: calm,
      script: [{ at: minute, do: 'fail', what: ['London'] }],
      arrives: 30 * minute,
    })
    expect(findAll(chronicled(late, hour), event('part-failed'))).toEqual([])
    expect(findAll(chronicled({ ...late, arrives: 0 }, hour), event('part-failed'))).toHaveLength(1)
  })
})

describe('the cmdlets of an attempt', () => {
  const stop = 'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com'
  const calls = (line: string, ...wanted: Parameters<typeof cmdlet>) =>
    findAll(chronicled(drillOf({}), line), cmdlet(...wanted)).length

  it('are found whatever the case, and by an alias or a pipeline too', () => {
    expect(calls('get-cspool', 'Get-CsPool')).toBe(1)
    expect(calls("'ldn-pool.contoso.com' | % { Get-CsComputer -Pool $_ }", 'Get-CsComputer')).toBe(1)
    expect(calls('1..3 | % { Get-CsComputer }', 'Get-CsComputer')).toBe(3)
    expect(calls('Get-CsPool', 'Get-CsComputer')).toBe(0)
  })

  it('are found by parameters and their values, however they were typed', () => {
    const wanted = { ComputerName: 'LDN-POOL-FE01.contoso.com' }
    expect(calls(stop, 'Stop-CsWindowsService', wanted)).toBe(1)
    expect(calls(stop.replace('-ComputerName', '-Comp'), 'Stop-CsWindowsService', wanted)).toBe(1)
    expect(calls(stop, 'Stop-CsWindowsService', { ComputerName: null })).toBe(1)
    expect(calls(stop, 'Stop-CsWindowsService', { ComputerName: 'ldn-pool-fe02.contoso.com' })).toBe(0)
    expect(calls(stop, 'Stop-CsWindowsService', { Graceful: true })).toBe(0)
    expect(calls(`${stop} -Graceful`, 'Stop-CsWindowsService', { Graceful: true })).toBe(1)
  })

  it('are found when they were refused, and not with -WhatIf', () => {
    expect(calls('Invoke-CsPoolFailOver -PoolFqdn nowhere.contoso.com', 'Invoke-CsPoolFailOver')).toBe(1)
    expect(calls(`${stop} -WhatIf`, 'Stop-CsWindowsService')).toBe(0)
    expect(calls(`${stop} -WhatIf:$false`, 'Stop-CsWindowsService')).toBe(1)
  })
})

describe('what begins to hold', () => {
  const stopped = begins({ is: 'service', computer: 'ldn-pool-fe01', name: 'RTCSRV', equals: 'Stopped' })
  const stop = 'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com'
  const start = 'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com'

  it('is found each time, at the moment', () => {
    const found = findAll(chronicled(drillOf({}), minute, stop, minute, start, hour, stop), stopped)
    expect(found.map(({ at }) => at)).toEqual([minute, expect.any(Number)])
    expect(found[0]?.before.pools[0]?.servers[0]?.power).toBe('active')
  })

  it('is found at the arrival, before anything is done, where it holds then', () => {
    const chronicle = chronicled(drillOf({}), 'Get-CsPool', 'Get-CsComputer')
    const [held] = findAll(chronicle, begins({ is: 'running', what: 'ldn-pool' }))
    const [typed] = findAll(chronicle, cmdlet('Get-CsPool'))
    expect(held?.at).toBe(0)
    expect(held && typed && inOrder(held, typed)).toBeLessThan(0)
  })

  it('is nowhere where it never does', () => {
    expect(findAll(chronicled(drillOf({}), hour), stopped)).toEqual([])
  })
})

describe('the order at one moment', () => {
  it('is that in which it was done', () => {
    const chronicle = chronicled(
      drillOf({}),
      'Get-CsPool',
      'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com -NoWait',
      'Get-CsComputer',
    )
    const found = findAll(chronicle, {
      by: 'any',
      of: [cmdlet('Get-CsComputer'), event('server-shut-down'), cmdlet('Get-CsPool')],
    })
    expect(found.map(({ call, event: one }) => call?.cmdlet ?? one?.event.event.is)).toEqual([
      'Get-CsPool',
      'server-shut-down',
      'Get-CsComputer',
    ])
  })

  it('puts what came of a line before the next one', () => {
    const chronicle = chronicled(drillOf({ topology: calm }), failover, 'Get-CsPool')
    const [state] = findAll(chronicle, begins({ is: 'PoolState', pool: 'ldn-pool', equals: 'FailedOver' }))
    const [typed] = findAll(chronicle, cmdlet('Get-CsPool'))
    expect(state && typed && inOrder(state, typed)).toBeLessThan(0)
  })
})

describe('what somebody has brought about', () => {
  const dark = drillOf({
    topology: calm,
    script: [{ at: hour, do: 'fail', what: ['London'] }],
    arrives: minute,
  })
  const own = (...steps: Parameters<typeof chronicled> extends [unknown, ...infer S] ? S : never) => {
    const chronicle = chronicled(dark, ...steps)
    return (is: string) =>
      findAll(chronicle, event(is)).map(({ event: one }) => one && isOwnDoing(chronicle, one))
  }

  it('is what follows from his own lines, however far', () => {
    const over = own(failover)
    expect(new Set(over('pool-state-written'))).toEqual(new Set([true]))
    expect(new Set(over('step-began'))).toEqual(new Set([true]))
  })

  it('is not what the drill had in store, however far, nor what it had begun before', () => {
    const of = own(2 * hour)
    expect(of('part-failed')).toEqual([false])
    expect(new Set(of('votes-lost'))).toEqual(new Set([false]))
    const begun = drillOf({
      topology: calm,
      script: [{ at: minute, do: 'fail over pool', what: 'ldn-pool', disaster: false }],
      arrives: 2 * minute,
    })
    const chronicle = chronicled(begun, hour)
    const written = findAll(chronicle, event('pool-state-written', 'ldn-pool', { to: 'FailedOver' }))
    expect(written.map(({ event: one }) => one && isOwnDoing(chronicle, one))).toEqual([false])
  })

  it('is told apart where both come at one time', () => {
    const of = own(59 * minute, 'Stop-CsWindowsService -ComputerName dub-pool-fe01.contoso.com -NoWait', hour)
    expect(of('part-failed')).toEqual([false])
    expect(of('server-shut-down')).toEqual([true])
  })
})

describe('the moments of an attempt', () => {
  it('are the arrival, the end, and each at which something happened, in order', () => {
    const late = drillOf({ topology: londonAlone({ servers: 3 }), arrives: minute })
    const { moments, events } = chronicled(
      late,
      minute,
      'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com',
      hour,
    )
    const times = moments.map(({ at }) => at)
    expect(times[0]).toBe(minute)
    expect(times).toEqual([...new Set([minute, ...events.map(({ at }) => at), times.at(-1)])])
    expect(times.at(-1)).toBeGreaterThan(hour)
  })
})

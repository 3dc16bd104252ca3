import { describe, expect, it } from 'vitest'
import { pair } from '../../../../src/core/drills/catalogue/deployments.ts'
import { situationOf } from '../../../../src/core/drills/search/situation.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { momentOf } from '../../../../src/core/shell/host/estate.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import type { Scenario } from '../../../../src/core/simulate/scenario/scenario.ts'
import { drillOf, played, type Step } from '../attempts.ts'

/** Dublin can be failed over: neither the store nor a next hop is there. */
const topology = pair({})

/** What a deployment with two pools reads like after a script, and what was typed. */
function read(script: Scenario['script'], of: Topology, ...steps: Step[]): string {
  const { estate, session } = played(drillOf({ topology: of, script }), ...steps)
  return situationOf(momentOf(estate).world, session)
}

const calm = read([], topology)

describe('a situation', () => {
  it('is the same at any time while nothing happens', () => {
    expect(read([], topology, hour)).toBe(calm)
    expect(read([], topology, 9 * hour)).toBe(calm)
  })

  it('is the same after looks', () => {
    expect(read([], topology, 'Get-CsPool', '$x = 1', 'Get-CsPool -WhatIf')).toBe(calm)
  })

  it('is the same where everything is as it was', () => {
    const server = { what: ['ldn-pool-fe01'] }
    const script: Scenario['script'] = [
      { at: minute, do: 'stop services', ...server },
      { at: 30 * minute, do: 'start services', ...server },
    ]
    expect(read(script, topology, 6 * hour)).toBe(calm)
  })

  it('is the same whenever it came about', () => {
    const lost = (at: number): Scenario['script'] => [{ at, do: 'fail', what: ['ldn-pool-fe01'] }]
    expect(read(lost(minute), topology, hour)).toBe(read(lost(20 * minute), topology, 2 * hour))
  })

  it.each<[string, Scenario['script'][number]]>([
    ['a server is down', { at: 0, do: 'fail', what: ['ldn-pool-fe01'] }],
    ['services are stopped', { at: 0, do: 'stop services', what: ['ldn-pool-fe01'] }],
    ['a link is cut', { at: 0, do: 'fail', what: ['London <-> Dublin'] }],
    ['the databases are on the mirror', { at: 0, do: 'fail over databases', what: 'ldn-pool', to: 'mirror' }],
    ['a backup service is stopped', { at: 0, do: 'stop backup service', what: ['ldn-pool'] }],
    ['a pool is failed over', { at: 0, do: 'fail over pool', what: 'dub-pool', disaster: false }],
    [
      'the management store is elsewhere',
      { at: 0, do: 'fail over management store', to: 'dub-pool', disaster: false },
    ],
    ['services are disabled', { at: 0, do: 'disable services', what: ['ldn-pool-fe01'] }],
    ['a port is blocked', { at: 0, do: 'block port', what: ['dub-pool'] }],
    ['the Registrar is set', { at: 0, do: 'set registrar', what: 'ldn-pool', failback: hour }],
  ])('is another one where %s', (_, step) => {
    expect(read([step], topology, hour)).not.toBe(calm)
  })

  it('is another one where the next hop of an Edge pool is', () => {
    const moved = { at: 0, do: 'move next hop', what: 'ldn-edge', to: 'dub-pool' } as const
    const edges = pair({ edges: true })
    expect(read([moved], edges)).not.toBe(read([], edges))
  })

  it.each([
    ['the shell is elsewhere', 'Enter-PSSession dub-pool-fe01.contoso.com'],
    ['a file lies there', '1 | Out-File C:\\one.txt'],
    [
      'a threshold is set',
      'Set-CsRegistrarConfiguration -Identity global -BackupStoreUnavailableThreshold 01:00:00',
    ],
    [
      'a user was moved',
      'Get-CsUser -ResultSize 1 | Move-CsUser -Target dub-pool.contoso.com -Confirm:$false',
    ],
    [
      'a conference directory was moved',
      'Get-CsConferenceDirectory | Move-CsConferenceDirectory -TargetPool dub-pool.contoso.com -Confirm:$false',
    ],
  ])('is another one where %s', (_, line) => {
    expect(read([], topology, line)).not.toBe(calm)
  })
})

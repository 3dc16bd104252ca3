import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cmdlets } from '../../../../src/core/shell/cmdlets.ts'
import { drive } from '../../../../src/core/shell/host/drive.ts'
import { estateOf, momentOf, movedTo, type Estate } from '../../../../src/core/shell/host/estate.ts'
import { newSession } from '../../../../src/core/shell/new-session.ts'
import { runLine } from '../../../../src/core/shell/run-line.ts'
import { arbitraryScript } from '../../simulate/arbitrary-script.ts'
import { pair } from '../../simulate/worlds.ts'
import { runs } from '../../simulate/runs.ts'

const hour = 3_600_000
const world = pair()
const { topology } = world.setting

const cases = fc.record({
  script: arbitraryScript(world, 3 * hour),
  at: fc.nat(3 * hour),
  pool: fc.constantFrom('ldn-pool', 'dub-pool'),
  deed: fc.constantFrom('Over', 'Back'),
  switches: fc.subarray(['-DisasterMode', '-Force', '-Verbose', '-WaitTime 00:02:00']),
})

const failOver = (pool: string): string =>
  `Invoke-CsPoolFailOver -PoolFqdn ${pool}.contoso.com -Confirm:$false`

const typed = (estate: Estate, line: string) => drive(runLine(newSession(topology), line, cmdlets), estate)

describe('Invoke-CsPoolFailOver and Invoke-CsPoolFailBack, whatever befalls the deployment', () => {
  it('come to an end, with an error or with PoolState as they are to leave it', () => {
    fc.assert(
      fc.property(cases, ({ script, at, pool, deed, switches }) => {
        const estate = movedTo(estateOf(topology, undefined, script), at)
        const line = `Invoke-CsPoolFail${deed} -PoolFqdn ${pool}.contoso.com -Confirm:$false ${switches.join(' ')}`
        const before = deed === 'Back' ? typed(estate, failOver(pool)).estate : estate
        const { result, shown, estate: after } = typed(before, line)
        const failover = momentOf(after).world.failovers[pool === 'ldn-pool' ? 0 : 1]!
        const errors = shown.filter((one) => one.is === 'written' && one.written.stream === 'error')
        expect(result.ended).toBe('completed')
        expect(failover.asked).toBeNull()
        expect(result.succeeded).toBe(errors.length === 0)
        if (result.succeeded) expect(failover.state).toBe(deed === 'Over' ? 'FailedOver' : 'Active')
        const bars = shown.flatMap((one) =>
          one.is === 'written' && one.written.stream === 'progress' ? [one.written.done] : [],
        )
        expect(bars.length === 0 || bars.indexOf(true) === bars.length - 1).toBe(true)
      }),
      { numRuns: runs(60) },
    )
  })

  it('do nothing at all with -WhatIf', () => {
    fc.assert(
      fc.property(cases, ({ script, at, pool, deed, switches }) => {
        const estate = movedTo(estateOf(topology, undefined, script), at)
        const line = `Invoke-CsPoolFail${deed} -PoolFqdn ${pool}.contoso.com -WhatIf ${switches.join(' ')}`
        expect(typed(estate, line).estate).toEqual(estate)
      }),
      { numRuns: runs(20) },
    )
  })
})

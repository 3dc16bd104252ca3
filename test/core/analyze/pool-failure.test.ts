import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cannotStart, notFunctional } from '../../../src/core/analyze/pool-failure.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import { poolsOf } from '../../../src/core/model/topology.ts'
import { fails } from '../../../src/core/outage/failure.ts'
import { lossesOf } from '../../../src/core/outage/losses.ts'
import { documentedReading } from '../../../src/core/quorum/reading.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'
import { anyOutage, anyReading, anySizedPool } from '../../support/arbitrary-outage.ts'
import { anyTopology } from '../../support/arbitrary.ts'

/** What two expressions say together: true, false, or `null` where they differ. */
const between = (holds: boolean, worse: boolean): boolean | null => (holds === worse ? !holds : null)

const anyCase = fc
  .oneof(anyTopology, anySizedPool)
  .chain((given) => fc.record({ given: fc.constant(given), reading: anyReading, outage: anyOutage(given) }))

describe('when a pool is not functional', () => {
  it('is said as the verdict says it, in any outage of any topology by any reading', () => {
    fc.assert(
      fc.property(anyCase, ({ given, reading, outage }) => {
        for (const one of poolsOf(given)) {
          const holds = notFunctional(given, one, reading, 'holds')
          const worse = notFunctional(given, one, reading, 'fails')
          const { functional } = judge(one, lossesOf(given, one, outage), reading)
          if (!holds || !worse) {
            expect([holds, worse, functional]).toEqual([null, null, null])
          } else expect(between(fails(holds, outage), fails(worse, outage))).toBe(functional)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('and when it cannot start, likewise', () => {
    fc.assert(
      fc.property(anyCase, ({ given, reading, outage }) => {
        for (const one of poolsOf(given)) {
          const holds = cannotStart(given, one, reading, 'holds')
          const worse = cannotStart(given, one, reading, 'fails')
          const { canStart } = judge(one, lossesOf(given, one, outage), reading)
          if (!holds || !worse) {
            expect([holds, worse, canStart]).toEqual([null, null, null])
          } else expect(between(fails(holds, outage), fails(worse, outage))).toBe(canStart)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('never mends by a further loss, and never fails read for the better but not for the worse', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ given, reading, outage }, further) => {
        const more = new Set(outage)
        const ids = poolsOf(given).flatMap(({ servers }) => servers.map(({ id }) => id))
        const another = ids[further % (ids.length || 1)]
        if (another) more.add(another)
        for (const one of poolsOf(given)) {
          for (const ask of [notFunctional, cannotStart]) {
            const holds = ask(given, one, reading, 'holds')
            const worse = ask(given, one, reading, 'fails')
            if (!holds || !worse) continue
            expect(fails(holds, outage) && !fails(holds, more)).toBe(false)
            expect(fails(worse, outage) && !fails(worse, more)).toBe(false)
            expect(fails(holds, outage) && !fails(worse, outage)).toBe(false)
          }
        }
      }),
    )
  })

  it('is not said of sizes and releases for which no row is printed', () => {
    const ask = (facts: (Partial<Pool> & { servers: never }) | object): unknown => {
      const given = topology(site(1, 'London', pool(2, 'ldn-pool', facts)))
      return notFunctional(given, poolsOf(given)[0]!, documentedReading, 'holds')
    }
    expect(ask({ servers: 1 })).toBeNull()
    expect(ask({ servers: 13 })).toBeNull()
    expect(ask({ servers: 3, version: 'other' })).toBeNull()
    expect(ask({ servers: 17, version: '2019' })).toBeNull()
    expect(ask({ edition: 'standard', servers: 2 })).toBeNull()
    expect(ask({ servers: 12 })).not.toBeNull()
  })
})

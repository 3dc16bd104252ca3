import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestLosses, smallestRepairs } from '../../../src/core/analyze/repairs.ts'
import { all, any, down, dual, fails, never, partsOf } from '../../../src/core/outage/failure.ts'
import { noOutage, type PartId } from '../../../src/core/outage/part.ts'
import { expressions, minimalSets, servers, singly, some } from './expressions.ts'

/** Any outage of the parts of the expressions, some of which the expression may not have. */
const someOutage = fc.subarray(servers(12)).map((parts): ReadonlySet<PartId> => new Set(parts))

const smallestOf = (sets: readonly string[]): string[] => {
  const size = (set: string) => (set === '' ? 0 : set.split(' ').length)
  const least = Math.min(...sets.map(size))
  return sets.filter((set) => size(set) === least)
}

describe('the smallest repairs', () => {
  it('are those that trying all finds', () => {
    fc.assert(
      fc.property(expressions, someOutage, (failure, outage) => {
        const off = partsOf(failure).filter((part) => outage.has(part))
        const repairs = minimalSets(
          off,
          (back) => !fails(failure, new Set([...outage].filter((part) => !back.has(part)))),
        )
        const expected = fails(failure, outage) ? smallestOf(repairs) : []
        expect(singly(smallestRepairs(failure, outage)!)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('name the servers of which any one is enough', () => {
    const outage = new Set<PartId>(['server:2', 'server:5', 'server:6', 'server:7', 'server:12'])
    expect(smallestRepairs(some(4, servers(7)), outage)).toEqual([
      { choose: [{ count: 1, of: ['server:2', 'server:5', 'server:6', 'server:7'] }], size: 1, ways: 4 },
    ])
  })

  it('are none while it does not fail', () => {
    expect(smallestRepairs(some(4, servers(7)), new Set(servers(3)))).toEqual([])
  })

  it('of a failure of hundreds of parts are found', () => {
    const pool = (i: number) => any(down(`site:${i}`), some(4, servers(7, 7 * i + 1)))
    const everyone = any(...Array.from({ length: 60 }, (_, i) => pool(i)))
    const outage = new Set<PartId>(['site:1', 'site:2', 'site:3', ...servers(5, 29)])
    expect(smallestRepairs(everyone, outage)).toEqual([
      {
        choose: [
          { count: 3, of: ['site:1', 'site:2', 'site:3'] },
          { count: 2, of: servers(5, 29) },
        ],
        size: 5,
        ways: 10,
      },
    ])
  })
})

describe('the smallest losses', () => {
  it('are those that trying all finds', () => {
    fc.assert(
      fc.property(expressions, someOutage, (failure, outage) => {
        const on = partsOf(failure).filter((part) => !outage.has(part))
        const losses = minimalSets(on, (lost) => fails(failure, new Set([...outage, ...lost])))
        const expected = fails(failure, outage) ? [] : smallestOf(losses)
        expect(singly(smallestLosses(failure, outage)!)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('leave out what is off already', () => {
    expect(smallestLosses(some(4, servers(7)), new Set(servers(2)))).toEqual([
      { choose: [{ count: 2, of: servers(5, 3) }], size: 2, ways: 10 },
    ])
  })

  it('are none when it fails already, or never', () => {
    expect(smallestLosses(some(4, servers(7)), new Set(servers(4)))).toEqual([])
    expect(smallestLosses(all(never, down('server:1')), noOutage)).toEqual([])
  })

  it('are not given where there are too many to work out, and neither are repairs', () => {
    const either = (i: number) => any(down(`server:${i}`), all(down(`site:${i}`), down(`file:${i}`)))
    const everywhere = all(...Array.from({ length: 200 }, (_, i) => either(i)))
    expect(smallestLosses(everywhere, noOutage)).toBeNull()
    const somewhere = dual(everywhere)
    expect(smallestRepairs(somewhere, new Set(partsOf(somewhere)))).toBeNull()
  })
})

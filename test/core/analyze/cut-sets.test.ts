import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/core/analyze/binomial.ts'
import { countMinimal, cutSetsWithin, minimalCutSets } from '../../../src/core/analyze/cut-sets.ts'
import {
  all,
  always,
  any,
  atLeast,
  down,
  dual,
  fails,
  never,
  partsOf,
} from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { expressions, minimalByTrying, minimalSets, servers, singly, some } from './expressions.ts'

const everySize = Number.POSITIVE_INFINITY

describe('the minimal cut sets', () => {
  it('are those that trying every outage finds, each once', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        expect(singly(minimalCutSets(failure))).toEqual(minimalByTrying(failure))
      }),
      { numRuns: 600 },
    )
  })

  it('of the dual are the minimal sets of parts that must be up', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const parts = partsOf(failure)
        const holdsWith = (up: ReadonlySet<unknown>) =>
          !fails(failure, new Set(parts.filter((part) => !up.has(part))))
        expect(singly(minimalCutSets(dual(failure)))).toEqual(minimalSets(parts, holdsWith))
      }),
      { numRuns: 300 },
    )
  })

  it('say how many there are and how large they are, smallest and fewest first', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const found = minimalCutSets(failure)
        for (const each of found) {
          expect(singly([each])).toHaveLength(each.ways)
          expect(each.choose.reduce((sum, { count }) => sum + count, 0)).toBe(each.size)
        }
        expect(found).toEqual(found.toSorted((a, b) => a.size - b.size || a.ways - b.ways))
        const counts = countMinimal(found)
        const sets = minimalByTrying(failure)
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(sets.length)
        expect(counts.map(({ size }) => size)).toEqual(
          [...new Set(sets.map(sizeOf))].toSorted((a, b) => a - b),
        )
      }),
    )
  })

  it('are none for what never fails and one empty one for what always does', () => {
    expect(minimalCutSets(never)).toEqual([])
    expect(minimalCutSets(always)).toEqual([{ choose: [], size: 0, ways: 1 }])
    expect(minimalCutSets(any(always, down('server:1')))).toEqual([{ choose: [], size: 0, ways: 1 }])
  })

  it('of a vote are one group: any so many of the servers', () => {
    expect(minimalCutSets(some(4, servers(7)))).toEqual([
      { choose: [{ count: 4, of: servers(7) }], size: 4, ways: 35 },
    ])
  })

  it('keep the group where every server also fails with its site', () => {
    const withSite = servers(7).map((part) => any(down(part), down('site:1')))
    expect(minimalCutSets(atLeast(4, withSite))).toEqual([
      { choose: [{ count: 1, of: ['site:1'] }], size: 1, ways: 1 },
      { choose: [{ count: 4, of: servers(7) }], size: 4, ways: 35 },
    ])
  })

  it('of a pair are a product of groups', () => {
    const pair = all(some(5, servers(9)), some(5, servers(9, 11)))
    expect(minimalCutSets(pair)).toEqual([
      {
        choose: [
          { count: 5, of: servers(9) },
          { count: 5, of: servers(9, 11) },
        ],
        size: 10,
        ways: 126 * 126,
      },
    ])
  })

  it('up to a size are all of at most that size', () => {
    fc.assert(
      fc.property(expressions, fc.nat(5), (failure, largest) => {
        const found = cutSetsWithin(failure, { largest, steps: 1_000_000 })
        expect(singly(found!)).toEqual(minimalByTrying(failure).filter((set) => sizeOf(set) <= largest))
      }),
    )
  })
})

describe('a wide failure', () => {
  it('of 500 servers that are alike is one group', () => {
    const [found] = minimalCutSets(some(250, servers(500)))
    expect(found).toMatchObject({ size: 250 })
    expect(found?.ways).toBeCloseTo(binomial(500, 250), -1)
  })

  it('of 300 different things, each of which is enough, has 300 cut sets', () => {
    const failure = any(...servers(300).map((part, i) => all(down(part), down(`site:${i + 1}`))))
    expect(countMinimal(minimalCutSets(failure))).toEqual([{ size: 2, count: 300 }])
  })

  it('with more cut sets than can be worked out says so, and still has its small ones', () => {
    const either = (part: PartId, i: number) =>
      any(down(part), all(down(`site:${i + 1}`), down(`file:${i + 10}`)))
    const entangled = all(...servers(300).map(either))
    const both = any(entangled, all(down('file:1'), down('file:2')))
    expect(cutSetsWithin(both, { largest: everySize, steps: 1_000_000 })).toBeNull()
    expect(() => minimalCutSets(both)).toThrow(RangeError)
    expect(singly(cutSetsWithin(both, { largest: 3, steps: 1_000_000 })!)).toEqual(['file:1 file:2'])
  })
})

describe('the number of choices', () => {
  it.each([
    [0, 0, 1],
    [5, 0, 1],
    [5, 6, 0],
    [5, -1, 0],
    [9, 5, 126],
    [16, 8, 12_870],
    [56, 28, 7_648_690_600_760_440],
  ])('of %i things, %i at a time, is %i', (of, choose, ways) => {
    expect(binomial(of, choose)).toBe(ways)
  })

  it('follows the rule of Pascal’s triangle exactly up to 2^53', () => {
    for (let n = 1; n <= 56; n++) {
      for (let k = 1; k <= n; k++) expect(binomial(n, k)).toBe(binomial(n - 1, k - 1) + binomial(n - 1, k))
    }
  })

  it('is infinite where it is too large for a number', () => {
    expect(binomial(3000, 1500)).toBe(Number.POSITIVE_INFINITY)
  })
})

const sizeOf = (set: string): number => (set === '' ? 0 : set.split(' ').length)

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/core/analyze/binomial.ts'
import { diagramOf, diagramWithin } from '../../../src/core/analyze/diagram.ts'
import { failingBySize } from '../../../src/core/analyze/losses-by-size.ts'
import { importancesOf, probabilityOf } from '../../../src/core/analyze/probability.ts'
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
  type Failure,
} from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { chances, expressions, outages, probabilityByTrying, servers, some } from './expressions.ts'

const upWith = (values: ReadonlyMap<PartId, number>) => (part: PartId) => values.get(part) ?? 1

describe('a decision diagram', () => {
  it('decides every outage as the expression does', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const { parts, level, up, down: onDown, top } = diagramOf(failure)
        for (const outage of outages(partsOf(failure))) {
          let node = top
          while (node > 1) node = outage.has(parts[level[node]!]!) ? onDown[node]! : up[node]!
          expect(node === 1).toBe(fails(failure, outage))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is reduced: no node twice, none that makes no difference, each asks once and after its children', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const { level, up, down: onDown } = diagramOf(failure)
        const nodes = Array.from(level.keys()).slice(2)
        expect(new Set(nodes.map((i) => `${level[i]} ${up[i]} ${onDown[i]}`)).size).toBe(nodes.length)
        for (const i of nodes) {
          expect(up[i]).not.toBe(onDown[i])
          expect(Math.max(up[i]!, onDown[i]!)).toBeLessThan(i)
          expect(level[i]).toBeLessThan(Math.min(level[up[i]!]!, level[onDown[i]!]!))
        }
      }),
    )
  })

  it('of "any 8 of 16" has a node for each count of losses, not for each choice', () => {
    expect(diagramOf(some(8, servers(16))).level.length - 2).toBe(8 * 9)
  })

  it('that becomes too large says so', () => {
    // Each of the first parts must be remembered until its companion is asked for.
    const companions = any(...servers(40).map((part, i) => all(down(part), down(`site:${i + 1}`))))
    const spread = all(companions, any(...servers(40).map(down)))
    expect(diagramWithin(spread, 1000)).toBeNull()
    expect(() => diagramOf(spread)).toThrow(RangeError)
  })
})

describe('the probability of failing', () => {
  it('is what all outages add up to, whatever the chances', () => {
    fc.assert(
      fc.property(expressions, chances, (failure, values) => {
        const upChance = upWith(values)
        expect(probabilityOf(diagramOf(failure), upChance)).toBeCloseTo(
          probabilityByTrying(failure, upChance),
          12,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('of the dual with the chances turned round is that of holding', () => {
    fc.assert(
      fc.property(expressions, chances, (failure, values) => {
        const turned = probabilityOf(diagramOf(dual(failure)), (part) => 1 - upWith(values)(part))
        expect(turned).toBeCloseTo(1 - probabilityOf(diagramOf(failure), upWith(values)), 12)
      }),
    )
  })

  it.each([
    [1, 3],
    [4, 7],
    [5, 9],
    [8, 16],
    [16, 16],
  ])('of any %i of %i is the tail of the binomial distribution', (votes, count) => {
    const tail = Array.from({ length: count - votes + 1 }, (_, i) => votes + i)
      .map((lost) => binomial(count, lost) * 0.02 ** lost * 0.98 ** (count - lost))
      .reduce((sum, p) => sum + p, 0)
    const found = probabilityOf(diagramOf(some(votes, servers(count))), () => 0.98)
    expect(found / tail).toBeCloseTo(1, 10)
  })

  it('with a chance for each server is that of counting one server after the other', () => {
    const ups = servers(12).map((_, i) => 0.9 + i / 200)
    let counted = [1]
    for (const up of ups) {
      counted = [...counted, 0].map((p, lost) => p * up + (counted[lost - 1] ?? 0) * (1 - up))
    }
    const tail = counted.slice(5).reduce((sum, p) => sum + p, 0)
    const found = probabilityOf(diagramOf(some(5, servers(12))), (part) => ups[servers(12).indexOf(part)]!)
    expect(found).toBeCloseTo(tail, 14)
  })

  it('is 0 for what never fails and 1 for what always does', () => {
    expect(probabilityOf(diagramOf(never), () => 0.5)).toBe(0)
    expect(probabilityOf(diagramOf(always), () => 0.5)).toBe(1)
  })
})

describe('the importance of a part', () => {
  it('is the probability that it decides, and that it is to blame for a failure', () => {
    fc.assert(
      fc.property(expressions, chances, (failure, values) => {
        const upChance = upWith(values)
        const failing = probabilityByTrying(failure, upChance)
        const given = (part: PartId, up: number) =>
          probabilityByTrying(failure, (one) => (one === part ? up : upChance(one)))
        const found = importancesOf(diagramOf(failure), upChance)
        expect(found.map(({ part }) => part).toSorted()).toEqual(partsOf(failure).toSorted())
        for (const { part, birnbaum, criticality } of found) {
          const decides = given(part, 0) - given(part, 1)
          expect(birnbaum).toBeCloseTo(decides, 12)
          if (failing > 1e-9) expect(criticality).toBeCloseTo((decides * (1 - upChance(part))) / failing, 6)
        }
      }),
    )
  })

  it('puts the part first that is to blame most often', () => {
    const failure = any(down('site:1'), some(2, servers(3)))
    const found = importancesOf(diagramOf(failure), (part) => (part === 'site:1' ? 0.9999 : 0.9))
    expect(found.map(({ part }) => part)).toEqual(['server:1', 'server:2', 'server:3', 'site:1'])
    expect(found.at(-1)?.birnbaum).toBeGreaterThan(0.9)
  })

  it('is nothing for what never fails', () => {
    const failure = all(down('server:1'), never)
    expect(importancesOf(diagramOf(failure), () => 0.5)).toEqual([
      { part: 'server:1', birnbaum: 0, criticality: 0 },
    ])
  })
})

describe('the count of failing choices', () => {
  it('is that of trying every outage, with parts beside it that make no difference', () => {
    fc.assert(
      fc.property(expressions, fc.nat(2), (failure, more) => {
        const parts = [...partsOf(failure), ...servers(more, 11)]
        expect(failingBySize(diagramOf(failure), parts)).toEqual(countedByTrying(failure, parts))
      }),
      { numRuns: 300 },
    )
  })

  it('takes the parts that are not asked for to be up', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const parts = partsOf(failure).filter((_, i) => i % 2 === 0)
        expect(failingBySize(diagramOf(failure), parts)).toEqual(countedByTrying(failure, parts))
      }),
    )
  })

  it('is exact while it is below 2^53: half of all sets of 52 servers of which 26 and 27 are lost', () => {
    const found = failingBySize(diagramOf(some(27, servers(53))), servers(53))
    expect(found).toEqual(Array.from({ length: 54 }, (_, lost) => (lost < 27 ? 0 : binomial(53, lost))))
    expect(found.reduce((sum, count) => sum + BigInt(count), 0n)).toBe(2n ** 52n)
  })

  it('beyond that is right to 15 digits', () => {
    const found = failingBySize(diagramOf(some(50, servers(100))), servers(100))
    // 100 choose 50.
    expect(found[50]! / Number(100_891_344_545_564_193_334_812_497_256n)).toBeCloseTo(1, 14)
  })
})

describe('a wide failure', () => {
  it('of several hundred parts has its numbers', () => {
    const pools = Array.from({ length: 40 }, (_, i) =>
      any(down(`site:${i + 1}`), some(4, servers(7, 7 * i + 1))),
    )
    const failure = atLeast(2, pools)
    const parts = partsOf(failure)
    expect(parts).toHaveLength(320)
    const one = probabilityOf(diagramOf(pools[0]!), () => 0.99)
    const diagram = diagramOf(failure)
    expect(probabilityOf(diagram, () => 0.99)).toBeCloseTo(
      1 - (1 - one) ** 40 - 40 * one * (1 - one) ** 39,
      10,
    )
    expect(failingBySize(diagram, parts).slice(0, 3)).toEqual([0, 0, binomial(40, 2)])
  })
})

function countedByTrying(failure: Failure, parts: readonly PartId[]): number[] {
  const counts = Array.from({ length: parts.length + 1 }, () => 0)
  for (const outage of outages(parts)) if (fails(failure, outage)) counts[outage.size]!++
  return counts
}

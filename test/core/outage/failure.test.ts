import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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

const parts: readonly PartId[] = ['server:1', 'server:2', 'server:3', 'sql:9/primary', 'site:4']
const [one, two, three] = [down('server:1'), down('server:2'), down('server:3')]

const anyFailure: fc.Arbitrary<Failure> = fc.letrec<{ failure: Failure }>((tie) => {
  const some = fc.array(tie('failure'), { maxLength: 4 })
  return {
    failure: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...parts).map(down),
      some.map((of) => any(...of)),
      some.map((of) => all(...of)),
      fc.tuple(fc.nat(5), some).map(([count, of]) => atLeast(count, of)),
    ),
  }
}).failure

describe('a failure', () => {
  it('of a part is that part being off', () => {
    expect(fails(one, new Set(['server:1']))).toBe(true)
    expect(fails(one, new Set(['server:2']))).toBe(false)
  })

  it('of any, of all and of so many', () => {
    const off = new Set<PartId>(['server:1', 'server:2'])
    expect(fails(any(two, three), off)).toBe(true)
    expect(fails(all(two, three), off)).toBe(false)
    expect(fails(all(one, two), off)).toBe(true)
    expect(fails(atLeast(2, [one, two, three]), off)).toBe(true)
    expect(fails(atLeast(3, [one, two, three]), off)).toBe(false)
  })

  it('of none at all never fails, of nothing to wait for always', () => {
    const everything = new Set(parts)
    expect(fails(never, everything)).toBe(false)
    expect(fails(always, new Set())).toBe(true)
    expect(atLeast(0, [one])).toBe(always)
    expect(atLeast(2, [one])).toBe(never)
    expect(any(one)).toBe(one)
    expect(all(one)).toBe(one)
  })

  it('names each of its parts once, in the order in which they stand', () => {
    expect(partsOf(any(two, all(one, two), atLeast(1, [three, one])))).toEqual([
      'server:2',
      'server:1',
      'server:3',
    ])
  })

  it('is not mended by switching off more', () => {
    fc.assert(
      fc.property(anyFailure, fc.subarray([...parts]), fc.subarray([...parts]), (failure, off, more) => {
        if (fails(failure, new Set(off))) expect(fails(failure, new Set([...off, ...more]))).toBe(true)
      }),
    )
  })

  it('depends on nothing but its parts', () => {
    fc.assert(
      fc.property(anyFailure, fc.subarray([...parts]), (failure, off) => {
        const own = new Set(partsOf(failure))
        const seen = off.filter((part) => own.has(part))
        expect(fails(failure, new Set(seen))).toBe(fails(failure, new Set(off)))
      }),
    )
  })

  it('does not fail exactly when its dual does with the other parts taken', () => {
    fc.assert(
      fc.property(anyFailure, fc.subarray([...parts]), (failure, off) => {
        const rest = parts.filter((part) => !off.includes(part))
        expect(fails(dual(failure), new Set(rest))).toBe(!fails(failure, new Set(off)))
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classesOf } from '../../../src/core/analyze/classes.ts'
import { all, any, atLeast, down, fails, never, partsOf } from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { expressions, outages, servers, some } from './expressions.ts'

describe('interchangeable parts', () => {
  it('can be exchanged in every outage', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        for (const [first, ...others] of classesOf(failure)) {
          for (const other of others) {
            for (const outage of outages(partsOf(failure))) {
              expect(fails(failure, exchanged(outage, first!, other))).toBe(fails(failure, outage))
            }
          }
        }
      }),
    )
  })

  it('are each in one group; what is in none makes no difference', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const grouped = classesOf(failure).flat()
        expect(new Set(grouped).size).toBe(grouped.length)
        for (const part of partsOf(failure).filter((one) => !grouped.includes(one))) {
          for (const outage of outages(partsOf(failure))) {
            expect(fails(failure, new Set([...outage].filter((one) => one !== part)))).toBe(
              fails(failure, outage),
            )
          }
        }
      }),
    )
  })

  it('are the first servers, and the others, where two rows are printed', () => {
    const failure = any(some(5, servers(9)), some(6, servers(12)))
    expect(classesOf(failure)).toEqual([servers(9), servers(3, 10)])
  })

  it('are found where the same vote is written twice, in another order', () => {
    const failure = all(
      any(some(4, servers(7)), down('sql:1/primary')),
      any(some(4, servers(7).toReversed()), down('file:1')),
    )
    expect(classesOf(failure)).toEqual([servers(7), ['sql:1/primary'], ['file:1']])
  })

  it('are found where every server also fails with its site', () => {
    const votes = [...servers(7).map((part) => any(down(part), down('site:1'))), down('sql:1/primary')]
    expect(classesOf(atLeast(4, votes))).toEqual([servers(7), ['site:1'], ['sql:1/primary']])
  })

  it('are of one kind, though a database has the same vote as a server', () => {
    const votes = [...servers(7), 'sql:1/primary'] as const
    expect(classesOf(some(4, votes))).toEqual([servers(7), ['sql:1/primary']])
  })

  it('are in the order in which they appear', () => {
    expect(classesOf(any(down('server:9'), all(down('server:3'), down('server:8'))))).toEqual([
      ['server:9'],
      ['server:3', 'server:8'],
    ])
  })

  it('are none where nothing can fail', () => {
    expect(classesOf(never)).toEqual([])
  })
})

function exchanged(outage: ReadonlySet<PartId>, one: PartId, other: PartId): Set<PartId> {
  return new Set([...outage].map((part) => (part === one ? other : part === other ? one : part)))
}

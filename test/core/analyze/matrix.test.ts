import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairMatrix } from '../../../src/core/analyze/matrix.ts'
import { any, down, fails } from '../../../src/core/outage/failure.ts'
import { noOutage, type PartId } from '../../../src/core/outage/part.ts'
import { expressions, servers, some } from './expressions.ts'

describe('the matrix of double failures', () => {
  it('has in each cell the first failure that both losses bring about', () => {
    fc.assert(
      fc.property(
        fc.array(expressions, { maxLength: 3 }),
        fc.uniqueArray(fc.constantFrom(...servers(12))),
        fc.subarray(servers(12)),
        (failures, parts, off) => {
          const matrix = pairMatrix(failures, parts, new Set(off))
          expect(matrix).toEqual(
            parts.map((one) =>
              parts.map((other) =>
                failures.findIndex((failure) => fails(failure, new Set<PartId>([...off, one, other]))),
              ),
            ),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has each part alone on its diagonal', () => {
    const gravest = any(down('site:1'), some(2, servers(3)))
    const least = some(1, servers(3))
    expect(pairMatrix([gravest, least], ['site:1', 'server:1', 'server:2', 'file:1'], noOutage)).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 1],
      [0, 0, 1, 1],
      [0, 1, 1, -1],
    ])
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimalCutSets } from '../../../src/core/analyze/cut-sets.ts'
import { diagramOf } from '../../../src/core/analyze/diagram.ts'
import { importancesOf, probabilityOf } from '../../../src/core/analyze/probability.ts'
import { partsOf } from '../../../src/core/outage/failure.ts'
import { everyOutage } from '../../support/every-outage.ts'
import { minimalBySat, smallestBySat } from '../../support/sat-cut-sets.ts'
import { expressions, singly } from './expressions.ts'

describe('the engines that we are measured against answer the same question', () => {
  it('a SAT solver finds the same minimal cut sets', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const parts = partsOf(failure)
        const cuts = minimalCutSets(failure)
        const found = minimalBySat(failure, parts).map((cut) => cut.toSorted().join(' '))
        expect(found.toSorted()).toEqual(singly(cuts))
        expect(smallestBySat(failure, parts)).toBe(cuts[0]?.size ?? null)
      }),
    )
  })

  it('trying every outage finds as many, the same probability and the same importance', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const parts = partsOf(failure)
        const upChance = () => 0.9
        const tried = everyOutage(failure, parts, upChance)
        expect(tried.minimal).toBe(singly(minimalCutSets(failure)).length)
        const diagram = diagramOf(failure)
        expect(tried.failing).toBeCloseTo(probabilityOf(diagram, upChance), 12)
        for (const { part, birnbaum } of importancesOf(diagram, upChance)) {
          expect(tried.birnbaum[parts.indexOf(part)]).toBeCloseTo(birnbaum, 12)
        }
      }),
    )
  })
})

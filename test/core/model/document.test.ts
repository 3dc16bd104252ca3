import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterAfter, emptyDocument, overrideKey } from '../../../src/core/model/document.ts'
import { numberOf } from '../../../src/core/model/id.ts'
import { emptyTopology, everything, idOf } from '../../../src/core/model/topology.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

describe('an empty document', () => {
  it('has a name, no site, no publication, no baseline, and gives out number 1 first', () => {
    expect(emptyDocument('New')).toEqual({
      name: 'New',
      topology: emptyTopology,
      overrides: [],
      layout: { positions: {}, notes: {} },
      published: null,
      baseline: null,
      scenarios: [],
      origin: null,
      nextId: 1,
    })
  })
})

describe('the counter after a topology', () => {
  it('is one more than the greatest number, of whatever kind', () => {
    expect(counterAfter(emptyTopology)).toBe(1)
    expect(counterAfter(soundPair())).toBe(492) // behind file:491
  })

  it('is greater than every number and greater than none other', () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        const numbers = [...everything(topology)].map(idOf).map(numberOf)
        expect(counterAfter(topology)).toBe(Math.max(0, ...numbers) + 1)
      }),
    )
  })
})

describe('the key of an override', () => {
  it('is the same whatever the order of targets', () => {
    expect(overrideKey('PAIR-002', ['pool:2', 'pairing:5'])).toBe(
      overrideKey('PAIR-002', ['pairing:5', 'pool:2']),
    )
  })

  it('is another for another rule, and for more, fewer or other targets', () => {
    const keys = [
      overrideKey('PAIR-002', ['pool:2', 'pool:4']),
      overrideKey('PAIR-003', ['pool:2', 'pool:4']),
      overrideKey('PAIR-002', ['pool:2']),
      overrideKey('PAIR-002', ['pool:24']),
      overrideKey('PAIR-002', []),
      overrideKey('PAIR-002', ['server:2', 'pool:4']),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves the targets in their order', () => {
    const targets = ['pool:4', 'pool:2'] as const
    overrideKey('PAIR-002', targets)
    expect(targets).toEqual(['pool:4', 'pool:2'])
  })
})

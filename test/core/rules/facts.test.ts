import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/core/rules/index.ts'
import type { RuleFacts, TopologyBuilderAct } from '../../../src/core/rules/rule.ts'

const acts: Record<TopologyBuilderAct, true> = {
  blocks: true,
  warns: true,
  corrects: true,
  allows: true,
  'not applicable': true,
  'not documented': true,
}
const bases: Record<RuleFacts['basis'], true> = { documented: true, inferred: true }
const documentedVersions = ['2013', '2015', '2019']

const facts: [string, RuleFacts][] = rules.map((rule) => [rule.id, rule])

describe('what a rule says about itself', () => {
  it.each(facts)('%s: whether it is documented, and what Topology Builder does', (_, rule) => {
    expect(Object.keys(bases)).toContain(rule.basis)
    expect(Object.keys(acts)).toContain(rule.topologyBuilder)
  })

  it.each(facts.filter(([, { numbers }]) => numbers !== undefined))(
    '%s: its numbers, each for all versions or for every one, with its source',
    (_, { numbers = [] }) => {
      expect(numbers.length).toBeGreaterThan(0)
      for (const { what, of } of numbers) {
        expect(what).not.toBe('')
        if (!('value' in of)) expect(Object.keys(of).toSorted()).toEqual(documentedVersions)
        for (const { value, source } of 'value' in of ? [of] : Object.values(of)) {
          expect(value).toBeGreaterThan(0)
          expect(source.title).not.toBe('')
        }
      }
    },
  )

  it.each(facts.filter(([, { contradiction }]) => contradiction !== undefined))(
    '%s: at least two readings that contradict each other, and the one followed',
    (_, { contradiction }) => {
      expect(contradiction?.readings.length).toBeGreaterThan(1)
      expect(new Set(contradiction?.readings.map(({ says }) => says)).size).toBe(
        contradiction?.readings.length,
      )
      expect(contradiction?.followed).not.toBe('')
    },
  )
})

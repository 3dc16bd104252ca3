import { describe, expect, it } from 'vitest'
import { firstStartNumbers, functionalNumbers } from '../../../src/core/rules/quorum-numbers.ts'
import type { RuleNumber } from '../../../src/core/rules/rule.ts'

const told = (numbers: readonly RuleNumber[]) =>
  numbers.map(({ what, of }) => `${what}: ${'value' in of ? of.value : 'by version'}`)

describe('the quorum tables as numbers of a rule', () => {
  it('tells each row of first start, and which of them 2019 alone prints', () => {
    const rows = told(firstStartNumbers)
    expect(rows).toHaveLength(12)
    expect(rows[0]).toBe('Front End Servers that must run to start a pool of 2 the first time: 1')
    expect(rows.at(-1)).toBe(
      'Front End Servers that must run to start a pool of 16 the first time (2019 only): 12',
    )
    expect(rows.filter((row) => row.includes('2019 only'))).toHaveLength(1)
  })

  it('tells each row of functional pools, with the servers that count', () => {
    expect(told(functionalNumbers)).toEqual([
      'Front End Servers that must run in a pool of 2: 1',
      'Front End Servers that must run in a pool of 3 to 4: 2',
      'Front End Servers that must run in a pool of 5 to 6: 3',
      'Front End Servers that must run in a pool of 7: 4',
      'Front End Servers that must run in a pool of 8 to 9, of its first 7: 4',
      'Front End Servers that must run in a pool of 10 to 12, of its first 9: 5',
      'Front End Servers that must run in a pool of 12 to 16, of its first 12 (2019 only): 7',
    ])
  })
})

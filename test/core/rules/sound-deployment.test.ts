import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { runRule } from '../../support/naive-check.ts'

describe('a sound deployment', () => {
  it.each([3, 4, 5, 7, 8, 12])('of two pools of %i servers is told nothing worse than an info', (servers) => {
    const given = soundPair(servers)
    const worse = rules.flatMap((rule) =>
      runRule(rule, given).filter((draft) => (draft.severity ?? rule.severity) !== 'info'),
    )
    expect(worse).toEqual([])
  })

  it('of two pools of three servers is told one thing only: what fails over by itself', () => {
    const given = soundPair(3)
    expect(rules.filter((rule) => runRule(rule, given).length > 0).map((rule) => rule.id)).toEqual([
      'PAIR-022',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { runRule } from '../../support/naive-check.ts'
import { pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

const sizeRules = /^POOL-0(02|03|04|05|06|07|09|12|15|17)$/

/** What is said of a pool by its size alone, as rule numbers; '-' for nothing. */
const said: Record<Exclude<ProductVersion, 'other'>, string> = {
  '2013': '6,9 5,17 - 15 - 15 - 12,15 12 12,15 12 12,15 7,9 7,9 7,9 7,9 7,9',
  '2015': '6,9 5,17 - 15 - 15 - 12,15 12 12,15 12 12,15 7,9 7,9 7,9 7,9 7,9',
  '2019': '6,9 4 - 15 - 15 - 12,15 12 12,15 12 12 9,12 9,12 9,12 12 7,9',
}

describe('what is said of a pool by its size', () => {
  for (const [version, row] of Object.entries(said)) {
    const cells = row.split(' ')
    it.each(cells.map((cell, i) => [i + 1, cell] as const))(`${version}, %i servers: %s`, (servers, cell) => {
      const given = topology(
        site(1, 'London', pool(2, 'ldn-pool', { servers, version: version as ProductVersion, users: 100 })),
      )
      const numbers = rules
        .filter((rule) => sizeRules.test(rule.id) && runRule(rule, given).length > 0)
        .map((rule) => String(Number(rule.id.slice(5))))
      expect(numbers.join(',') || '-').toBe(cell)
    })
  }
})

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

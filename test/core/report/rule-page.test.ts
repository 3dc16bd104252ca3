import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/core/catalogue/index.ts'
import { nearIds } from '../../../src/core/report/near-ids.ts'
import { rulePage, rulePageLines } from '../../../src/core/report/rule-page.ts'
import { rules } from '../../../src/core/rules/index.ts'

const pageOf = (id: string) => rulePage(id, () => null)!
const textOf = (id: string) => rulePageLines(pageOf(id)).join('\n')

describe('the page of a law', () => {
  it('is there for every law, upper or lower case, and for nothing else', () => {
    for (const { id, law } of catalogue) {
      expect(pageOf(id.toLowerCase())).toMatchObject({ id, law })
      expect(textOf(id)).not.toMatch(/undefined|\[object/)
    }
    for (const id of ['PAIR-034', 'PAIR', '', 'constructor']) expect(rulePage(id, () => null)).toBeNull()
  })

  it('tells law, reason, source and the titles of both examples', () => {
    const page = rulePage('PAIR-002', () => ({ sound: 'two alike', broken: 'two unlike' }))!
    const text = rulePageLines(page).join('\n')
    for (const part of [
      page.law,
      page.reason!,
      page.source.title,
      page.source.section,
      'two alike',
      'two unlike',
    ])
      expect(text).toContain(part)
  })

  it('tells the severity on every version where they differ', () => {
    const packed = rules.filter((rule) => rule.versions !== undefined)
    expect(packed.length).toBeGreaterThan(0)
    for (const { id } of packed) {
      const { versions } = pageOf(id)
      expect(new Set(Object.values(versions!)).size, id).toBeGreaterThan(1)
      expect(textOf(id)).toContain(
        `  Skype for Business Server 2019: ${versions!['2019'] ?? 'the law does not hold'}`,
      )
    }
  })

  it('prints every number with its source, and all readings where documents contradict each other', () => {
    const numbered = rules.find((rule) => rule.id === 'POOL-007')!
    expect(numbered.numbers!.length).toBeGreaterThan(0)
    expect(textOf('POOL-007')).toContain('  Skype for Business Server 2019: 16 (')
    const contradicted = rules.filter((rule) => rule.contradiction !== undefined)
    expect(contradicted.length).toBeGreaterThan(0)
    for (const { id, contradiction } of contradicted) {
      for (const { says } of contradiction!.readings) expect(textOf(id)).toContain(says)
      expect(textOf(id)).toContain(contradiction!.followed)
    }
  })

  it('says why a law is not judged, and what judges it', () => {
    expect(textOf('CMS-004')).toContain('State: simulated. The order of a failover is not in a topology.')
    expect(textOf('PAIR-012')).toContain('State: not decidable. It permits every distance')
    expect(textOf('PAIR-011')).toContain('State: checked. Judged by CAP-008.')
  })
})

describe('near ids', () => {
  it.each([
    ['pair2', 'PAIR-002'],
    ['PAIR 2', 'PAIR-002'],
    ['PIAR-002', 'PAIR-002'],
    ['pool-7', 'POOL-007'],
    ['DRIL-013', 'DRILL-013'],
  ])('of %s begin with %s', (typed, id) => {
    expect(nearIds(typed)[0]).toBe(id)
  })

  it('are three at most, and none for what is like nothing', () => {
    expect(nearIds('PAIR-034')).toHaveLength(3)
    expect(nearIds('frobnicate')).toEqual([])
    expect(nearIds('')).toEqual([])
    expect(nearIds('x'.repeat(100_000))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/core/rules/index.ts'
import type { RuleFacts } from '../../../src/core/rules/rule.ts'
import { severityOn, severityOnPair } from '../../../src/core/rules/severity-on.ts'

const facts: RuleFacts = {
  id: 'OURS-001',
  severity: 'warning',
  law: 'A law.',
  reason: 'A reason.',
  source: { title: 'A page', section: 'A section' },
  basis: 'inferred',
  topologyBuilder: 'not documented',
  versions: { '2013': null, '2019': 'error' },
}

describe('the weight of a law', () => {
  it('is that of the version where the rule names one, and the rule’s own elsewhere', () => {
    expect(severityOn(facts, '2013')).toBeNull()
    expect(severityOn(facts, '2015')).toBe('warning')
    expect(severityOn(facts, '2019')).toBe('error')
    expect(severityOn(facts, 'other')).toBe('warning')
  })

  it('is on a pair the graver of the two, whichever comes first', () => {
    expect(severityOnPair(facts, '2013', '2013')).toBeNull()
    expect(severityOnPair(facts, '2013', '2015')).toBe('warning')
    expect(severityOnPair(facts, '2015', '2019')).toBe('error')
    expect(severityOnPair(facts, '2019', '2013')).toBe('error')
  })

  it('differs by version only for laws on pools, roles and pairs, which have a version', () => {
    const scopes = rules.filter(({ versions }) => versions).map(({ scope }) => scope)
    expect(scopes.filter((scope) => !['pool', 'role', 'pairing'].includes(scope))).toEqual([])
  })
})

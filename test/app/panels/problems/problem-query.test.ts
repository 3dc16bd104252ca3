import { assert, constantFrom, pre, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  narrowed,
  narrowings,
  readQuery,
  tokenOf,
} from '../../../../src/app/panels/problems/problem-query.ts'

const nothing = { words: [], rule: [], site: [], pool: [] }

describe('a query', () => {
  it('parts words from what it is narrowed to', () => {
    expect(readQuery('rule:PAIR-002 Voice site:"New York" pool:ldn-pool failover')).toEqual({
      words: ['voice', 'failover'],
      rule: ['pair-002'],
      site: ['new york'],
      pool: ['ldn-pool'],
    })
  })

  it('asks for nothing by a narrowing that is still being typed', () => {
    expect(readQuery('rule: site:" voice')).toMatchObject({ rule: [], site: ['voice'] })
    expect(readQuery('  pool:')).toEqual(nothing)
  })

  it('takes a colon that narrows nothing for a word', () => {
    expect(readQuery('https://a.b 12:30').words).toEqual(['https://a.b', '12:30'])
  })

  it('is narrowed to one value of a kind, which replaces the one before', () => {
    expect(narrowed('voice rule:PAIR-001 pool:a', 'rule', 'REG-009')).toBe('rule:REG-009 voice pool:a')
    expect(narrowed('voice RULE:PAIR-001', 'rule', null)).toBe('voice')
    expect(narrowed('', 'site', 'New York')).toBe('site:"New York"')
  })

  it('reads back every name that it is narrowed to', () => {
    assert(
      property(constantFrom(...narrowings), string({ minLength: 1 }), (kind, name) => {
        const wanted = name.replaceAll('"', ' ').trim().toLowerCase()
        pre(wanted !== '' && !narrowings.some((each) => wanted === `${each}:`))
        expect(readQuery(tokenOf(kind, name))[kind]).toEqual([wanted])
      }),
    )
  })
})

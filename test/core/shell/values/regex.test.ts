import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesOf, newWork, regexOf } from '../../../../src/core/shell/values/regex/match.ts'

/** What a pattern finds first, with its groups; a word where it finds nothing or is not read. */
function found(pattern: string, text: string, ignoresCase = false): readonly (string | null)[] | string {
  const read = regexOf(pattern, ignoresCase)
  if (read.is !== 'regex') return read.is
  const matches = matchesOf(read.regex, text, 1, newWork())
  if (!matches) return 'too long'
  return matches[0]?.map((stretch) => stretch && text.slice(stretch.from, stretch.to)) ?? 'nothing'
}

describe('a pattern', () => {
  it.each([
    ['a+?b', 'aab', ['aab']],
    ['(a|ab)(c|bcd)(d*)', 'abcd', ['abcd', 'a', 'bcd', '']],
    ['^(\\w+)\\.(\\w+)$', 'fe01.contoso', ['fe01.contoso', 'fe01', 'contoso']],
    ['[^.]+', 'fe01.x', ['fe01']],
    ['[a-c\\d]+', 'xx1b2', ['1b2']],
    ['\\bpool\\b', 'a pool b', ['pool']],
    ['x{2,3}', 'xxxx', ['xxx']],
    ['x{,2}', 'x{,2}', ['x{,2}']],
    ['(?i)POOL', 'pool', ['pool']],
    ['(?:a)(b)?', 'a', ['a', null]],
    ['a$', 'a\n', ['a']],
    ['\\u0041\\x42', 'AB', ['AB']],
    ['', 'abc', ['']],
  ])('%s finds in %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it.each(['(', ')', '[', '*', 'a**', '[z-a]', '\\', 'a{3,2}', '\\q'])('%s is wrong', (pattern) => {
    expect(found(pattern, '')).toBe('wrong')
  })

  it.each(['(?=a)', '(?<!a)', '(a)\\1', '(?>a)', 'a{99999}', '('.repeat(500)])(
    '%s is not emulated',
    (pattern) => {
      expect(found(pattern, '')).toBe('not emulated')
    },
  )

  it('that another engine would never come to the end of does', () => {
    expect(found('(a+)+$', `${'a'.repeat(5000)}b`)).toMatch(/nothing|too long/)
    expect(found('(a|a)*b', 'a'.repeat(5000))).toMatch(/nothing|too long/)
    expect(found('a*a*a*a*a*a*c', 'a'.repeat(5000))).toMatch(/nothing|too long/)
  })

  it('finds what the engine of the machine finds', () => {
    const pattern = fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        '.',
        '*',
        '+',
        '?',
        '|',
        '(',
        ')',
        '[ab]',
        '^',
        '$',
        'a{1,2}',
        '(?:',
        '\\b',
      ),
      maxLength: 8,
    })
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 })
    fc.assert(
      fc.property(pattern, text, (wanted, subject) => {
        const ours = found(wanted, subject)
        fc.pre(typeof ours !== 'string' || ours === 'nothing')
        // The machine's language does not repeat a place and has no empty options, .NET does and has.
        fc.pre(!/[$^b][*+?{]|\(\?\)/.test(wanted))
        const theirs = new RegExp(wanted).exec(subject)
        expect(ours === 'nothing' ? null : ours[0]).toBe(theirs?.[0] ?? null)
      }),
      { numRuns: 5000 },
    )
  })
})

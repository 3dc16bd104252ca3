import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comment, quoted } from '../../../../src/core/analyze/maintenance/quoting.ts'
import { hostileName, readScript, valueOf } from './powershell.ts'

describe('a name in a script', () => {
  it('stands in single quotes, doubled where it has some', () => {
    expect(quoted('ldn-fe01.contoso.com')).toBe("'ldn-fe01.contoso.com'")
    expect(quoted("o'hara")).toBe("'o''hara'")
    expect(quoted('')).toBe("''")
    expect(quoted('$(Stop-Computer) `n "x"')).toBe(`'$(Stop-Computer) \`n "x"'`)
  })

  it.each(['‘', '’', '‚', '‛', '“', '\n', '\r', '\u0000', '\u2028', 'т', 'ü', '\ud83d\ude00', '\ud800'])(
    'has %j by number, since it may end a string or be read as something else',
    (character) => {
      const expression = quoted(`a${character}b`)
      expect(expression).toMatch(/^\('' \+ 'a'( \+ \[char\]0x[0-9A-F]{4})+ \+ 'b'\)$/)
      expect(valueOf(expression)).toBe(`a${character}b`)
    },
  )

  it('is exactly the name, and one expression, whatever the name is', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const expression = quoted(name)
        expect(expression).toMatch(/^[ -~]*$/)
        expect(valueOf(expression)).toBe(name)
        expect(readScript(`Write-Host ${expression}`).map(({ kind }) => kind)).not.toContain('comment')
      }),
    )
  })
})

describe('a comment in a script', () => {
  it('is one line of printable ASCII, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const line = comment(`Pool ${name}`)
        expect(line).toMatch(/^# [ -~]*$/)
        expect(readScript(line)).toEqual([{ kind: 'comment', text: line }])
      }),
    )
  })

  it('says which characters it leaves out', () => {
    expect(comment('o’hara\nx')).toBe('# o<U+2019>hara<U+000A>x')
  })
})

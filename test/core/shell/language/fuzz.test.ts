import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, type Parsed } from '../../../../src/core/shell/language/parse.ts'
import { tokensOf } from '../../../../src/core/shell/language/tokens.ts'
import { anyLine, anyPieces } from './arbitrary-line.ts'

const anyText = fc.oneof(anyPieces, anyLine, fc.string({ unit: 'binary', maxLength: 200 }))

interface Placed {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly line: number
  readonly column: number
}

/** Every extent within a tree. */
function extentsIn(node: unknown): readonly Placed[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'extent' ? [value as Placed] : extentsIn(value),
  )
}

function extentsOf(parsed: Parsed): readonly Placed[] {
  return extentsIn(parsed.is === 'block' ? parsed.block : parsed.error)
}

describe('any text', () => {
  it('is a block, asks for more, or is an error of the language, and never fails otherwise', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['block', 'incomplete', 'error']).toContain(parse(text).is)
      }),
      { numRuns: 3000 },
    )
  })

  it('has extents that hold the text that they stand for, and say its line and column', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const extent of extentsOf(parse(text))) {
          expect(text.slice(extent.from, extent.to)).toBe(extent.text)
          const before = text.slice(0, extent.from).split(/\r\n|\r(?!\n$)|\n/)
          if (!text.slice(0, extent.from).endsWith('\r')) {
            expect(extent.line).toBe(before.length)
            expect(extent.column).toBe((before.at(-1) ?? '').length + 1)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('has pieces in their order, none upon another, within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const { from, to } of tokensOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a line of the grammar', () => {
  it('is a block', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(parse(line)).toMatchObject({ is: 'block' })
      }),
      { numRuns: 1500 },
    )
  })

  it('is the same block whatever blanks stand around it, and half of it does not fail', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(), (line, cut) => {
        expect(parse(`  ${line}  # end`).is).toBe('block')
        expect(['block', 'incomplete', 'error']).toContain(parse(line.slice(0, cut % (line.length + 1))).is)
      }),
      { numRuns: 1000 },
    )
  })
})

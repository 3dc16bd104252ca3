import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSyntaxProblem } from '../../../src/core/format/syntax.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Text made of the pieces of JSON, so that it is nearly JSON. */
const nearlyJson = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '\\u00e9',
        '1',
        '-',
        '0',
        '.5',
        'e+1',
        'true',
        'nul',
        ' ',
        '\n',
      ],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('the search for a syntax problem', () => {
  it('finds one exactly where JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(findSyntaxProblem(text) === null).toBe(parses(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('places it inside the text or just behind it', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const problem = findSyntaxProblem(text)
        if (!problem) return
        const lines = text.split('\n')
        expect(problem.line).toBeLessThanOrEqual(lines.length)
        expect(problem.column).toBeLessThanOrEqual(lines[problem.line - 1]!.length + 2)
      }),
    )
  })
})

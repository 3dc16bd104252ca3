import { expect, it } from 'vitest'
import { problemInWords } from '../../../src/app/ports/problem-in-words.ts'

it('says where a problem is', () => {
  expect(problemInWords({ message: 'It is cut off.', line: 3, column: 7 })).toBe(
    'Line 3, column 7: It is cut off.',
  )
})

it('does not say twice where a problem is', () => {
  const message = 'The XML is damaged (line 3, column 7).'
  expect(problemInWords({ message, line: 3, column: 7 })).toBe(message)
})

import { describe, expect, it } from 'vitest'
import { readDrillWord } from '../../../src/core/drills/drill-words.ts'

describe('the words of a drill', () => {
  it.each([
    ['hint', 'hint'],
    ['  HINT ', 'hint'],
    ['show   goal', 'show goal'],
    ['Show Solution', 'show solution'],
    ['objective', 'objective'],
    ['objectives', 'objective'],
    ['drills', 'drills'],
    ['next', 'next'],
    ['undo', 'undo'],
    ['reset', 'reset'],
  ])('takes %j for %s', (line, is) => {
    expect(readDrillWord(line)).toEqual({ is })
  })

  it.each([
    ['answer fe01, fe02', ['fe01', 'fe02']],
    ['answer fe01 fe02;fe03', ['fe01', 'fe02', 'fe03']],
    ['Answer "ldn-pool.contoso.com"', ['ldn-pool.contoso.com']],
    ['answer', []],
  ])('reads the names in %j', (line, names) => {
    expect(readDrillWord(line)).toEqual({ is: 'answer', names })
  })

  it.each(['hints', 'Get-CsPool', 'show', 'answers fe01', 'reset-cspoolregistrarstate', ''])(
    'leaves %j to the shell',
    (line) => {
      expect(readDrillWord(line)).toBeNull()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { estateOf, momentOf } from '../../../../src/core/shell/host/estate.ts'
import { entryLines, momentIn, playLines } from '../../../../src/core/shell/host/play.ts'
import { newSession } from '../../../../src/core/shell/new-session.ts'
import { minute } from '../../../../src/core/simulate/clock.ts'
import { testCmdlets } from '../evaluate/cmdlets.ts'

const play = (...lines: string[]) => {
  const topology = soundPair(3)
  return playLines(estateOf(topology), newSession(topology), lines, testCmdlets)
}
const printed = (...lines: string[]) => play(...lines).entries.flatMap(entryLines)
const prompt = 'PS C:\\Users\\Administrator.CONTOSO> '

describe('lines typed one after the other', () => {
  it('are printed as on a console, with their prompt', () => {
    expect(printed('$x = 2', '', '"x is $x"')).toEqual([`${prompt}$x = 2`, `${prompt}"x is $x"`, 'x is 2'])
  })

  it('take the next line while they are not complete, behind another prompt', () => {
    expect(printed('function f {', '  "in f"', '}', 'f')).toEqual([
      `${prompt}function f {`,
      '>>   "in f"',
      '>> }',
      `${prompt}f`,
      'in f',
    ])
  })

  it('are errors where the input ends before they are complete, or two empty lines give them up', () => {
    expect(printed('"open').join('\n')).toContain('TerminatorExpectedAtEndOfString')
    expect(printed('"open', '', '', '1').slice(-2)).toEqual([`${prompt}1`, '1'])
    expect(printed('"a', '', 'b"').slice(-3)).toEqual(['a', '', 'b'])
  })

  it('answer questions with the next lines, and end with Ctrl+C where there are none', () => {
    const reset = 'Reset-CsPoolRegistrarState -ResetType FullReset -PoolFqdn ldn'
    const { entries } = play(reset, 'n', reset)
    expect(entries.map(({ result }) => result.ended)).toEqual(['completed', 'interrupted'])
    const questions = entries.flatMap(entryLines).filter((line) => line.startsWith('[Y] Yes'))
    expect(questions.map((line) => line.slice(-2))).toEqual([' n', '^C'])
  })

  it('come at the moment that a comment before them sets, never earlier than the last', () => {
    const { entries, estate } = play('# at 00:05:00', '1', '# at 2 min', '2')
    expect(entries.map(({ at }) => at)).toEqual([5 * minute, 5 * minute])
    expect(momentOf(estate).at).toBe(5 * minute)
  })

  it('end at exit', () => {
    expect(play('1', 'exit', '2').entries).toHaveLength(2)
  })

  it('are kept in the history with the moments at which they began and ended', () => {
    const { session } = play('1', '# at 00:05:00', 'Start-CsPool -PoolFqdn dub-pool.contoso.com')
    expect(session.history).toMatchObject([
      { number: 1, line: '1', began: 0, ended: 0 },
      { number: 2, began: 5 * minute },
    ])
    expect(session.history[1]?.ended).toBeGreaterThan(5 * minute)
  })
})

describe('a comment', () => {
  it.each([
    ['# at 00:08:20', 500_000],
    ['#at 90 s', 90_000],
    ['# at noon', null],
    ['# attention', null],
    ['Get-Date # at 00:08:20', null],
  ])('sets a moment where it names one: %s', (line, at) => {
    expect(momentIn(line)).toBe(at)
  })
})

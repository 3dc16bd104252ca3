import { describe, expect, it } from 'vitest'
import { pair } from '../../../src/core/drills/catalogue/deployments.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import type { Attempt } from '../../../src/core/drills/attempt.ts'
import type { Drill } from '../../../src/core/drills/drill.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { exported } from '../../../src/core/drills/notation.ts'
import { performed } from '../../../src/core/drills/perform.ts'
import { replay } from '../../../src/core/drills/replay.ts'
import { attemptIn } from '../../../src/core/drills/transcript.ts'
import { recordedLines } from '../../../src/core/shell/host/transcript.ts'
import { hour, minute, second } from '../../../src/core/simulate/clock.ts'
import { timeText } from '../../../src/core/simulate/scenario/time.ts'
import { arriving, drillOf } from './attempts.ts'

const given = drillOf({
  topology: pair({ managementStore: 'dub-pool' }),
  arrives: minute,
  files: [exported('\\\\nas\\lis.bak', 'lis', null, hour)],
})
const read = (...lines: string[]): Attempt => attemptIn(given, arriving(given), lines.join('\n'))
const lines = (attempt: Attempt) =>
  attempt.entries.map((entry) => (entry.does === 'line' ? entry.line : entry.does))
const failover = 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com'

describe('a transcript of plain lines', () => {
  it('is an attempt of these lines, one after the other', () => {
    const attempt = read('Get-CsPool', '', 'Start-Sleep -Seconds 90', 'Get-CsComputer')
    expect(attempt).toEqual({
      drill: 'test',
      mode: 'practice',
      entries: [
        { does: 'line', at: minute, line: 'Get-CsPool', answers: [], interrupted: null },
        { does: 'line', at: minute, line: 'Start-Sleep -Seconds 90', answers: [], interrupted: null },
        { does: 'line', at: 150 * second, line: 'Get-CsComputer', answers: [], interrupted: null },
      ],
      hints: 0,
      undone: 0,
      revealed: false,
      until: 150 * second,
    })
  })

  it('takes the moment of a line from the comment before it, and never goes back', () => {
    const attempt = read('# at 00:08:20.500', '1', '# at 00:02:00', '2', '# At  2 h', '')
    expect(attempt.entries.map(({ at }) => at)).toEqual([500_500, 500_500])
    expect(attempt.until).toBe(2 * hour)
  })

  it('leaves any other comment to the shell', () => {
    expect(read('# at noon', '# just so').entries.map(({ at }) => at)).toEqual([minute, minute])
  })

  it('answers questions with the lines behind', () => {
    const { entries } = read(failover, 'n', 'Get-CsPool')
    expect(entries).toMatchObject([{ line: failover, answers: ['n'] }, { line: 'Get-CsPool' }])
    const asked = read('Invoke-CsPoolFailOver', 'ldn-pool.contoso.com', 'n')
    expect(asked.entries).toMatchObject([{ answers: ['ldn-pool.contoso.com', 'n'] }])
  })

  it('leaves a question with Ctrl+C where a moment stands there, or nothing', () => {
    const { entries, until } = read(failover, '# at 00:10:00', 'Get-CsPool')
    expect(entries).toMatchObject([
      { answers: [], at: minute },
      { line: 'Get-CsPool', at: 10 * minute },
    ])
    expect(until).toBe(10 * minute)
    expect(read(failover).entries).toMatchObject([{ answers: [] }])
  })

  it('takes the lines that one needs to be complete, empty ones among them', () => {
    expect(lines(read('"a', '', 'b"', 'Get-CsPool'))).toEqual(['"a\n\nb"', 'Get-CsPool'])
    expect(lines(read('Get-CsPool |', 'Select-Object Identity', '1'))).toEqual([
      'Get-CsPool |\nSelect-Object Identity',
      '1',
    ])
    expect(lines(read('if ($true) {', '', '', 'Get-CsPool'))).toEqual(['if ($true) {', 'Get-CsPool'])
    expect(lines(read('if ($true) {'))).toEqual(['if ($true) {'])
  })

  it('knows the words of the drill, and keeps them from the shell', () => {
    const attempt = read('hint', 'HINT', 'show goal', 'answer fe01, fe02', 'objective', 'Get-CsPool', 'next')
    expect(lines(attempt)).toEqual(['answer', 'Get-CsPool'])
    expect(attempt).toMatchObject({ hints: 2, undone: 0, revealed: false })
    expect(read('hint', 'hint', 'hint', 'hint').hints).toBe(3)
    expect(read('show solution').revealed).toBe(true)
  })

  it('puts an answer at its moment', () => {
    expect(read('# at 00:10:00', 'answer fe01').entries).toEqual([
      { does: 'answer', at: 10 * minute, names: ['fe01'] },
    ])
  })

  it('takes back with undo the last line that changed something, with everything since', () => {
    const stop = 'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com'
    const undone = read('Get-CsPool', '# at 01:00:00', stop, 'hint', '# at 02:00:00', '1', 'undo', '2')
    expect(lines(undone)).toEqual(['Get-CsPool', '2'])
    expect(undone).toMatchObject({ undone: 1, hints: 1, until: hour })
    expect(lines(read(stop, stop.replace('01', '02'), 'undo', '1', 'undo', '2'))).toEqual(['2'])
  })

  it('takes nothing back where nothing has changed', () => {
    expect(read('Get-CsPool', 'undo')).toMatchObject({ undone: 0, entries: [{ line: 'Get-CsPool' }] })
  })

  it('begins anew with reset', () => {
    const reset = read('undo', 'Start-Sleep 60', 'hint', 'show solution', 'reset', 'Get-CsComputer')
    expect(lines(reset)).toEqual(['Get-CsComputer'])
    expect(reset).toMatchObject({ undone: 0, hints: 1, revealed: false, until: minute })
  })

  it('ends with exit', () => {
    expect(lines(read('Get-CsPool', 'exit', 'Get-CsComputer'))).toEqual(['Get-CsPool', 'exit'])
  })

  it('comes from any editor: with a mark of the order of bytes, with both ends of line', () => {
    expect(lines(read('\uFEFFGet-CsPool\r', 'Get-CsComputer\r', ''))).toEqual([
      'Get-CsPool',
      'Get-CsComputer',
    ])
  })

  it('of nothing is an attempt of nothing', () => {
    expect(read()).toMatchObject({ entries: [], until: minute })
  })
})

describe('the transcript of a console', () => {
  const prompt = 'PS C:\\Users\\Administrator.CONTOSO> '

  it('holds what stands behind a prompt, and nothing that was printed', () => {
    const attempt = read(
      'Windows PowerShell transcript start',
      `${prompt}$env:COMPUTERNAME`,
      'WORKSTATION',
      '',
      '[dub-pool-fe01.contoso.com]: PS C:\\> "a',
      '>> b"',
      'a',
      'b',
      '>> nothing',
      prompt,
      '# at 01:00:00',
      `${prompt}Get-CsPool`,
    )
    expect(lines(attempt)).toEqual(['$env:COMPUTERNAME', '"a\nb"', 'Get-CsPool'])
    expect(attempt.until).toBe(hour)
  })

  it('holds the answers to its questions, whatever kind they are', () => {
    const arrival = arriving(given)
    const attempt = performed(given, arrival, [
      { line: 'Invoke-CsPoolFailOver', answers: ['ldn-pool.contoso.com', '?', 'N'], wait: null },
      { line: "Read-Host 'Your name'", answers: ['Y'], wait: null },
      { line: 'Get-CsPool', answers: [], wait: minute },
    ])
    expect(attemptIn(given, arrival, consoleOf(given, attempt))).toEqual(attempt)
  })

  it('knows a question that was left with Ctrl+C', () => {
    const arrival = arriving(given)
    const attempt = performed(given, arrival, [
      { line: failover, answers: [], wait: null },
      { line: 'Get-CsPool', answers: [], wait: null },
    ])
    expect(attemptIn(given, arrival, consoleOf(given, attempt))).toEqual(attempt)
  })

  it('has what was taken back as a comment, and only counts it', () => {
    const attempt = read(`${prompt}Get-CsPool`, `# ${prompt}Get-CsComputer`, `${prompt}undo`, `${prompt}1`)
    expect(lines(attempt)).toEqual(['Get-CsPool', '1'])
    expect(attempt.undone).toBe(1)
  })

  it('does what costs something when it is asked for again, as the page does', () => {
    const asked = read(`${prompt}hint`, `${prompt}Get-CsPool`, `${prompt}reset`, `${prompt}show solution`)
    expect(lines(asked)).toEqual(['Get-CsPool'])
    expect(asked).toMatchObject({ hints: 0, revealed: false })
    const twice = (word: string) => [`${prompt}${word}`, `${prompt}${word}`]
    const done = read(...twice('hint'), `${prompt}Get-CsPool`, ...twice('reset'), `${prompt}1`)
    expect(lines(done)).toEqual(['1'])
    expect(done.hints).toBe(1)
    const shown = read(`${prompt}Get-CsPool`, ...twice('show solution'), `${prompt}1`)
    expect(lines(shown)).toEqual(['1'])
    expect(shown.revealed).toBe(true)
  })

  it('goes on after exit, with a new session, as the page does', () => {
    expect(lines(read(`${prompt}exit`, `${prompt}Get-CsPool`))).toEqual(['exit', 'Get-CsPool'])
  })
})

/** The console of an attempt, as it is downloaded: the moments stand before the lines. */
function consoleOf(drill: Drill, attempt: Attempt): string {
  const { done, estate } = replay(drill, arriving(drill), attempt)
  const text = done.flatMap(({ entry, before, began, shown }) => [
    `# at ${timeText(began)}`,
    ...(entry.does === 'line'
      ? recordedLines(before, entry.line, shown)
      : [`PS C:\\> answer ${entry.does === 'answer' ? entry.names.join(', ') : ''}`]),
  ])
  return [...text, `# at ${timeText(estate.at)}`].join('\r\n')
}

/** The lines of an attempt as somebody would write them down. */
function plainOf({ entries, until }: Attempt): string {
  const text = entries.flatMap((entry) => [
    `# at ${timeText(entry.at)}`,
    ...(entry.does === 'line'
      ? [entry.line, ...entry.answers]
      : [`answer ${entry.does === 'answer' ? entry.names.join(', ') : ''}`]),
  ])
  return [...text, `# at ${timeText(until)}`].join('\n')
}

describe.each(drills)('the solution of $id', (drill) => {
  const arrival = arriving(drill)
  const attempt = performed(drill, arrival, drill.solution)
  const grades = (one: Attempt) => grade(drill, arrival, one, null).grades

  it('written down as plain lines is graded as it was played', () => {
    const written = attemptIn(drill, arrival, plainOf(attempt))
    expect(written).toEqual(attempt)
    expect(grades(written)).toEqual(grades(attempt))
  })

  it('downloaded from a console is graded as it was played', () => {
    const downloaded = attemptIn(drill, arrival, consoleOf(drill, attempt))
    expect(downloaded).toEqual(attempt)
    expect(grades(downloaded)).toEqual(grades(attempt))
  })
})

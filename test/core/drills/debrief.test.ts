import { describe, expect, it } from 'vitest'
import { pair } from '../../../src/core/drills/catalogue/deployments.ts'
import type { Attempt, Entry } from '../../../src/core/drills/attempt.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import {
  clockOf,
  debriefLines,
  debriefOf,
  scoreLines,
  type Debrief,
} from '../../../src/core/drills/debrief.ts'
import type { Drill } from '../../../src/core/drills/drill.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { cmdlet, failoverAsked, inTheEnd, looked } from '../../../src/core/drills/notation.ts'
import { performed } from '../../../src/core/drills/perform.ts'
import { hour, minute, second } from '../../../src/core/simulate/clock.ts'
import { arriving, drillOf, stepsOf, type Step } from './attempts.ts'

const source = { title: 'A page', section: 'A section' }
const failover = 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -Confirm:$false'

const given = drillOf({
  title: 'A title',
  number: 7,
  topology: pair({ managementStore: 'dub-pool' }),
  timeOfDay: 23 * hour,
  arrives: 10 * minute,
  objectives: [
    looked('looked', 'Look first', ['Get-CsPool']),
    inTheEnd('over', 'London is failed over', { is: 'PoolState', pool: 'ldn-pool', equals: 'FailedOver' }),
  ],
  orders: [
    {
      id: 'look-first',
      label: 'One looks first',
      first: cmdlet('Get-CsPool'),
      next: failoverAsked('ldn-pool.contoso.com'),
      source,
      because: 'It is better so.',
    },
  ],
  target: { within: 20 * minute, source },
  lessons: [{ text: 'A lesson.', source }],
})

function debriefed(drill: Drill, attempt: Attempt): Debrief {
  const { grades, chronicle } = grade(drill, arriving(drill), attempt, null)
  return debriefOf(chronicle, grades)
}

const after = (...steps: Step[]): Debrief =>
  debriefed(given, performed(given, arriving(given), stepsOf(steps)))

/** An attempt with these entries, which are there as somebody else has written them. */
const from = (...entries: Entry[]): Debrief =>
  debriefed(given, { ...performed(given, arriving(given), []), entries, until: hour })

describe('the timeline of a debrief', () => {
  const { timeline } = after('Get-CsPool', 5 * minute, failover, hour)

  it('goes from the first to the last', () => {
    const times = timeline.map((row) => row.after)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(timeline[0]).toEqual({
      after: 0,
      clock: '23:10:00',
      kind: 'typed',
      text: 'Get-CsPool',
      source: null,
    })
  })

  it('tells what was typed, what came of it, and when an objective was met', () => {
    const rows = timeline.map(({ kind, text }) => `${kind} ${text}`)
    expect(rows).toContain(`typed ${failover}`)
    expect(rows.some((row) => row.startsWith('happened ldn-pool.contoso.com: '))).toBe(true)
    expect(rows).toContain('objective London is failed over')
    expect(timeline.find(({ text }) => text === failover)).toMatchObject({
      after: 5 * minute,
      clock: '23:15:00',
    })
  })

  it('puts what was done before what came of it at the same moment', () => {
    const { timeline: rows } = after('Get-CsPool')
    expect(rows.map(({ kind }) => kind)).toEqual(['typed', 'objective'])
  })

  it('tells harm and broken orders, with their source', () => {
    const { timeline: rows } = after(`${failover} -DisasterMode`, hour)
    expect(rows.filter(({ kind }) => kind === 'order')).toEqual([
      { after: 0, clock: '23:10:00', kind: 'order', text: 'Not kept: One looks first', source },
    ])
    expect(rows.find(({ kind }) => kind === 'harm')).toMatchObject({
      text: 'A pool that works was failed over in disaster mode: what was not copied yet is left behind',
      source: { title: 'Invoke-CsPoolFailOver' },
    })
  })

  it('tells what was answered and what was clicked', () => {
    const { timeline: rows } = from(
      { does: 'answer', at: 10 * minute, names: ['fe01', 'fe02'] },
      {
        does: 'deed',
        at: 11 * minute,
        deed: { at: 11 * minute, do: 'stop services', what: ['ldn-pool-fe01', 'ldn-pool-fe02'] },
      },
      {
        does: 'deed',
        at: 12 * minute,
        deed: { at: 12 * minute, do: 'fail over pool', what: 'ldn-pool', disaster: false },
      },
      { does: 'deed', at: 13 * minute, deed: { at: 13 * minute, do: 'change configuration' } },
    )
    const done = rows.filter(({ kind }) => kind === 'answered' || kind === 'clicked')
    expect(done.map(({ text }) => text)).toEqual([
      'fe01, fe02',
      'stop services: ldn-pool-fe01, ldn-pool-fe02',
      'fail over pool: ldn-pool',
      'change configuration',
    ])
  })

  it('goes on from midnight', () => {
    expect(after(2 * hour, 'Get-CsPool').timeline[0]?.clock).toBe('01:10:00')
  })
})

describe('a debrief', () => {
  it('holds the grades and the lessons of the drill', () => {
    const { drill, grades, lessons } = after('Get-CsPool', failover, hour)
    expect(drill).toEqual({ id: 'test', number: 7, title: 'A title' })
    expect(grades.solved).toBe(true)
    expect(lessons).toEqual(given.lessons)
  })

  it('is data: JSON gives it back as it is', () => {
    const debrief = after(failover, hour)
    expect(JSON.parse(JSON.stringify(debrief))).toEqual(debrief)
  })

  it('keeps what was typed as it was typed', () => {
    const line = '"<img src=x onerror=alert(1)> =cmd|calc & \u001B[31mred"'
    const { timeline } = from({ does: 'line', at: 10 * minute, line, answers: [], interrupted: null })
    expect(timeline[0]?.text).toBe(line)
  })
})

describe('a debrief as lines', () => {
  it('begins with the drill and whether it is solved', () => {
    expect(debriefLines(after('Get-CsPool', failover, hour)).slice(0, 2)).toEqual([
      'Drill 7: A title',
      'Solved.',
    ])
    expect(debriefLines(after())[1]).toBe('Not solved.')
    const shown = { ...performed(given, arriving(given), []), revealed: true }
    expect(debriefLines(debriefed(given, shown))[1]).toBe('Not solved: the solution was shown.')
  })

  it('says the four scores, the objectives, the deviations, the timeline and the lessons', () => {
    const lines = debriefLines(after(`${failover} -DisasterMode`, minute))
    const titles = lines.filter((_, i) => lines[i - 1] === '')
    expect(titles).toEqual([
      'Outcome: 1 of 2 objectives',
      'Objectives',
      'Deviations',
      'Timeline',
      'To take away',
      'This is the record of a simulation.',
    ])
    expect(lines).toContain('  [ ] Look first (nobody has looked)')
    expect(lines).toContain('  Order not kept: One looks first. It is better so. [A page, A section]')
    expect(lines).toContain(`  23:10:00  >  ${failover} -DisasterMode`)
    expect(lines).toContain('  23:10:00  ORDER  Not kept: One looks first')
    expect(lines).toContain('  A lesson. [A page, A section]')
  })

  it('leaves out what there is none of', () => {
    const lines = debriefLines(after('Get-CsPool', failover, hour))
    expect(lines).not.toContain('Deviations')
    expect(lines).toContain('Harm: none')
    expect(lines).toContain('  [x] London is failed over')
  })

  it('puts a line that goes on below its beginning', () => {
    const lines = debriefLines(
      from({ does: 'line', at: 10 * minute, line: '"a\nb"', answers: [], interrupted: null }),
    )
    expect(lines).toContain('  23:10:00  >  "a')
    expect(lines).toContain('               b"')
  })

  it('lets nothing steer the screen, whoever has written the attempt', () => {
    const names = ['\u001B[2J', '\u202Efe01', 'a\nb']
    const lines = debriefLines(
      from(
        { does: 'answer', at: 10 * minute, names },
        { does: 'line', at: 10 * minute, line: '"\u001B]0;title\u0007"', answers: [], interrupted: null },
      ),
    )
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202E]/u)
    expect(lines.join('\n')).toContain('\u241B[2J')
  })

  it.each(drills)('of the solution of $id ends with its lessons', (drill) => {
    const lines = debriefLines(debriefed(drill, performed(drill, arriving(drill), drill.solution)))
    expect(lines[0]).toBe(`Drill ${drill.number}: ${drill.title}`)
    for (const { text } of drill.lessons) expect(lines.some((line) => line.includes(text))).toBe(true)
    expect(lines.join('\n')).not.toMatch(/undefined|null|NaN|\[object/)
  })
})

describe('the score lines', () => {
  const { grades } = after('Get-CsPool', failover, hour)

  it('say the par and how sure it is, and the target', () => {
    const economy = { commands: 1, par: 1, proof: 'proved' } as const
    const recovery = { ...grades.recovery, time: 250 * second, target: 20 * minute, lost: 90 * second }
    expect(scoreLines({ ...grades, economy, recovery })).toEqual([
      'Outcome: 2 of 2 objectives',
      'Economy: 1 command, par 1 (proved)',
      'Recovery time: 4 min 10 s, target 20 min',
      'Harm: none',
      'Changes lost: 1 min 30 s',
    ])
  })

  it('say what is not known and not so', () => {
    const economy = { commands: 2, par: null, proof: null }
    const recovery = { ...grades.recovery, time: null, target: null, lost: 0 }
    expect(scoreLines({ ...grades, economy, recovery })).toEqual([
      'Outcome: 2 of 2 objectives',
      'Economy: 2 commands',
      'Recovery time: not recovered',
      'Harm: none',
    ])
  })
})

describe('a time of day', () => {
  it.each([
    [0, '00:00:00'],
    [10 * hour + 4 * minute + 20 * second + 999, '10:04:20'],
    [25 * hour, '01:00:00'],
  ])('%d ms after midnight is %s', (time, clock) => {
    expect(clockOf(time)).toBe(clock)
  })
})

describe('a line that was refused', () => {
  it('is marked so in the timeline, and one that worked is not', () => {
    const back = 'Invoke-CsPoolFailBack -PoolFqdn ldn-pool.contoso.com -Confirm:$false'
    const attempt = performed(given, arriving(given), stepsOf([back, 'Get-CsPool']))
    const { grades, chronicle } = grade(given, arriving(given), attempt, null)
    const typed = debriefOf(chronicle, grades).timeline.filter(({ kind }) => kind === 'typed')
    expect(typed.map(({ text }) => text)).toEqual([`${back} (with an error)`, 'Get-CsPool'])
  })
})

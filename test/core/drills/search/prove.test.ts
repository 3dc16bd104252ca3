import { describe, expect, it } from 'vitest'
import { londonAlone, pair } from '../../../../src/core/drills/catalogue/deployments.ts'
import { edgeNextHop } from '../../../../src/core/drills/catalogue/edge-next-hop.ts'
import type { Certificate, Drill } from '../../../../src/core/drills/drill.ts'
import { grade } from '../../../../src/core/drills/grade.ts'
import { cmdlet, inTheEnd, once, type, waitFor } from '../../../../src/core/drills/notation.ts'
import { performed } from '../../../../src/core/drills/perform.ts'
import { fingerprintOf, prove, usualLimits, type Limits } from '../../../../src/core/drills/search/prove.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import { arriving, drillOf } from '../attempts.ts'

const start = (number: number) => `Start-CsWindowsService -ComputerName ldn-pool-fe0${number}.contoso.com`
const stop = (number: number) => `Stop-CsWindowsService -ComputerName ldn-pool-fe0${number}.contoso.com`
const runs = inTheEnd('runs', 'All run', { is: 'running', what: 'ldn-pool' })
const wait = waitFor({ is: 'running', what: 'ldn-pool' }, '')

const oneStopped = drillOf({
  topology: londonAlone({ servers: 4 }),
  script: [{ at: minute, do: 'stop services', what: ['ldn-pool-fe01'] }],
  arrives: 2 * minute,
  objectives: [runs],
  solution: [type(start(1), ''), wait],
})

const proved = (drill: Drill, limits?: Limits, tell?: (count: number) => void): Certificate =>
  prove(drill, arriving(drill), limits, tell)

/** How the way of a certificate is graded. */
function graded(drill: Drill, { way, until }: Certificate) {
  const entries = way.map((one) => ({ does: 'line' as const, interrupted: null, ...one }))
  const attempt = { ...performed(drill, arriving(drill), []), entries, until }
  return grade(drill, arriving(drill), attempt, null).grades
}

describe('the par of a drill', () => {
  it('is proved where nothing shorter than the solution does it', () => {
    const certificate = proved(oneStopped)
    expect(certificate).toMatchObject({ drill: 'test', par: 1, proof: 'proved' })
    expect(certificate.way.map(({ line }) => line)).toEqual([start(1)])
    expect(certificate.situations).toBeGreaterThan(0)
  })

  it('is proved with two commands where one alone does not do', () => {
    expect(proved(edgeNextHop)).toMatchObject({ par: 2, proof: 'proved' })
  })

  it('is that of a shorter way than a padded solution, and the way reaches the goal', () => {
    const padded = {
      ...oneStopped,
      solution: [...oneStopped.solution, type(stop(2), ''), type(start(2), '', { wait: minute }), wait],
    }
    const certificate = proved(padded)
    expect(certificate).toMatchObject({ par: 1, proof: 'proved' })
    expect(certificate.way).toHaveLength(1)
    expect(graded(padded, certificate)).toMatchObject({ solved: true, harm: [], economy: { commands: 1 } })
  })

  it('is found in waiting alone where that does it', () => {
    const heals = drillOf({
      script: [
        { at: 0, do: 'fail', what: ['ldn-pool-fe01'] },
        { at: hour, do: 'repair', what: ['ldn-pool-fe01'] },
      ],
      arrives: minute,
      objectives: [runs],
      solution: [wait, type(stop(2), ''), type(start(2), '', { wait: minute }), wait],
    })
    const certificate = proved(heals)
    expect(certificate).toMatchObject({ par: 0, way: [], proof: 'proved' })
    expect(certificate.until).toBeGreaterThan(hour)
    expect(graded(heals, certificate).solved).toBe(true)
  })

  it('is that of a way without harm, although a harmful one is shorter', () => {
    const harmful = {
      ...oneStopped,
      harms: [
        {
          id: 'started',
          label: '',
          when: cmdlet('Start-CsWindowsService', { ComputerName: 'ldn-pool-fe01.contoso.com' }),
          given: { is: 'running', what: 'ldn-pool-fe02' },
          doing: 'own',
          because: '',
          source: { title: '', section: '' },
        },
        {
          id: 'started-all',
          label: '',
          when: cmdlet('Start-CsPool'),
          given: null,
          doing: 'own',
          because: '',
          source: { title: '', section: '' },
        },
      ],
      solution: [
        type(stop(2), ''),
        type(start(1), '', { wait: minute }),
        type(start(2), '', { wait: minute }),
        wait,
      ],
    } satisfies Drill
    const certificate = proved(harmful)
    expect(certificate.par).toBeGreaterThan(1)
    expect(graded(harmful, certificate)).toMatchObject({ solved: true, harm: [] })
  })

  it('waits for what has to come first', () => {
    const restart = {
      ...oneStopped,
      objectives: [
        runs,
        once('stopped', 'fe02 was stopped', {
          is: 'not',
          of: { is: 'running', what: 'ldn-pool-fe02' },
        }),
      ],
      solution: [
        type(start(1), ''),
        wait,
        type(`${stop(2)} -Graceful`, ''),
        type(start(2), '', { wait: minute }),
        wait,
      ],
    } satisfies Drill
    const certificate = proved(restart)
    expect(graded(restart, certificate)).toMatchObject({
      solved: true,
      harm: [],
      economy: { commands: certificate.par },
    })
    expect(certificate.par).toBeLessThanOrEqual(3)
    expect(certificate.par).toBeGreaterThan(1)
  })

  it('is the best known where the limits end the search', () => {
    const limits = { ...usualLimits, situations: 1 }
    expect(proved(edgeNextHop, limits)).toMatchObject({ par: 2, proof: 'best known', situations: 1 })
  })

  it('tells how many situations it has looked at', () => {
    const counts: number[] = []
    proved(oneStopped, usualLimits, (count) => counts.push(count))
    expect(counts.length).toBeGreaterThan(0)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })

  it('comes to the same each time', () => {
    expect(proved(oneStopped)).toEqual(proved(oneStopped))
  })
})

describe('what a certificate is worth', () => {
  it('is nothing for a drill that asks for something else', () => {
    const before = fingerprintOf(oneStopped)
    const others: Drill[] = [
      { ...oneStopped, topology: pair({}) },
      { ...oneStopped, arrives: 3 * minute },
      { ...oneStopped, script: [] },
      { ...oneStopped, computer: 'ldn-pool-fe02.contoso.com' },
      { ...oneStopped, objectives: [] },
      { ...oneStopped, solution: [] },
    ]
    for (const other of others) expect(fingerprintOf(other)).not.toBe(before)
  })

  it('is the same where only words have changed', () => {
    const rule = (words: string): Drill => ({
      ...oneStopped,
      harms: [
        {
          id: 'own',
          label: words,
          when: cmdlet('Start-CsPool'),
          given: null,
          doing: 'own',
          because: words,
          source: { title: words, section: words },
        },
      ],
    })
    expect(fingerprintOf(rule('one'))).toBe(fingerprintOf(rule('another')))
    expect(fingerprintOf(rule('one'))).not.toBe(fingerprintOf(oneStopped))
    expect(
      fingerprintOf({
        ...oneStopped,
        title: 'Another',
        brief: ['More'],
        hints: ['a', 'b', 'c'],
        objectives: oneStopped.objectives.map((one) => ({ ...one, label: 'Another' })),
        solution: oneStopped.solution.map((one) => ({ ...one, reason: 'Another' })),
      }),
    ).toBe(fingerprintOf(oneStopped))
  })
})

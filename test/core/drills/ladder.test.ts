import { describe, expect, it } from 'vitest'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { certificateOf } from '../../../src/core/drills/certificates/certificates.ts'
import type { Drill, Goal } from '../../../src/core/drills/drill.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { performed } from '../../../src/core/drills/perform.ts'
import { arrivalOf, type Arrival } from '../../../src/core/drills/replay.ts'
import { fingerprintOf } from '../../../src/core/drills/search/prove.ts'

const arrivals = new Map<Drill, Arrival>()

/** The drill as the trainee finds it: worked out once. */
function arriving(drill: Drill): Arrival {
  const known = arrivals.get(drill)
  if (known) return known
  const made = arrivalOf(drill)
  if (!made.ok) throw new Error(`${drill.id}: ${JSON.stringify(made.problems)}`)
  arrivals.set(drill, made.arrival)
  return made.arrival
}

/** Whether reaching it takes commands that change something. */
function isCounted(goal: Goal | undefined): boolean {
  return goal?.by === 'state' || goal?.by === 'deed'
}

describe('the ladder', () => {
  it('has a number for each drill, from 1 on, and no id twice', () => {
    expect(drills.map(({ number }) => number)).toEqual(drills.map((_, i) => i + 1))
    expect(new Set(drills.map(({ id }) => id)).size).toBe(drills.length)
  })

  it('holds at least the steps that were planned for it', () => {
    expect(drills.length).toBeGreaterThanOrEqual(25)
  })
})

describe.each(drills)('$number $id', (drill) => {
  it('is not solved by doing nothing', () => {
    const nothing = { ...performed(drill, arriving(drill), []), until: drill.arrives }
    expect(grade(drill, arriving(drill), nothing, null).grades.solved).toBe(false)
  })

  it('is solved by its own solution, without harm', () => {
    const attempt = performed(drill, arriving(drill), drill.solution)
    const { grades } = grade(drill, arriving(drill), attempt, null)
    expect(grades.outcome.objectives.filter(({ met }) => !met)).toEqual([])
    expect(grades.harm).toEqual([])
    expect(grades.solved).toBe(true)
  })

  it('is solved by its own solution with as few commands as there can be', () => {
    const attempt = performed(drill, arriving(drill), drill.solution)
    const { grades } = grade(drill, arriving(drill), attempt, null)
    expect(grades.economy.commands).toBe(certificateOf(drill.id)?.par)
  })

  it('finds each wrong path to hurt as it says', () => {
    for (const { title, steps, shows } of drill.wrongPaths) {
      const attempt = performed(drill, arriving(drill), steps)
      const { grades } = grade(drill, arriving(drill), attempt, null)
      expect({ title, found: grades.harm.map(({ id }) => id) }).toEqual({
        title,
        found: expect.arrayContaining([shows]),
      })
    }
    expect(drill.wrongPaths.length).toBeGreaterThan(0)
  })

  it('has a par that its certificate reaches, of this very drill', () => {
    const certificate = certificateOf(drill.id)
    expect(certificate?.of).toBe(fingerprintOf(drill))
    const { way = [], until = 0, par } = certificate ?? {}
    const attempt = {
      ...performed(drill, arriving(drill), []),
      entries: way.map((step) => ({ does: 'line' as const, interrupted: null, ...step })),
      until,
    }
    const { grades } = grade(drill, arriving(drill), attempt, certificate)
    const missed = grades.outcome.objectives.filter(
      ({ met }, i) => !met && isCounted(drill.objectives[i]?.goal),
    )
    expect(missed).toEqual([])
    expect(grades.harm).toEqual([])
    expect(grades.economy.commands).toBe(par)
  })
})

import { londonAlone } from '../../../src/core/drills/catalogue/deployments.ts'
import { chronicleOf, type Chronicle } from '../../../src/core/drills/chronicle.ts'
import type { Condition } from '../../../src/core/drills/condition.ts'
import type { Drill, SolutionStep } from '../../../src/core/drills/drill.ts'
import { gradesOf } from '../../../src/core/drills/grade.ts'
import type { Grades } from '../../../src/core/drills/grades.ts'
import { drill } from '../../../src/core/drills/notation.ts'
import { performed } from '../../../src/core/drills/perform.ts'
import { arrivalOf, replay, type Arrival, type Replay } from '../../../src/core/drills/replay.ts'

const noSteps: Pick<Drill, 'solution' | 'wrongPaths' | 'lessons' | 'hints'> = {
  solution: [],
  wrongPaths: [],
  lessons: [],
  hints: ['', '', ''],
}

/** A drill for a test: one pool in London where nothing happens, unless something else is said. */
export const drillOf = (given: Partial<Drill>): Drill =>
  drill({
    id: 'test',
    number: 1,
    title: 'A test',
    symptom: '',
    role: '',
    brief: [],
    level: 'everyday',
    topology: londonAlone({ servers: 3 }),
    objectives: [],
    ...noSteps,
    ...given,
  })

const arrivals = new WeakMap<Drill, Arrival>()

/** The drill as the trainee finds it: worked out once. */
export function arriving(of: Drill): Arrival {
  const known = arrivals.get(of)
  if (known) return known
  const made = arrivalOf(of)
  if (!made.ok) throw new Error(`${of.id}: ${JSON.stringify(made.problems)}`)
  arrivals.set(of, made.arrival)
  return made.arrival
}

/** What is done in an attempt: a line; one with the answers to its questions; a wait of so long, or until something is so. */
export type Step = string | readonly [line: string, ...answers: string[]] | number | Condition

/** Steps as drills write them. */
export const stepsOf = (steps: readonly Step[]): Pick<SolutionStep, 'line' | 'answers' | 'wait'>[] =>
  steps.map((step) => {
    if (typeof step === 'string') return { line: step, answers: [], wait: null }
    if (typeof step === 'number') return { line: null, answers: [], wait: step }
    if ('is' in step) return { line: null, answers: [], wait: { until: step } }
    const [line, ...answers] = step
    return { line, answers, wait: null }
  })

/** An attempt at a drill with these steps, replayed. */
export function played(of: Drill, ...steps: Step[]): Replay {
  const arrival = arriving(of)
  return replay(of, arrival, performed(of, arrival, stepsOf(steps)))
}

/** What is found in an attempt with these steps. */
export const chronicled = (of: Drill, ...steps: Step[]): Chronicle => chronicleOf(played(of, ...steps))

/** How an attempt with these steps is judged. */
export const graded = (of: Drill, ...steps: Step[]): Grades => gradesOf(chronicled(of, ...steps), null)

import { momentOf } from '../shell/host/estate.ts'
import { worldOfFirst } from '../simulate/checkpoints.ts'
import type { Millis } from '../simulate/clock.ts'
import { deployment } from '../simulate/deployment.ts'
import { tallyAt } from '../simulate/users/tally.ts'
import { judgeAnswer } from './answers.ts'
import type { Attempt } from './attempt.ts'
import { chronicleOf, findAll, inOrder, isOwnDoing, type Chronicle, type Found } from './chronicle.ts'
import type { Certificate, Drill, Goal, HarmRule, Objective, Order } from './drill.ts'
import type { Grades, Harm, ObjectiveGrade } from './grades.ts'
import { generalHarms, lostIn } from './harm-rules.ts'
import { holds, standing, type Instant } from './holds.ts'
import { replay, type Arrival } from './replay.ts'

/** Grades an attempt: it is replayed first, so that the page, the command line and a test come to the same. */
export function grade(
  drill: Drill,
  arrival: Arrival,
  attempt: Attempt,
  certificate: Certificate | null,
): { readonly grades: Grades; readonly chronicle: Chronicle } {
  const chronicle = chronicleOf(replay(drill, arrival, attempt))
  return { grades: gradesOf(chronicle, certificate), chronicle }
}

/** The four scores of a replayed attempt. */
export function gradesOf(chronicle: Chronicle, certificate: Certificate | null): Grades {
  const { drill, attempt } = chronicle.replay
  const objectives = drill.objectives.map((one) => objectiveGrade(chronicle, one))
  const harm = harmIn(chronicle)
  const met = objectives.filter((one) => one.met).length
  return {
    drill: drill.id,
    mode: attempt.mode,
    solved: met === objectives.length && !attempt.revealed && !harm.some(({ kind }) => kind === 'order'),
    outcome: { met, of: objectives.length, objectives },
    economy: {
      commands: commandsIn(chronicle),
      par: certificate?.par ?? null,
      proof: certificate?.proof ?? null,
    },
    recovery: recoveryOf(chronicle, objectives),
    harm,
    hints: attempt.hints,
    undone: attempt.undone,
    revealed: attempt.revealed,
  }
}

/** How often the deployment was changed: a cmdlet counts once for each object that it did something to, and so does a click that did. */
function commandsIn({ replay: { done } }: Chronicle): number {
  return done.reduce((sum, { entry, calls, from, to }) => {
    const clicks = entry.does === 'deed' && to > from ? 1 : 0
    return sum + clicks + calls.reduce((deeds, call) => deeds + call.deeds, 0)
  }, 0)
}

function objectiveGrade(chronicle: Chronicle, { id, label, goal }: Objective): ObjectiveGrade {
  const { met, at, found } = goalGrade(chronicle, goal)
  return { id, label, met, at, found }
}

interface GoalGrade {
  readonly met: boolean
  readonly at: Millis | null
  readonly found: string
}

function goalGrade(chronicle: Chronicle, goal: Goal): GoalGrade {
  switch (goal.by) {
    case 'state':
      return stateGrade(chronicle, goal)
    case 'answer':
      return answerGrade(chronicle, goal)
    case 'look':
      return lookGrade(chronicle, goal)
    case 'deed':
      return deedGrade(chronicle, goal)
  }
}

function stateGrade(
  { moments, replay: { estate } }: Chronicle,
  { when, condition }: Extract<Goal, { by: 'state' }>,
): GoalGrade {
  const last = momentOf(estate)
  if (when === 'once') {
    const first = moments.find((moment) => holds(condition, moment))
    return first ? metAt(first.at) : { met: false, at: null, found: standing(condition, last).found }
  }
  const now = standing(condition, last)
  if (!now.holds) return { met: false, at: null, found: now.found }
  return metAt(sinceWhen(moments, (moment) => holds(condition, moment)))
}

function metAt(at: Millis | null): GoalGrade {
  return { met: true, at, found: '' }
}

/** The first of the moments at the end at which it holds without a break. */
function sinceWhen(moments: readonly Instant[], isSo: (moment: Instant) => boolean): Millis | null {
  let since: Millis | null = null
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i]
    if (!moment || !isSo(moment)) break
    since = moment.at
  }
  return since
}

/** Any right answer counts: a drill can ask several questions, and an answer does not say which one it is for. */
function answerGrade(
  { replay: { done, drill, estate } }: Chronicle,
  goal: Extract<Goal, { by: 'answer' }>,
): GoalGrade {
  const answers = done.flatMap(({ entry, from }) => (entry.does === 'answer' ? [{ ...entry, from }] : []))
  const judged = answers.map(({ names, at, from }) => ({
    at,
    ...judgeAnswer(goal.accepts, names, worldOfFirst(deployment, estate.recording, from)),
  }))
  const right = judged.find((one) => one.holds)
  if (right) return metAt(right.at)
  const isOnly = drill.objectives.filter((one) => one.goal.by === 'answer').length === 1
  const last = isOnly ? judged.at(-1) : undefined
  return { met: false, at: null, found: last?.found ?? 'no right answer was given' }
}

function lookGrade(chronicle: Chronicle, { cmdlets, after }: Extract<Goal, { by: 'look' }>): GoalGrade {
  const looks = findAll(chronicle, { by: 'cmdlet', names: cmdlets, parameters: {} })
  const first = looks.find(({ before, at }) => after === null || holds(after, { world: before, at }))
  if (first) return metAt(first.at)
  return { met: false, at: null, found: looks.length > 0 ? 'it was too early' : 'nobody has looked' }
}

function deedGrade(chronicle: Chronicle, { what }: Extract<Goal, { by: 'deed' }>): GoalGrade {
  const found = findAll(chronicle, what)
  const first = found.find(({ call }) => call === null || call.succeeded)
  if (first) return metAt(first.at)
  return { met: false, at: null, found: found.length > 0 ? 'it was refused' : 'nobody has done it' }
}

function recoveryOf(chronicle: Chronicle, objectives: readonly ObjectiveGrade[]): Grades['recovery'] {
  const { replay, events } = chronicle
  const { drill, arrival, estate } = replay
  const states = objectives.filter((_, i) => {
    const goal = drill.objectives[i]?.goal
    return goal?.by === 'state' && goal.when === 'at the end'
  })
  const times = states.map(({ at }) => at)
  const recovered = times.length > 0 && !times.includes(null) ? Math.max(...times.map((at) => at ?? 0)) : null
  const [before, after] = [talliesAt(momentOf(arrival.estate)), talliesAt(momentOf(estate))]
  return {
    time: recovered === null ? null : recovered - drill.arrives,
    target: drill.target?.within ?? null,
    lost: lostIn(events),
    withoutService: after.none - before.none,
    resiliency: after.resiliency - before.resiliency,
  }
}

function talliesAt({ world, at }: Instant): { readonly none: number; readonly resiliency: number } {
  const tallies = world.users.map((users) => tallyAt(users, at))
  return {
    none: tallies.reduce((sum, { none }) => sum + none, 0),
    resiliency: tallies.reduce((sum, { resiliency }) => sum + resiliency, 0),
  }
}

/** Everything that hurt and every order that was not kept, first to last. A rule is told once for each time that it was broken. */
function harmIn(chronicle: Chronicle): readonly Harm[] {
  const { drill } = chronicle.replay
  return [
    ...chronicle.events.flatMap((event) => generalHarmOf(chronicle, event)),
    ...drill.harms.flatMap((rule) => ownHarm(chronicle, rule)),
    ...drill.orders.flatMap((order) => brokenOrder(chronicle, order)),
  ].toSorted((one, other) => one.at - other.at)
}

function generalHarmOf(chronicle: Chronicle, event: Chronicle['events'][number]): Harm[] {
  const before = worldOfFirst(deployment, chronicle.replay.estate.recording, event.number)
  return generalHarms.flatMap(({ id, label, because, source, effectOf }) => {
    const effect = effectOf(event.event, before)
    if (effect === null || !isOwnDoing(chronicle, event)) return []
    return [{ id, kind: 'harm' as const, at: event.at, label, effect, because, source }]
  })
}

function ownHarm(chronicle: Chronicle, { id, label, when, given, doing, because, source }: HarmRule): Harm[] {
  return findAll(chronicle, when)
    .filter((found) => {
      if (given !== null && !holds(given, { world: found.before, at: found.at })) return false
      if (found.call) return found.call.changed
      return doing === 'any' || found.event === null || isOwnDoing(chronicle, found.event)
    })
    .map(({ at }) => ({ id, kind: 'harm', at, label, effect: '', because, source }))
}

/** The first time that the second came without the first. */
function brokenOrder(chronicle: Chronicle, { id, label, first, next, because, source }: Order): Harm[] {
  const earliest = findAll(chronicle, first).toSorted(inOrder)[0]
  const early = findAll(chronicle, next).find((found) => !isDeclined(found) && !isBefore(earliest, found))
  return early ? [{ id, kind: 'order', at: early.at, label, effect: '', because, source }] : []
}

/** Whether a cmdlet came to its end and did nothing: somebody said No to its question. */
function isDeclined({ call }: Found): boolean {
  return call !== null && call.succeeded && !call.changed
}

function isBefore(one: Found | undefined, other: Found): boolean {
  return one !== undefined && inOrder(one, other) <= 0
}

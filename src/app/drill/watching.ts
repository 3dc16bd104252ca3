import { judgeAnswer } from '#core/drills/answers.ts'
import { chronicleOf } from '#core/drills/chronicle.ts'
import { gradesOf } from '#core/drills/grade.ts'
import type { Grades } from '#core/drills/grades.ts'
import { estateIn } from '../shell/stage.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf, type Attempting } from '../store/drill-view.ts'
import { momentOf } from '../store/moment.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import { drillText as text } from '../text/drill.ts'
import { asAttempt, change } from './attempt-state.ts'
import { keepAttempt } from './keeping.ts'

/** Real milliseconds between two looks at how the attempt stands while it plays, and how many times as long as one takes at least. */
const pause = { atLeast: 500, ofCost: 20 }
/** So long without a deed a hint is offered, real milliseconds. */
const patience = 90_000
/** So many mistakes one after the other, too. */
const mostFailures = 2

interface Watching {
  readonly stop: () => void
  readonly idle: () => void
  failures: number
}

const watching = new WeakMap<App, Watching>()

/** Looks how the attempt stands whenever something has happened, and offers a hint to who gets no further. */
export function watchAttempt(app: App): void {
  stopWatching(app)
  let timer: ReturnType<typeof setTimeout> | undefined
  let nudging: ReturnType<typeof setTimeout> | undefined
  /** How long the last look took, real milliseconds. */
  let cost = 0
  const look = () => {
    timer = undefined
    const before = performance.now()
    lookNow(app)
    cost = performance.now() - before
  }
  const idle = () => {
    clearTimeout(nudging)
    nudging = setTimeout(() => nudge(app), patience)
  }
  const forget = app.store.subscribe((now, before) => {
    if (now.simulation === before.simulation || now.mode !== 'drill') return
    const wait = now.simulation?.playing === true ? Math.max(pause.atLeast, pause.ofCost * cost) : 0
    timer ??= setTimeout(look, wait)
    if (now.simulation?.playing === true) idle()
  })
  const leave = () => document.hidden && keepAttempt(app)
  document.addEventListener('visibilitychange', leave)
  window.addEventListener('pagehide', leave)
  const stop = () => {
    forget()
    clearTimeout(timer)
    clearTimeout(nudging)
    document.removeEventListener('visibilitychange', leave)
    window.removeEventListener('pagehide', leave)
  }
  watching.set(app, { stop, idle, failures: 0 })
  idle()
  lookNow(app)
}

export function stopWatching(app: App): void {
  watching.get(app)?.stop()
  watching.delete(app)
}

/** Something was done, or has failed. */
export function lookSoon(app: App, how: 'done' | 'failed'): void {
  const now = watching.get(app)
  if (now) {
    drillViewOf(app).setState({ alarm: '' }) // what hurt before was told
    now.failures = how === 'failed' ? now.failures + 1 : 0
    now.idle()
    if (now.failures >= mostFailures) nudge(app)
  }
  lookNow(app)
}

function nudge(app: App): void {
  const { attempting, nudged } = drillViewOf(app).getState()
  if (!attempting || nudged || attempting.mode === 'exam' || attempting.hints > 0) return
  drillViewOf(app).setState({ nudged: true })
  app.store.getState().announce(text.nudge)
}

/** Looks how the attempt stands, and says what has changed. */
export function lookNow(app: App): void {
  const { attempting } = drillViewOf(app).getState()
  const { simulation, mode } = app.store.getState()
  if (!attempting || !simulation || mode !== 'drill') return
  const grades = liveGrades(attempting, simulation)
  if (attempting.grades && attempting.mode !== 'exam') tell(app, attempting.grades, grades)
  change(app, { grades })
}

/** How the attempt stands at the moment: what its replay would come to if it ended now. */
export function liveGrades(attempting: Attempting, simulation: Simulation): Grades {
  const { drill, arrival, done, session, certificate } = attempting
  const estate = estateIn(simulation)
  const attempt = asAttempt(attempting, estate.at)
  return gradesOf(chronicleOf({ drill, attempt, arrival, done, estate, session }), certificate)
}

/** What is met is said politely, what hurts at once. */
function tell(app: App, before: Grades, now: Grades): void {
  const met = now.outcome.objectives.filter((one, i) => one.met && before.outcome.objectives[i]?.met !== true)
  const lost = now.outcome.objectives.filter(
    (one, i) => !one.met && before.outcome.objectives[i]?.met === true,
  )
  const hurt = now.harm.slice(before.harm.length)
  if (hurt.length > 0) drillViewOf(app).setState({ alarm: hurt.map(text.alarm).join(' ') })
  const words = [...met.map(({ label }) => text.isMet(label)), ...lost.map(({ label }) => text.isLost(label))]
  if (words.length > 0) app.store.getState().announce(words.join(' '))
}

/** What is said of an answer at once: whether it is right, and if not why; in an exam nothing. */
export function answerWords(app: App, { mode, drill, grades }: Attempting, names: readonly string[]): string {
  const world = momentOf(app.store.getState())?.world
  if (mode === 'exam' || !world) return text.answerNoted(names)
  const judged = drill.objectives.flatMap(({ label, goal }, i) => {
    if (goal.by !== 'answer') return []
    const isOpen = grades?.outcome.objectives[i]?.met !== true
    return [{ label, isOpen, ...judgeAnswer(goal.accepts, names, world) }]
  })
  if (judged.some(({ holds }) => holds)) return text.answerRight(names)
  const open = judged.filter(({ isOpen }) => isOpen)
  return text.answerWrong(names, reasonsIn(open.length > 0 ? open : judged))
}

/** Why an answer is wrong: once where it is the same for every question, else for each of them. */
function reasonsIn(judged: readonly { readonly label: string; readonly found: string }[]): string[] {
  const found = new Set(judged.map((one) => one.found))
  return found.size === 1 ? [...found] : judged.map((one) => text.differs(one.label, one.found))
}

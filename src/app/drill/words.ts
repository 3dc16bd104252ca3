import { momentOf as momentIn } from '#core/shell/host/estate.ts'
import { standing } from '#core/drills/holds.ts'
import { readDrillWord, wordsMeanwhile, type DrillWord } from '#core/drills/drill-words.ts'
import type { Grades } from '#core/drills/grades.ts'
import { estateIn } from '../shell/stage.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf, type Attempting } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { change } from './attempt-state.ts'
import { recordAnswer, resetAttempt, undoLast } from './deeds.ts'
import { showLadder } from './ending.ts'
import { keepAttempt } from './keeping.ts'
import { placeStep, stepDone } from './solution.ts'
import { answerWords } from './watching.ts'

/** Does what a word of the drill says; what is said to that. `null` for a line that is none. */
export function takeWord(app: App, line: string, goOn: () => void): readonly string[] | null {
  const word = readDrillWord(line)
  return word && doWord(app, word, goOn, line)
}

/** The same for a line that is typed while another takes its time; `null` for a word that has to wait, too. */
export function takeWordMeanwhile(app: App, line: string): readonly string[] | null {
  const word = readDrillWord(line)
  return word && wordsMeanwhile.includes(word.is) ? doWord(app, word, () => undefined, line) : null
}

/** The same for a button. */
export function doWord(app: App, word: DrillWord, goOn: () => void, line = ''): readonly string[] {
  const { attempting } = drillViewOf(app).getState()
  if (!attempting) return []
  switch (word.is) {
    case 'hint':
      return hint(app, attempting)
    case 'undo':
      return [undoLast(app)]
    case 'reset':
      return reset(app, attempting)
    case 'show goal':
      return goal(app, attempting)
    case 'show solution':
      return solution(app, attempting)
    case 'objective':
      return objectives(attempting)
    case 'drills':
      later(() => showLadder(app))
      return [text.toLadder]
    case 'next':
      later(goOn)
      return [text.toNext]
    case 'answer':
      return answer(app, attempting, word.names, line)
  }
}

/** After the line that asked for it is over. */
function later(deed: () => void): void {
  setTimeout(deed)
}

/** What costs something is told first, and done when it is asked for again. */
function isAskedAgain(app: App, what: 'hint' | 'show solution' | 'reset'): boolean {
  const view = drillViewOf(app)
  const isAgain = view.getState().asked === what
  view.setState({ asked: isAgain ? null : what })
  return isAgain
}

function hint(app: App, { mode, hints, drill }: Attempting): string[] {
  if (mode === 'exam') return [text.notInExam]
  const next = drill.hints[hints]
  if (next === undefined) return [text.noMoreHints, ...drill.hints.map((one, i) => text.hintIs(i + 1, one))]
  if (!isAskedAgain(app, 'hint')) return [text.hintCost(hints + 1, mode), text.typeAgain('hint')]
  change(app, { hints: hints + 1 })
  drillViewOf(app).setState({ nudged: false })
  keepAttempt(app)
  return [text.hintIs(hints + 1, next)]
}

function reset(app: App, { mode }: Attempting): string[] {
  if (mode === 'exam') return [text.notInExam]
  if (app.store.getState().lineUnderWay !== null)
    return [text.lineRuns(app.store.getState().lineUnderWay ?? '')]
  if (!isAskedAgain(app, 'reset')) return [text.resetMeans, text.typeAgain('reset')]
  resetAttempt(app)
  return [text.wasReset]
}

function solution(app: App, { mode, drill }: Attempting): string[] {
  const view = drillViewOf(app)
  const { lineUnderWay } = app.store.getState()
  if (mode === 'exam') return [text.notInExam]
  if (lineUnderWay !== null) return [text.lineRuns(lineUnderWay)]
  if (view.getState().solutionAt === null && !isAskedAgain(app, 'show solution'))
    return [text.solutionWarns, text.typeAgain('show solution')]
  if (view.getState().solutionAt === null) {
    resetAttempt(app, true)
    view.setState({ solutionAt: 0 })
    later(() => placeStep(app))
    return [text.solutionBegins(drill.solution.length)]
  }
  later(() => placeStep(app))
  return []
}

function goal(app: App, attempting: Attempting): string[] {
  if (attempting.mode === 'exam') return [text.notInExam]
  drillViewOf(app).setState({ goalShown: true })
  const missing = missingIn(app, attempting)
  return missing.length === 0
    ? [text.nothingMissing]
    : [text.missing, ...missing.map(({ label, found }) => text.differs(label, found))]
}

/** What still differs from the goal, each with what is so instead. */
export function missingIn(
  app: App,
  { drill, grades }: Attempting,
): readonly { readonly label: string; readonly found: string }[] {
  const { simulation } = app.store.getState()
  const moment = simulation && momentIn(estateIn(simulation))
  return drill.objectives.flatMap(({ label, goal: wanted }, i) => {
    const known = grades?.outcome.objectives[i]
    if (known?.met === true) return []
    if (wanted.by === 'state' && moment) return [{ label, found: standing(wanted.condition, moment).found }]
    return [{ label, found: wanted.by === 'answer' ? wanted.question : (known?.found ?? '') }]
  })
}

function objectives({ drill, grades, mode }: Attempting): string[] {
  const states: Grades['outcome']['objectives'] = grades?.outcome.objectives ?? []
  return drill.objectives.map(({ label }, i) =>
    text.objectiveLine(label, mode === 'exam' ? null : states[i]?.met === true),
  )
}

function answer(app: App, attempting: Attempting, names: readonly string[], line: string): string[] {
  if (!attempting.drill.objectives.some(({ goal: wanted }) => wanted.by === 'answer'))
    return [text.nothingAsked]
  if (names.length === 0) return [text.answerHow]
  const said = answerWords(app, attempting, names)
  recordAnswer(app, names)
  stepDone(app, line)
  return [said]
}

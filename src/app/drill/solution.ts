import type { Entry } from '#core/drills/attempt.ts'
import type { SolutionStep } from '#core/drills/drill.ts'
import { readDrillWord } from '#core/drills/drill-words.ts'
import { waitedUntil } from '#core/drills/perform.ts'
import { estateIn } from '../shell/stage.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { sayInShell } from './attempt-state.ts'

/** The step of the solution that is due; `null` while it is not shown, and after its last one. */
export function dueStep(app: App): SolutionStep | null {
  const { attempting, solutionAt } = drillViewOf(app).getState()
  return solutionAt === null ? null : (attempting?.drill.solution[solutionAt] ?? null)
}

/** Which step of a solution is due after what was done of it already; what was done beside it does not count. */
export function dueAfter(solution: readonly SolutionStep[], entries: readonly Entry[]): number {
  let due = 0
  for (const entry of entries) {
    const typed = solution.findIndex(({ line }, i) => i >= due && line !== null)
    if (saysLine(entry, solution[typed]?.line ?? '')) due = typed + 1
  }
  return due
}

function saysLine(entry: Entry, line: string): boolean {
  const word = readDrillWord(line)
  if (entry.does === 'answer')
    return word?.is === 'answer' && word.names.join('\n') === entry.names.join('\n')
  return entry.does === 'line' && entry.line.trim() === line.trim()
}

/** Puts the step that is due into the prompt of the shell, which comes to the front, with its reason above it; the time that it waits for passes first. */
export function placeStep(app: App): void {
  const view = drillViewOf(app)
  const { attempting, solutionAt } = view.getState()
  const step = dueStep(app)
  if (!attempting || solutionAt === null || app.store.getState().lineUnderWay !== null) return
  const { shell, drill } = attempting
  if (!step) return sayInShell(app, [text.solutionOver])
  sayInShell(app, [text.stepIs(solutionAt + 1, drill.solution.length, step.reason)])
  if (step.wait !== null) wait(app, step.wait)
  if (step.line === null) {
    view.setState({ solutionAt: solutionAt + 1 })
    placeStep(app)
    return
  }
  const { line } = step
  shell.store.setState(({ draft }) => ({ draft: { text: line, count: draft.count + 1, isWhole: true } }))
  app.store.getState().callShell()
}

/** A line has ended, or an answer was given: where it was the step that was due, the next one is. */
export function stepDone(app: App, line: string): void {
  const { solutionAt } = drillViewOf(app).getState()
  if (solutionAt === null || dueStep(app)?.line?.trim() !== line.trim()) return
  drillViewOf(app).setState({ solutionAt: solutionAt + 1 })
  setTimeout(() => placeStep(app))
}

function wait(app: App, how: NonNullable<SolutionStep['wait']>): void {
  const { simulation, seek } = app.store.getState()
  if (!simulation) return
  const estate = estateIn(simulation)
  seek(typeof how === 'number' ? estate.at + how : waitedUntil(estate, how.until).at)
}

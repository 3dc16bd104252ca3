import type { App } from '../../store/context.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import type { ProblemList } from './problem-list.ts'

/** What makes the list of problems knows every rule, so it comes with the workbench; commands ask for it here. */
export const problemsPart = lazyPart(() => import('./shown-problems.ts'))

const nothingShown: ProblemList = { rows: [], shown: [], judged: [] }

/** The list of problems of the open document, as the panel shows it; empty before the workbench is here. */
export function shownProblems(app: App): ProblemList {
  const problems = problemsPart.now()
  return problems.state === 'here' ? problems.part.shownProblems(app) : nothingShown
}

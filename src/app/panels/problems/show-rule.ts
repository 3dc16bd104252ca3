import type { App } from '../../store/context.tsx'
import { allProblems, panelsOf } from '../../store/panels.ts'
import { tokenOf } from './problem-query.ts'

/** Shows the list of problems with all findings of one rule, and nothing else. */
export function showFindingsOf(app: App, rule: string): void {
  panelsOf(app)
    .getState()
    .filterProblems({ ...allProblems, text: tokenOf('rule', rule) })
  app.store.getState().showDrawer('problems')
}

import type { Shown } from '../panels/problems/problem-list.ts'
import { shownProblems } from '../panels/problems/problems-part.ts'
import { panelsOf } from '../store/panels.ts'
import { docOf, findingsOf } from '../store/selectors.ts'
import type { Walked } from '../store/view-slice.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { outsideDesign, state, unless, always } from './conditions.ts'

/** The palette, and from finding to finding. */
export const goCommands: readonly Command[] = [
  {
    id: 'palette',
    group: 'go',
    title: () => text.palette,
    keys: ['Ctrl+K', 'Ctrl+Shift+P'],
    available: always,
    run: (app) => state(app).show({ kind: 'palette' }),
  },
  findingCommand('next-finding', text.nextFinding, 'F8', 1),
  findingCommand('previous-finding', text.previousFinding, 'Shift+F8', -1),
]

function findingCommand(id: string, title: string, key: string, by: 1 | -1): Command {
  return {
    id,
    group: 'go',
    title: () => title,
    keys: [key],
    available: (app) =>
      unless(
        outsideDesign(app),
        findingsOf(docOf(state(app)), app.ports.today()).all().length === 0 && text.why.noFindings,
        shownProblems(app).shown.length === 0 && text.why.noneShown,
      ),
    run: (app) => {
      const { shown } = shownProblems(app)
      const at = nextPlace(shown, state(app).finding, by)
      const next = shown[at]
      if (!next) return
      const { finding, groups, key: there } = next
      panelsOf(app).getState().unfold(groups, true)
      state(app).showFinding({ key: there, at })
      state(app).goTo(finding.targets[0], finding.field)
      state(app).announce(text.walked(at + 1, shown.length, finding))
    },
  }
}

/** Where to go from a finding: round the list, and from where it was if it has been settled or left out since. */
function nextPlace(shown: readonly Shown[], from: Walked | null, by: 1 | -1): number {
  if (from === null) return by === 1 ? 0 : shown.length - 1
  const at = shown.findIndex(({ key }) => key === from.key)
  const next = at !== -1 ? at + by : by === 1 ? Math.min(from.at, shown.length) : from.at - 1
  return (next + shown.length) % shown.length
}

import { docOf, findingsOf } from '../store/selectors.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { state, unless, always } from './conditions.ts'

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
      unless(findingsOf(docOf(state(app)), app.ports.today()).all().length === 0 && text.why.noFindings),
    run: (app) => {
      const all = findingsOf(docOf(state(app)), app.ports.today()).all()
      const at = state(app).finding
      const next = at === null ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length
      const finding = all[next]
      if (!finding) return
      state(app).showFinding(next)
      state(app).goTo(finding.targets[0], finding.field)
      state(app).announce(`${finding.rule}. ${finding.message}`)
    },
  }
}

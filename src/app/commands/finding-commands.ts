import { dropBaseline } from '#core/edit/drop-baseline.ts'
import { takeBaseline } from '#core/edit/take-baseline.ts'
import { isOpen, type Finding } from '#core/rules/rule.ts'
import type { App } from '../store/context.tsx'
import { findingKey } from '../panels/problems/finding-key.ts'
import { shownProblems } from '../panels/problems/problems-part.ts'
import { allProblems, panelsOf } from '../store/panels.ts'
import { docOf, findingsOf } from '../store/selectors.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { readOnly, state, unless } from './conditions.ts'
import { selectedOne } from './selected.ts'

/** What is done about findings: their fixes, and the baseline. */
export const findingCommands: readonly Command[] = [
  {
    id: 'quick-fix',
    group: 'edit',
    title: () => text.quickFix,
    keys: ['Ctrl+.'],
    available: (app) =>
      unless(readOnly(app), !selectedOne(app) && text.why.selectOne, !toFix(app) && text.why.noFindingHere),
    run: (app) => {
      const finding = toFix(app)
      if (finding) showFixes(app, finding)
    },
  },
  {
    id: 'take-baseline',
    group: 'edit',
    title: () => text.takeBaseline,
    keys: [],
    available: (app) =>
      unless(
        readOnly(app),
        all(app).length === 0 && docOf(state(app)).baseline === null && text.why.noFindings,
      ),
    run: (app) => {
      const findings = all(app).map(({ rule, targets }) => ({ rule, targets }))
      const baseline = { date: app.ports.today(), findings }
      const said = takeBaseline.describe(baseline, docOf(state(app)))
      state(app).edit(takeBaseline, baseline)
      panelsOf(app).getState().filterProblems({ onlyNew: true })
      state(app).showDrawer('problems')
      state(app).notify(said)
    },
  },
  {
    id: 'drop-baseline',
    group: 'edit',
    title: () => text.dropBaseline,
    keys: [],
    available: (app) => unless(readOnly(app), docOf(state(app)).baseline === null && text.why.noBaseline),
    run: (app) => {
      const said = dropBaseline.describe({}, docOf(state(app)))
      state(app).edit(dropBaseline, {})
      state(app).notify(said)
    },
  },
]

const all = (app: App) => findingsOf(docOf(state(app)), app.ports.today()).all()

/** The finding on what is selected that is to be settled first; of a pool, one on its servers where it has none. */
function toFix(app: App): Finding | undefined {
  const [id] = state(app).selection
  if (id === undefined) return undefined
  const findings = findingsOf(docOf(state(app)), app.ports.today())
  const found = selectedOne(app)
  const inside = found?.kind === 'pool' ? found.pool.servers.flatMap((server) => findings.on(server.id)) : []
  const candidates = [...findings.on(id), ...inside]
  return candidates.find(isOpen) ?? candidates[0]
}

/** Opens the list at the fixes of a finding, and lets nothing hide it there. */
function showFixes(app: App, finding: Finding): void {
  const key = findingKey(finding)
  const panels = panelsOf(app).getState()
  const there = () => shownProblems(app).shown.findIndex((shown) => shown.key === key)
  if (there() === -1) panels.filterProblems({ ...allProblems, grouping: panels.problems.grouping })
  const at = there()
  panels.unfold(shownProblems(app).shown[at]?.groups ?? [], true)
  state(app).showFinding({ key, at })
  panels.fix(key)
}

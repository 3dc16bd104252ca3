import { useMemo } from 'react'
import { poolsOf } from '#core/model/topology.ts'
import { blockers } from '#core/publish/gate.ts'
import type { Finding } from '#core/rules/rule.ts'
import { rules } from '#core/rules/index.ts'
import { useApp, useAppHandle, useFindings } from '../../store/context.tsx'
import { allProblems, panelsOf, usePanels } from '../../store/panels.ts'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { drawerText } from '../../text/drawer.ts'
import { ruleFacts } from '#core/check/rule-facts.ts'
import { BaselineBar } from './BaselineBar.tsx'
import { countStandings } from './finding-standing.ts'
import { FilterBar } from './FilterBar.tsx'
import { ProblemGrid } from './ProblemGrid.tsx'
import { Narrowed } from './Narrowed.tsx'
import { readQuery } from './problem-query.ts'
import { problemListOf } from './shown-problems.ts'

const text = drawerText.problems

/** Every finding as a list to work through: narrow it, group it, read why, go there, fix, override. */
export function Problems() {
  const all = useFindings().all()
  const topology = useApp(topologyOf)
  const baseline = useApp((state) => docOf(state).baseline)
  const filter = usePanels((panels) => panels.problems)
  const unfolded = usePanels((panels) => panels.unfolded)
  const list = problemListOf(all, topology, { problems: filter, unfolded })
  const counts = useMemo(() => countStandings(all), [all])
  if (all.length === 0)
    return (
      <div className="problems">
        <div className="problem-notes">{baseline && <BaselineBar baseline={baseline} findings={all} />}</div>
        <p className="drawer-empty">{text.none(rules.length, poolsOf(topology).length)}</p>
      </div>
    )
  return (
    <div className="problems">
      <FilterBar filter={filter} counts={counts} findings={all} topology={topology} />
      <div className="problem-notes">
        <Narrowed filter={filter} list={list} all={all.length} />
        {baseline && <BaselineBar baseline={baseline} findings={all} />}
      </div>
      {list.shown.length === 0 ? (
        <NoMatch findings={all} known={counts.known} />
      ) : (
        <ProblemGrid list={list} builder={filter.builder} />
      )}
    </div>
  )
}

/** Why the list is empty although there are findings. */
function NoMatch({ findings, known }: { readonly findings: readonly Finding[]; readonly known: number }) {
  const app = useAppHandle()
  const { filterProblems } = panelsOf(app).getState()
  const filter = usePanels((panels) => panels.problems)
  const nothingNew = filter.onlyNew && known === findings.length
  const kept = keptRule(filter.text, findings)
  return (
    <div className="drawer-empty">
      {kept && <p>{text.ruleIsKept(kept.id, kept.law)}</p>}
      <p>
        {nothingNew ? text.noneNew(known, blockers(findings).length > 0) : text.noneMatch(findings.length)}
      </p>
      <div className="drawer-ways">
        <button
          type="button"
          className="button small"
          onClick={() =>
            filterProblems({ ...allProblems, grouping: filter.grouping, builder: filter.builder })
          }
        >
          {text.showAll}
        </button>
        {kept && (
          <button
            type="button"
            className="button small"
            onClick={() => app.store.getState().show({ kind: 'rule', rule: kept.id })}
          >
            {text.openRule(kept.id)}
          </button>
        )}
      </div>
    </div>
  )
}

/** The rule that a filter asks for by its id, where nothing breaks it. */
function keptRule(query: string, findings: readonly Finding[]) {
  const { words, rule } = readQuery(query)
  const [id = '', ...others] = [...rule, ...words]
  const facts = others.length === 0 ? ruleFacts(id.toUpperCase()) : undefined
  return facts && !findings.some((finding) => finding.rule === facts.id) ? facts : undefined
}

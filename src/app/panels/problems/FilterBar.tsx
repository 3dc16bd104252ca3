import { Bookmark, ShieldCheck } from 'lucide-react'
import type { Topology } from '#core/model/topology.ts'
import type { Finding } from '#core/rules/rule.ts'
import { severities } from '#core/rules/rule.ts'
import { useAppHandle } from '../../store/context.tsx'
import { panelsOf, type Grouping, type ProblemFilter, type Standing } from '../../store/panels.ts'
import { drawerText } from '../../text/drawer.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Select } from '../../ui/Select.tsx'
import { standings } from './finding-standing.ts'
import { NarrowMenu } from './NarrowMenu.tsx'

const text = drawerText.problems
const groupings: readonly Grouping[] = ['none', 'severity', 'rule', 'site', 'pool']

/** What the list shows and in which order. */
export function FilterBar({
  filter,
  counts,
  findings,
  topology,
}: {
  readonly filter: ProblemFilter
  readonly counts: Readonly<Record<Standing, number>>
  readonly findings: readonly Finding[]
  readonly topology: Topology
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const offered = standings.filter((standing) => isSeverity(standing) || counts[standing] > 0)
  return (
    <fieldset
      className={offered.length > 4 ? 'problem-filter many' : 'problem-filter'}
      aria-label={text.toolbar}
    >
      {offered.map((standing) => (
        <Chip key={standing} standing={standing} count={counts[standing]} filter={filter} />
      ))}
      <input
        type="search"
        className="input problem-search"
        aria-label={text.filter}
        placeholder={text.filterHint}
        title={text.filterMeans}
        value={filter.text}
        onChange={(event) => filterProblems({ text: event.target.value })}
      />
      <NarrowMenu filter={filter} findings={findings} topology={topology} />
      <div className="problem-grouping">
        <Select
          label={text.grouping}
          value={filter.grouping}
          choices={groupings.map((value) => ({ value, label: text.groupings[value] }))}
          onChange={(grouping) => filterProblems({ grouping })}
        />
      </div>
    </fieldset>
  )
}

function Chip({
  standing,
  count,
  filter,
}: {
  readonly standing: Standing
  readonly count: number
  readonly filter: ProblemFilter
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const on = filter.standings.includes(standing)
  return (
    <button
      type="button"
      className={count === 0 && !on ? 'chip idle' : 'chip'}
      aria-pressed={on}
      aria-label={text.chip(standing, count)}
      title={text.chip(standing, count)}
      onClick={() =>
        filterProblems({
          standings: on
            ? filter.standings.filter((other) => other !== standing)
            : [...filter.standings, standing],
        })
      }
    >
      {isSeverity(standing) ? (
        <Mark severity={standing} />
      ) : standing === 'known' ? (
        <Bookmark size={13} aria-hidden />
      ) : (
        <ShieldCheck size={13} aria-hidden />
      )}
      <span className="chip-word">{text.standing(standing)}</span>
      {text.number(count)}
    </button>
  )
}

function isSeverity(standing: Standing): standing is Finding['severity'] {
  return severities.some((severity) => severity === standing)
}

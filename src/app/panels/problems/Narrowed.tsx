import { useMemo } from 'react'
import type { Finding, TopologyBuilderAct } from '#core/rules/rule.ts'
import { useAppHandle } from '../../store/context.tsx'
import { allProblems, panelsOf, type ProblemFilter } from '../../store/panels.ts'
import { drawerText } from '../../text/drawer.ts'
import { builderAct } from '#core/check/rule-facts.ts'
import type { ProblemList } from './problem-list.ts'

const text = drawerText.problems

/** What the filter hides, and what Topology Builder itself would say to the rest. */
export function Narrowed({
  filter,
  list,
  all,
}: {
  readonly filter: ProblemFilter
  readonly list: ProblemList
  /** How many findings there are. */
  readonly all: number
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  // What the baseline alone leaves out is told, and brought back, where the baseline stands.
  const asked = filter.standings.length > 0 || filter.text.trim() !== '' || filter.letThrough
  const some = asked && list.shown.length > 0 && list.shown.length < all
  return (
    <>
      {filter.builder && list.judged.length > 0 && (
        <Builder judged={list.judged} letThrough={filter.letThrough} />
      )}
      {some && (
        <>
          <output>{text.shown(list.shown.length, all)}</output>
          <button
            type="button"
            className="link"
            onClick={() =>
              filterProblems({ ...allProblems, grouping: filter.grouping, builder: filter.builder })
            }
          >
            {text.showAll}
          </button>
        </>
      )}
    </>
  )
}

function Builder({
  judged,
  letThrough,
}: {
  readonly judged: readonly Finding[]
  readonly letThrough: boolean
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const acts = useMemo(() => countActs(judged), [judged])
  return (
    <>
      <output>{drawerText.builder.summary(acts)}</output>
      <label className="problem-check">
        <input
          type="checkbox"
          checked={letThrough}
          onChange={(event) => filterProblems({ letThrough: event.target.checked })}
        />
        {drawerText.builder.letThrough}
      </label>
    </>
  )
}

function countActs(findings: readonly Finding[]): Readonly<Record<TopologyBuilderAct, number>> {
  const counts = {
    blocks: 0,
    warns: 0,
    corrects: 0,
    allows: 0,
    'not applicable': 0,
    'not documented': 0,
  }
  for (const finding of findings) counts[builderAct(finding)]++
  return counts
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { CopyButton } from '../../dialogs/CopyButton.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import {
  conditionOf,
  outageView,
  stateOf,
  type Condition,
  type OutageView,
} from '../../store/outage-selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import '../../style/analysis-now.css'
import { repairWords, stateSentence, worstFirst } from './pool-words.ts'
import { repairsOf } from './pool-moves.ts'
import { conditionState } from './standing-state.ts'
import { StateTag } from './VerdictBlocks.tsx'

const text = nowText.words

/** Pixels, until a line has been measured. */
const estimatedHeight = 34

interface Line {
  readonly pool: Pool
  readonly site: Site
  readonly condition: Condition
}

/** How every pool stands, in sentences, the worst first; the same that the canvas shows. */
export function WordsTab() {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const view = useApp(outageView)
  const lines = useMemo(() => linesOf(view), [view])
  const shown = useMemo(() => matching(view, lines, query), [view, lines, query])
  return (
    <div className="words">
      <div className="words-bar">
        <input
          type="search"
          className="input problem-search"
          aria-label={text.filter}
          placeholder={text.filterHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="hint" role="status">
          {text.shown(shown.length, lines.length)}
        </span>
        <CopyAll view={view} lines={shown} />
      </div>
      {shown.length === 0 ? (
        <p className="drawer-empty">{lines.length === 0 ? text.none : text.noMatch}</p>
      ) : (
        <Lines lines={shown} />
      )}
    </div>
  )
}

/** The text is put together when it is asked for: for hundreds of pools that takes a moment. */
function CopyAll({ view, lines }: { readonly view: OutageView; readonly lines: readonly Line[] }) {
  return (
    <CopyButton text={() => lines.map((line) => sentenceOf(view, line)).join('\n')} label={text.copy}>
      {text.copy}
    </CopyButton>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const list = useRef<HTMLElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the lines are remembered, not the list
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => lines[index]?.pool.id ?? index,
    initialRect: { width: 800, height: 200 },
    overscan: 8,
  })
  return (
    <section ref={list} className="change-list" aria-label={text.list}>
      <ul className="problem-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          if (!line) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              data-index={index}
              className="change word-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              <LineInWords {...line} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function LineInWords({ pool, condition }: Line) {
  const { store } = useAppHandle()
  const view = useApp(outageView)
  const state = useApp((app) => stateOf(app, pool))
  const advice = useMemo(() => adviceFor(view, pool, condition), [view, pool, condition])
  const name = nameOfPool(view.topology, pool)
  return (
    <>
      <StateTag state={conditionState[condition]}>{text.conditions[condition]}</StateTag>
      <p>
        <button
          type="button"
          className="change-link word-pool"
          title={pool.fqdn}
          onClick={() => store.getState().goTo(pool.id)}
        >
          {name}:
        </button>{' '}
        {stateSentence(pool, state)} {advice !== '' && <strong>{advice}</strong>}
      </p>
    </>
  )
}

/** Every pool with how it stands, the worst first, else in the order of the topology. */
function linesOf(view: OutageView): readonly Line[] {
  const lines = view.topology.sites.flatMap((site) =>
    site.pools.map((pool) => ({ pool, site, condition: conditionOf(view.stateOf(pool)) })),
  )
  return worstFirst.flatMap((condition) => lines.filter((line) => line.condition === condition))
}

/** The lines that hold every word of the query: in the names of pool and site, or in how the pool stands. */
function matching({ stateOf: how }: OutageView, lines: readonly Line[], query: string): readonly Line[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter(({ pool, site, condition }) => {
    const said = [pool.fqdn, site.name, text.conditions[condition], stateSentence(pool, how(pool))]
    const whole = said.join(' ').toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}

function sentenceOf(view: OutageView, { pool, condition }: Line): string {
  const said = [stateSentence(pool, view.stateOf(pool)), adviceFor(view, pool, condition)]
  return `${nameOfPool(view.topology, pool)}: ${said.filter(Boolean).join(' ')}`
}

/** What to do about a pool, worked out only where there is something to do. */
function adviceFor({ topology, reading, outage }: OutageView, pool: Pool, condition: Condition): string {
  if (condition === 'running') return ''
  return repairWords(topology, repairsOf(topology, pool, reading, outage))
}

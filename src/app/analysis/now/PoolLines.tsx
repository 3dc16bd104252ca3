import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Pool } from '#core/model/pool.ts'
import { poolsOf } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { stateOf } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { Section } from './Section.tsx'
import { StateTag, type State } from './VerdictBlocks.tsx'

const text = nowText.deployment

/** Pixels of one line. */
const lineHeight = 48

/** Both verdicts of every pool, a line each; a press leads to the pool. */
export function PoolLines() {
  const topology = useApp(topologyOf)
  const pools = useMemo(() => poolsOf(topology), [topology])
  const list = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the lines are remembered, not the list
  const virtualizer = useVirtualizer({
    count: pools.length,
    getScrollElement: () => list.current,
    estimateSize: () => lineHeight,
    initialRect: { width: 280, height: 300 },
    overscan: 6,
  })
  return (
    <Section title={text.pools}>
      {pools.length === 0 && <p className="hint">{text.none}</p>}
      <div className="pool-lines" ref={list}>
        <ul style={{ height: virtualizer.getTotalSize() }} aria-label={text.pools}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const pool = pools[index]
            if (!pool) return null
            return (
              <li
                key={pool.id}
                className="pool-line"
                aria-setsize={pools.length}
                aria-posinset={index + 1}
                style={{ height: lineHeight, transform: `translateY(${start}px)` }}
              >
                <PoolLine pool={pool} />
              </li>
            )
          })}
        </ul>
      </div>
    </Section>
  )
}

function PoolLine({ pool }: { readonly pool: Pool }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const { verdict, standing } = useApp((state) => stateOf(state, pool))
  const functional = wordOf(verdict.functional)
  const start = wordOf(verdict.canStart)
  return (
    <button
      type="button"
      className="pool-line-button"
      title={pool.fqdn}
      aria-label={text.line(nameOfPool(topology, pool), functional, start)}
      onClick={() => store.getState().goTo(pool.id)}
    >
      <span className="pool-line-name">{nameOfPool(topology, pool)}</span>
      <span className="pool-line-verdicts">
        <StateTag state={stateOfAnswer(verdict.functional)}>
          {text.functional(shortOf(verdict.functional))}
        </StateTag>
        <StateTag state={standing === 'trap' ? 'strained' : stateOfAnswer(verdict.canStart)}>
          {text.start(shortOf(verdict.canStart))}
        </StateTag>
      </span>
    </button>
  )
}

function wordOf(answer: boolean | null): string {
  return answer === null ? text.unknown : answer ? text.yes : text.no
}

/** For a tag, of which two stand side by side. */
function shortOf(answer: boolean | null): string {
  return answer === null ? text.unknownShort : wordOf(answer)
}

function stateOfAnswer(answer: boolean | null): State {
  return answer === null ? 'unknown' : answer ? 'good' : 'bad'
}

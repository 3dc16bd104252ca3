import { useVirtualizer } from '@tanstack/react-virtual'
import {
  memo,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import { countAt, happenedAt, type Recording } from '#core/simulate/checkpoints.ts'
import type { Happened } from '#core/simulate/engine.ts'
import type { Names } from '#core/simulate/trace/names.ts'
import { traceLine } from '#core/simulate/trace/trace.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import { poolsOf } from '#core/model/topology.ts'
import { CopyButton } from '../../dialogs/CopyButton.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { simulationViewOf, useSimulationView } from '../../store/simulation-view.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { Select, type Choice } from '../../ui/Select.tsx'
import { shownOf, useSimulation } from '../now.ts'
import { useReading } from '../../store/reading.ts'
import { countBelow, logText, namesFor, numbersIn, wordsOf } from './log-lines.ts'

const text = simulationPanelText.log

/** Pixels, until a line has been measured. */
const estimatedHeight = 27

/** Everything that happened in the future that is shown, with its causes; the line of the present moment is marked. */
export function EventLogTab() {
  const recording = useReading((state) => shownOf(state)?.recording ?? null)
  const filter = useSimulationView((view) => view.log)
  const simulation = useSimulation()
  const numbers = useMemo(() => (recording ? numbersIn(recording, filter) : []), [recording, filter])
  if (!recording || !simulation) return null
  const names = namesFor(simulation.topology)
  const happened = countAt(recording, simulation.at)
  return (
    <div className="words">
      <div className="words-bar log-bar">
        <LogFilters />
        <span className="hint" role="status">
          {text.shown(numbers.length, recording.run.happened)}
        </span>
        <CopyButton text={() => logText(recording, numbers, names)} label={text.copy}>
          {text.copy}
        </CopyButton>
      </div>
      {numbers.length === 0 ? (
        <p className="drawer-empty">{recording.run.happened === 0 ? text.empty : text.noMatch}</p>
      ) : (
        <Lines recording={recording} numbers={numbers} names={names} happened={happened} />
      )}
    </div>
  )
}

const every = 'every'

/** Drawn anew only when something else is chosen. */
const LogFilters = memo(function LogFilters() {
  const view = simulationViewOf(useAppHandle()).getState()
  const topology = useApp(({ simulation }) => simulation?.topology)
  const filter = useSimulationView((now) => now.log)
  const pools = useMemo(() => (topology ? poolsOf(topology) : []), [topology])
  const poolChoices: readonly Choice<string>[] = [
    { value: every, label: text.everyPool },
    ...pools.map((pool) => ({ value: pool.id, label: topology ? nameOfPool(topology, pool) : pool.id })),
  ]
  const kinds = Object.keys(text.kinds) as WorldEvent['of'][] // the keys of a literal, which the compiler widens
  return (
    <>
      <div className="log-choice">
        <Select
          label={text.pool}
          value={filter.pool ?? every}
          choices={poolChoices}
          onChange={(value) => view.filterLog({ pool: pools.find(({ id }) => id === value)?.id ?? null })}
        />
      </div>
      <div className="log-choice">
        <Select
          label={text.kind}
          value={filter.kind ?? every}
          choices={[
            { value: every, label: text.everyKind },
            ...kinds.map((kind) => ({ value: kind, label: text.kinds[kind] })),
          ]}
          onChange={(value) => view.filterLog({ kind: kinds.find((kind) => kind === value) ?? null })}
        />
      </div>
    </>
  )
})

interface Shown {
  readonly recording: Recording<World, WorldEvent>
  /** Of the events that are shown, in order. */
  readonly numbers: readonly number[]
  readonly names: Names
  /** How many events have happened by the present moment. */
  readonly happened: number
}

/** Lines that the arrow keys go through; the list follows the present moment. */
function Lines({ recording, numbers, names, happened }: Shown) {
  const { store } = useAppHandle()
  const list = useRef<HTMLElement>(null)
  const hint = useId()
  const present = countBelow(numbers, happened) - 1
  const [chosen, setChosen] = useState<number | null>(null)
  const wanted = useRef<number | null>(null)
  const active = Math.min(Math.max(0, chosen ?? present), numbers.length - 1)
  // oxlint-disable-next-line react/incompatible-library -- the lines are remembered, not the list
  const virtualizer = useVirtualizer({
    count: numbers.length,
    getScrollElement: () => list.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => numbers[index] ?? index,
    initialRect: { width: 800, height: 200 },
    overscan: 5,
  })
  const follow = useEffectEvent(() => {
    if (present >= 0) virtualizer.scrollToIndex(present, { align: 'auto' })
  })
  useLayoutEffect(() => {
    setChosen(null)
    follow()
  }, [present, recording])
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const line = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .log-line`)
    if (!line) return
    wanted.current = null
    line.focus({ preventScroll: true })
  })
  const go = (index: number) => {
    const to = Math.min(Math.max(0, index), numbers.length - 1)
    wanted.current = to
    setChosen(to)
    virtualizer.scrollToIndex(to, { align: 'auto' })
  }
  const goToEvent = (number: number) => {
    const index = countBelow(numbers, number)
    if (numbers[index] === number) go(index)
    else seek(number)
  }
  const seek = (number: number) => {
    const at = happenedAt(recording, number)?.at
    if (at === undefined) return
    store.getState().pause()
    store.getState().seek(at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepOf(event.key, active, numbers.length)
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    go(to)
  }
  const lineDeeds = useStable({
    onKeyDown,
    onSeek: (index, number) => {
      wanted.current = index
      seek(number)
    },
    onCause: goToEvent,
  })
  return (
    <section ref={list} className="change-list" aria-label={text.list}>
      <p id={hint} className="visually-hidden">
        {text.hint}
      </p>
      <ol
        className="problem-rows"
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={text.list}
        aria-describedby={hint}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const one = happenedAt(recording, numbers[index] ?? -1)
          if (!one) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              aria-setsize={numbers.length}
              aria-posinset={index + 1}
              aria-current={index === present ? 'time' : undefined}
              data-index={index}
              className={`change log-row${index > present ? ' later' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Line
                one={one}
                cause={one.cause === null ? null : (happenedAt(recording, one.cause) ?? null)}
                names={names}
                tabIndex={index === active ? 0 : -1}
                isPresent={index === present}
                isLater={index > present}
                index={index}
                deeds={lineDeeds}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const page = 10

/** Where a key leads from a line of so many; `null` for other keys. */
function stepOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from - 1
    case 'PageDown':
      return from + page
    case 'PageUp':
      return from - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** What the keys and presses on a line do. */
interface LineDeeds {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onSeek: (index: number, number: number) => void
  readonly onCause: (number: number) => void
}

/** The same deeds through every drawing, so that lines that stay as they are need not be drawn anew. */
function useStable(deeds: LineDeeds): LineDeeds {
  const latest = useRef(deeds)
  useLayoutEffect(() => {
    latest.current = deeds
  })
  return useMemo(
    () => ({
      onKeyDown: (event) => latest.current.onKeyDown(event),
      onSeek: (index, number) => latest.current.onSeek(index, number),
      onCause: (number) => latest.current.onCause(number),
    }),
    [],
  )
}

const Line = memo(function Line({
  one,
  cause,
  names,
  index,
  tabIndex,
  isPresent,
  isLater,
  deeds,
}: {
  readonly one: Happened<WorldEvent>
  readonly cause: Happened<WorldEvent> | null
  readonly names: Names
  readonly index: number
  readonly tabIndex: 0 | -1
  readonly isPresent: boolean
  readonly isLater: boolean
  readonly deeds: LineDeeds
}) {
  const { number, subject, words } = traceLine(one, names)
  const time = simulationPanelText.clock(one.at) // as the timeline shows it; the number tells the order
  return (
    <>
      <button
        type="button"
        className="log-line"
        tabIndex={tabIndex}
        aria-label={text.seek(time, wordsOf(one, names))}
        onClick={() => deeds.onSeek(index, number)}
        onKeyDown={deeds.onKeyDown}
      >
        <span className="log-time">{time}</span>
        <span className="log-number">{text.number(number)}</span>
        <span className="log-words">
          {subject !== null && <strong>{subject}: </strong>}
          {words}
        </span>
      </button>
      {isPresent && <span className="tag accent">{text.now}</span>}
      {isLater && <span className="visually-hidden">{text.later}</span>}
      {cause === null ? (
        <span className="log-cause hint">{text.outside}</span>
      ) : (
        <button
          type="button"
          className="link log-cause"
          tabIndex={tabIndex}
          title={text.becauseMeans(wordsOf(cause, names))}
          onClick={() => deeds.onCause(cause.number)}
          onKeyDown={deeds.onKeyDown}
        >
          {text.because(cause.number)}
        </button>
      )}
    </>
  )
})

import { memo, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Recording } from '#core/simulate/checkpoints.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { momentOf } from '../store/moment.ts'
import { marksOf, type Mark, type MarkKind } from '../store/simulation-marks.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import { shownFuture, summaryOf } from '../store/simulator.ts'
import { timelineText as text } from '../text/timeline.ts'

/** Pixels within which a press goes to a mark exactly. */
const snap = 5

/** The timeline itself: how far the moment is, what is marked, and a thumb to go anywhere. */
export function Track({
  simulation,
  saidAt,
}: {
  readonly simulation: Simulation
  /** Changes when something was announced: while playing, the value is said anew only then. */
  readonly saidAt: number
}) {
  const { store } = useAppHandle()
  const rail = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState(false)
  const { at, until, futures, playing } = simulation
  const { recording } = shownFuture(simulation)
  const marks = useMemo(() => marksOf(recording), [recording])
  const said = useSaid(simulation, saidAt)
  const forkedAt = futures[1]?.forkedAt ?? null

  const goTo = ({ clientX }: PointerEvent) => {
    const { left, width } = rail.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    const share = Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width)))
    const moment = Math.round(share * until)
    store.getState().seek(nearMark(marks, moment, (snap / Math.max(1, width)) * until))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { step, jumpToNext, jumpToPrevious, seek, play, pause } = store.getState()
    const deed = {
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      PageUp: jumpToNext,
      PageDown: jumpToPrevious,
      Home: () => seek(0),
      End: () => seek(until),
      ' ': playing ? () => pause() : play,
    }[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }
  return (
    <div className="track">
      <div
        ref={rail}
        role="slider"
        tabIndex={0}
        aria-label={text.slider}
        aria-valuemin={0}
        aria-valuemax={until}
        aria-valuenow={said.at}
        aria-valuetext={said.words}
        className={dragged ? 'rail dragged' : 'rail'}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          event.currentTarget.focus()
          if (playing) store.getState().pause()
          setDragged(true)
          goTo(event)
        }}
        onPointerMove={(event) => dragged && goTo(event)}
        onPointerUp={() => setDragged(false)}
        onPointerCancel={() => setDragged(false)}
      >
        <div className="rail-line" />
        <div
          className="rail-known"
          style={{ transform: `scaleX(${share(knownUntil(recording, at), until)})` }}
        />
        <div className="rail-past" style={{ transform: `scaleX(${share(at, until)})` }} />
        <Marks marks={marks} until={until} />
        {forkedAt !== null && (
          <div
            className="rail-fork"
            style={{ left: percent(forkedAt, until) }}
            title={text.forkedAt('', forkedAt)}
          />
        )}
        <div className="rail-thumb" style={{ left: percent(at, until) }} />
      </div>
      <Scale marks={marks} until={until} />
    </div>
  )
}

/** Where the moment is, in words: while playing only as often as something is announced. */
function useSaid(simulation: Simulation, saidAt: number): { readonly at: Millis; readonly words: string } {
  const { store } = useAppHandle()
  const moment = useApp((state) => (state.simulation?.playing ? null : momentOf(state)))
  const { at, playing } = simulation
  const [held, setHeld] = useState({ saidAt, at })
  const now = playing && held.saidAt === saidAt ? held.at : at
  if (held.saidAt !== saidAt || held.at !== now) setHeld({ saidAt, at: now })
  const words = useMemo(() => {
    const shown = moment ?? momentOf(store.getState())
    return text.moment(now, shown ? summaryOf(shown) : '')
  }, [now, moment, store])
  return { at: now, words }
}

/** Drawn anew only when something else is marked. */
const Marks = memo(function Marks({
  marks,
  until,
}: {
  readonly marks: readonly Mark[]
  readonly until: Millis
}) {
  return (
    <div aria-hidden className="rail-marks">
      {bundled(marks, until).map(({ kind, at, count, beside }) => (
        <span
          key={`${kind} ${at}`}
          className={count > 1 ? `rail-mark is-${kind} several` : `rail-mark is-${kind}`}
          style={{ left: percent(at, until), translate: `${beside * 9}px` }}
        />
      ))}
    </div>
  )
})

/** What the marks stand for, of those that are there, and where the timeline ends. */
const Scale = memo(function Scale({
  marks,
  until,
}: {
  readonly marks: readonly Mark[]
  readonly until: Millis
}) {
  const kinds = order.filter((kind) => marks.some((mark) => mark.kind === kind))
  return (
    <div className="track-scale">
      <span>{text.end(0)}</span>
      <ul className="track-legend" aria-label={text.legend}>
        {kinds.map((kind) => (
          <li key={kind}>
            <span className={`rail-mark is-${kind}`} aria-hidden />
            {text.marks[kind]}
          </li>
        ))}
      </ul>
      <span>{text.end(until)}</span>
    </div>
  )
})

const order: readonly MarkKind[] = ['fault', 'repair', 'deed', 'verdict', 'failover']

/** How many marks of a kind have room beside each other. */
const places = 80

/** Marks of one kind that would stand on each other, as one; `beside` counts those of other kinds at the same place. */
function bundled(
  marks: readonly Mark[],
  until: Millis,
): {
  readonly kind: MarkKind
  readonly at: Millis
  readonly count: number
  readonly beside: number
}[] {
  const bundles = new Map<string, { kind: MarkKind; at: Millis; count: number; beside: number }>()
  const taken = new Map<number, number>()
  for (const { kind, at } of marks) {
    if (at > until) break
    const place = Math.round((at / until) * places)
    const key = `${kind} ${place}`
    const bundle = bundles.get(key)
    if (bundle) bundle.count++
    else {
      const beside = taken.get(place) ?? 0
      taken.set(place, beside + 1)
      bundles.set(key, { kind, at, count: 1, beside })
    }
  }
  return [...bundles.values()]
}

/** The moment of the mark next to a press, where one is near; else the moment of the press. */
function nearMark(marks: readonly Mark[], moment: Millis, within: Millis): Millis {
  let best: Millis | null = null
  for (const { at } of marks)
    if (Math.abs(at - moment) <= within && (best === null || Math.abs(at - moment) < Math.abs(best - moment)))
      best = at
  return best ?? moment
}

/** Up to where what happens is worked out already. */
function knownUntil({ run }: Recording<World, WorldEvent>, at: Millis): Millis {
  return Math.max(run.at, at)
}

function share(at: Millis, until: Millis): number {
  return Math.min(1, at / until)
}

function percent(at: Millis, until: Millis): string {
  return `${(share(at, until) * 100).toFixed(3)}%`
}

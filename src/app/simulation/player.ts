import type { Ticker } from '../ports/ticker.ts'
import { momentOf } from '../store/moment.ts'
import type { AppStore } from '../store/store.ts'
import { batchWords, lossWords, newsBetween, nextEventAt } from '../store/simulator.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import { simulationText as text } from '../text/simulation.ts'

/** Real milliseconds from one event to the next where playing goes by event. */
const dwell = 1000

/** Real milliseconds between two announcements. */
const pause = 2000

/**
 * Moves the moment on as real time passes, until it is stopped. With less motion asked for, the moment moves only when
 * something happens. What happened is announced in batches, seldom enough to be heard out.
 */
export function playOn(store: AppStore, ticker: Ticker, onSaid: () => void): () => void {
  const byEvent = ticker.reducesMotion()
  /** Simulated milliseconds that have passed and are not shown yet; real ones where playing goes by event. */
  let due = 0
  let silent = pause
  let said = momentOf(store.getState())

  const announce = () => {
    const { simulation, announce: tell } = store.getState()
    const now = momentOf(store.getState())
    if (!simulation || !now || !said || now === said || silent < pause) return
    const news = newsBetween(said, now)
    tell(
      [
        text.atMoment(simulation.at),
        news === '' ? batchWords(simulation, said.happened) : lossWords(simulation, said.happened),
        news,
      ]
        .filter(Boolean)
        .join(' '),
    )
    said = now
    silent = 0
    onSaid()
  }

  return ticker.run((elapsed) => {
    const { simulation, advance, shell, pause: stop } = store.getState()
    if (!simulation?.playing) return
    const perMillisecond = simulation.speed === 'next event' ? 1 : simulation.speed
    due += elapsed * perMillisecond
    silent += elapsed
    const awaited = shell?.dueAt() ?? null
    const next = earlier(nextEventAt(simulation), awaited)
    if (simulation.speed === 'next event') {
      if (next === null) stop(text.nothingToCome)
      else if (due >= dwell) {
        due -= dwell
        advance(next)
      }
    } else if (due >= 1) {
      const to = simulation.at + Math.floor(due)
      const end = awaited === null ? endOf(simulation, to, next) : null
      if (end !== null) {
        advance(end)
        stop(text.ended)
      } else if (!byEvent || (next !== null && next <= to)) {
        due -= to - simulation.at
        advance(to)
      }
    }
    announce()
  })
}

/** The earlier of two moments, where there are any. */
function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

/** Where playing stops on the way to a moment: at the end of the scenario, or of the timeline where nothing more is to come. */
function endOf({ at, until, scenario }: Simulation, to: number, next: number | null): number | null {
  const end = scenario && at < scenario.until ? scenario.until : next === null ? until : null
  return end !== null && at < end && to >= end ? end : null
}

import { isMisfortune, type Entry } from '#core/drills/attempt.ts'
import { deedDone, type Done } from '#core/drills/replay.ts'
import type { Session } from '#core/shell/session.ts'
import { itemsOf } from '#core/simulate/scenario/steps-of.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import { estateIn } from '../shell/stage.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf, freshAttempt } from '../store/drill-view.ts'
import { momentOf } from '../store/moment.ts'
import { newsBetween, refusalsBetween, shownFuture, soughtTo, withFuture } from '../store/simulator.ts'
import { drillText as text } from '../text/drill.ts'
import { simulationText } from '../text/simulation.ts'
import { change, happenedIn } from './attempt-state.ts'
import { keepAttempt } from './keeping.ts'
import { simulationOf } from './played.ts'
import { lookSoon } from './watching.ts'

/** Takes up one more entry. */
export function record(app: App, done: Done, session: Session, isStep: boolean): void {
  const { attempting } = drillViewOf(app).getState()
  if (!attempting) return
  const { entries, steps } = attempting
  change(app, {
    entries: [...entries, done.entry],
    done: [...attempting.done, done],
    session,
    steps: isStep ? [...steps, entries.length] : steps,
  })
  keepAttempt(app)
}

/** A deed on the canvas: an entry like every other, and printed in the shell as its cmdlet. */
export function doOnCanvas(app: App, label: string, events: readonly WorldEvent[]): void {
  const { attempting } = drillViewOf(app).getState()
  const { simulation, simulated, lineUnderWay, announce, warn } = app.store.getState()
  if (!attempting || !simulation) return
  if (lineUnderWay !== null) return announce(text.lineRuns(lineUnderWay))
  const { at, topology } = simulation
  const items = itemsOf(
    topology,
    events.map((event) => ({ at, event })),
  )
  const deeds = items.flatMap(({ step }) => (step === null ? [] : [step]))
  if (deeds.length < items.length || deeds.some(isMisfortune)) return announce(text.notInDrill)
  const before = momentOf(app.store.getState())
  let estate = estateIn(simulation)
  const made: Done[] = []
  for (const deed of deeds) {
    const entry: Entry = { does: 'deed', at: estate.at, deed: { ...deed, at: estate.at } }
    const next = deedDone(estate, entry.deed)
    const [from, to] = [estate.recording.run.happened, next.recording.run.happened]
    if (next !== estate && to > from)
      made.push({
        entry,
        began: estate.at,
        ended: next.at,
        before: attempting.session,
        shown: [],
        calls: [],
        from,
        to,
      })
    estate = next
  }
  if (made.length === 0) return announce(text.noEffect(label))
  const { recording, inputs } = estate
  const next = soughtTo(withFuture(simulation, { ...shownFuture(simulation), recording, inputs }), estate.at)
  const refusals = refusalsBetween(simulation, next)
  app.store.setState({
    simulation: next,
    simulated: [...simulated, { label, simulation, origin: { events, refusals } }],
    unsimulated: [],
  })
  // A replay leaves the session as it is, and so does the page.
  attempting.shell.store.setState({ session: attempting.session })
  for (const [i, done] of made.entries()) record(app, done, attempting.session, i === 0)
  const after = momentOf(app.store.getState())
  if (refusals.length > 0) warn(simulationText.refusedDeed(label, refusals))
  else announce([`${label}.`, before && after ? newsBetween(before, after) : ''].filter(Boolean).join(' '))
  lookSoon(app, 'done')
}

/** An answer, typed or chosen on the canvas. */
export function recordAnswer(app: App, names: readonly string[]): void {
  const { attempting } = drillViewOf(app).getState()
  const { simulation } = app.store.getState()
  if (!attempting || !simulation) return
  const { at } = simulation
  const count = happenedIn(app)
  const entry: Entry = { does: 'answer', at, names }
  const done = {
    entry,
    began: at,
    ended: at,
    before: attempting.session,
    shown: [],
    calls: [],
    from: count,
    to: count,
  }
  record(app, done, attempting.session, false)
  lookSoon(app, 'done')
}

/** Takes back the last thing that changed the deployment, with everything since; says what came of that. */
export function undoLast(app: App): string {
  const { attempting } = drillViewOf(app).getState()
  const { simulated, simulation, lineUnderWay } = app.store.getState()
  const last = simulated.at(-1)
  const from = attempting?.steps.at(-1)
  if (!attempting || !simulation) return text.nothingToUndo
  if (attempting.mode === 'exam') return text.notInExam
  if (lineUnderWay !== null) return text.lineRuns(lineUnderWay)
  if (!last || from === undefined) return text.nothingToUndo
  const before = attempting.done[from]?.before ?? attempting.arrival.session
  app.store.setState({
    simulation: { ...last.simulation, playing: false, speed: simulation.speed },
    simulated: simulated.slice(0, -1),
    unsimulated: [{ ...last, simulation: { ...simulation, playing: false } }],
  })
  attempting.shell.store.setState({ session: before })
  change(app, {
    entries: attempting.entries.slice(0, from),
    done: attempting.done.slice(0, from),
    session: before,
    steps: attempting.steps.slice(0, -1),
    undone: attempting.undone + 1,
  })
  keepAttempt(app)
  lookSoon(app, 'done')
  return text.undone(last.label)
}

/** Begins the attempt anew. */
export function resetAttempt(app: App, revealed = false): void {
  const { attempting } = drillViewOf(app).getState()
  if (!attempting) return
  const { arrival, drill } = attempting
  app.store.setState({ simulation: simulationOf(drill, arrival.estate), simulated: [], unsimulated: [] })
  change(app, {
    entries: [],
    done: [],
    session: arrival.session,
    steps: [],
    undone: 0,
    revealed,
    grades: null,
  })
  drillViewOf(app).setState(freshAttempt)
  keepAttempt(app)
  lookSoon(app, 'done')
}

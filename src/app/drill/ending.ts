import type { Attempt } from '#core/drills/attempt.ts'
import { drills } from '#core/drills/catalogue/drills.ts'
import { debriefOf } from '#core/drills/debrief.ts'
import type { Certificate, Drill } from '#core/drills/drill.ts'
import { grade } from '#core/drills/grade.ts'
import type { Arrival } from '#core/drills/replay.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf, freshAttempt } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { attemptOf } from './attempt-state.ts'
import { forgetAttempt, keepResult } from './keeping.ts'
import { markOf } from './progress.ts'
import { stopWatching } from './watching.ts'

/** Ends the attempt: it is graded by its replay, remembered, and talked about. */
export function finish(app: App): void {
  const { attempting } = drillViewOf(app).getState()
  const { lineUnderWay, notify, drilled } = app.store.getState()
  const attempt = attemptOf(app)
  if (!attempting || !attempt || !drilled) return
  if (lineUnderWay !== null) return notify(text.lineRuns(lineUnderWay), null)
  const { drill, certificate, rehearses } = attempting
  const debrief = debriefFor(drill, attempting.arrival, attempt, certificate)
  closeAttempt(app)
  drillViewOf(app).setState({
    debriefed: { drill, attempt, certificate, debrief, isOwn: true, rehearses },
  })
  void keepResult(app, drill.id, markOf(debrief.grades))
  forgetAttempt(app)
  app.store.getState().announce(text.finished(drill.title, debrief.grades.solved))
}

/** What an attempt came to, by its replay. */
export function debriefFor(
  drill: Drill,
  arrival: Arrival,
  attempt: Attempt,
  certificate: Certificate | null,
) {
  const { grades, chronicle } = grade(drill, arrival, attempt, certificate)
  return debriefOf(chronicle, grades)
}

/** Leaves the attempt without a debrief; it is not remembered. */
export function closeAttempt(app: App): void {
  const { attempting } = drillViewOf(app).getState()
  stopWatching(app)
  if (!attempting) return
  attempting.shell.close()
  attempting.search?.abort()
  const { mode, aside } = app.store.getState()
  const nothing = { simulation: null, simulated: [], unsimulated: [] }
  app.store.setState({
    drilled: null,
    ...(mode === 'drill' ? { ...nothing, selection: [] } : { aside: { ...aside, ...nothing } }),
  })
  drillViewOf(app).setState({ attempting: null, ...freshAttempt })
}

/** Gives the attempt up. An exam that is given up was an attempt. */
export function giveUp(app: App): void {
  const { attempting } = drillViewOf(app).getState()
  const attempt = attemptOf(app)
  if (!attempting || !attempt) return
  const { drill, arrival, certificate, mode, entries } = attempting
  closeAttempt(app)
  forgetAttempt(app)
  if (mode !== 'exam' || entries.length === 0) return
  const { grades } = debriefFor(drill, arrival, attempt, certificate)
  void keepResult(app, drill.id, markOf({ ...grades, solved: false }))
}

/** Shows the ladder, or what is under way again. */
export function showLadder(app: App): void {
  const { drilled } = app.store.getState()
  drillViewOf(app).setState({ debriefed: null })
  if (drilled) app.store.setState({ drilled: { ...drilled, shown: false }, selection: [] })
}

export function showAttempt(app: App): void {
  const { drilled, look, callShell } = app.store.getState()
  if (!drilled) return
  drillViewOf(app).setState({ rehearsing: null }) // it would take the place of this attempt
  app.store.setState({ drilled: { ...drilled, shown: true }, selection: [] })
  look('fit')
  callShell()
}

/** The drill after this one in the ladder; the first after the last. */
export function nextDrill({ id }: Drill): Drill | undefined {
  return drills[(drills.findIndex((one) => one.id === id) + 1) % drills.length]
}

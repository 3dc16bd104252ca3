import type { Problem } from '../format/integrity.ts'
import { cmdlets } from '../shell/cmdlets.ts'
import type { Call } from '../shell/asks.ts'
import { drive, type Shown } from '../shell/host/drive.ts'
import { acted, estateFrom, momentOf, movedTo, type Estate } from '../shell/host/estate.ts'
import { newSession } from '../shell/new-session.ts'
import { runLine } from '../shell/run-line.ts'
import type { Session } from '../shell/session.ts'
import type { Millis } from '../simulate/clock.ts'
import { prepare } from '../simulate/scenario/play.ts'
import { resolveScript } from '../simulate/scenario/resolve.ts'
import type { Scenario, Step } from '../simulate/scenario/scenario.ts'
import type { Attempt, Entry } from './attempt.ts'
import type { Drill } from './drill.ts'

/** A drill as the trainee finds it. */
export interface Arrival {
  readonly estate: Estate
  readonly session: Session
}

/** One entry of an attempt, replayed. */
export interface Done {
  readonly entry: Entry
  readonly began: Millis
  readonly ended: Millis
  /** The session before it. */
  readonly before: Session
  readonly shown: readonly Shown[]
  readonly calls: readonly Call[]
  /** How many events had happened before it, and after it. */
  readonly from: number
  readonly to: number
}

/** An attempt, replayed to its end. */
export interface Replay {
  readonly drill: Drill
  readonly attempt: Attempt
  readonly arrival: Arrival
  readonly done: readonly Done[]
  readonly estate: Estate
  readonly session: Session
}

/** A drill at the moment of arrival; or everything in it that leads nowhere. */
export function arrivalOf(
  drill: Drill,
):
  | { readonly ok: true; readonly arrival: Arrival }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const prepared = prepare(scenarioOf(drill), null)
  if (!prepared.ok) return prepared
  const { computer, files, topology, arrives } = drill
  const estate = movedTo(estateFrom(prepared.play.start), arrives)
  return { ok: true, arrival: { estate, session: newSession(topology, { computer, files }) } }
}

/** The misfortune of a drill as a scenario. */
export function scenarioOf({
  title,
  symptom,
  topology,
  begins,
  timeOfDay,
  parameters,
  script,
  arrives,
}: Drill): Scenario {
  return {
    name: title,
    description: symptom,
    topology,
    begins,
    timeOfDay,
    seed: null,
    parameters,
    script,
    until: arrives,
    assertions: [],
  }
}

/** Replays an attempt on its drill: the same deployment, the same output, whoever does it. */
export function replay(drill: Drill, arrival: Arrival, attempt: Attempt): Replay {
  let { estate, session } = arrival
  const done: Done[] = []
  for (const entry of attempt.entries) {
    estate = movedTo(estate, Math.max(entry.at, estate.at))
    const one = replayed(estate, session, entry)
    done.push(one.done)
    ;({ estate, session } = one)
  }
  return {
    drill,
    attempt,
    arrival,
    done,
    estate: movedTo(estate, Math.max(attempt.until, estate.at)),
    session,
  }
}

/** What has become of the deployment and the shell after one entry. */
export interface Replayed {
  readonly done: Done
  readonly estate: Estate
  readonly session: Session
}

/** Does what an entry says, now. */
export function replayed(estate: Estate, session: Session, entry: Entry): Replayed {
  const from = estate.recording.run.happened
  const before = { entry, began: estate.at, before: session, from }
  if (entry.does !== 'line') {
    const next = entry.does === 'deed' ? deedDone(estate, entry.deed) : estate
    const done = { ...before, ended: next.at, shown: [], calls: [], to: next.recording.run.happened }
    return { estate: next, session, done }
  }
  const answers = [...entry.answers]
  const driven = drive(
    runLine(session, entry.line, cmdlets),
    estate,
    () => answers.shift() ?? null,
    entry.interrupted === null ? Infinity : Math.max(entry.interrupted, estate.at),
  )
  const { result, shown } = driven
  const to = driven.estate.recording.run.happened
  const done = { ...before, ended: driven.estate.at, shown, calls: result.calls, to }
  return { estate: driven.estate, session: result.session, done }
}

/** A deed of the canvas, done now; the same estate where its names lead nowhere. */
export function deedDone(estate: Estate, deed: Step): Estate {
  const { topology } = momentOf(estate).world.setting
  const resolved = resolveScript(topology, [deed])
  return resolved.ok
    ? acted(
        estate,
        resolved.steps.flat().map(({ event }) => event),
      )
    : estate
}

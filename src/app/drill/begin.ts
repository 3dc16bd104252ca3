import type { Attempt, DrillMode, Entry } from '#core/drills/attempt.ts'
import { certificateOf } from '#core/drills/certificates/certificates.ts'
import type { Certificate, Drill } from '#core/drills/drill.ts'
import { arrivalOf, replay, type Done } from '#core/drills/replay.ts'
import { fingerprintOf } from '#core/drills/search/prove.ts'
import type { PoolId, SiteId } from '#core/model/id.ts'
import type { Written } from '#core/shell/asks.ts'
import { newSession } from '#core/shell/new-session.ts'
import { promptOf } from '#core/shell/prompt.ts'
import type { Session } from '#core/shell/session.ts'
import { pieceOf, pieceOfWritten, withPieces, type Piece } from '../shell/blocks.ts'
import type { EndedLine, ShellFooting } from '../shell/footing.ts'
import { openShell } from '../shell/open-shell.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf, freshAttempt } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { change, happenedIn } from './attempt-state.ts'
import { doOnCanvas, record } from './deeds.ts'
import { giveUp, nextDrill } from './ending.ts'
import { keepAttempt } from './keeping.ts'
import { documentOf, simulationOf } from './played.ts'
import { dueAfter, stepDone } from './solution.ts'
import { lookNow, lookSoon, watchAttempt } from './watching.ts'
import { takeWord, takeWordMeanwhile } from './words.ts'

/*
 * One attempt from its beginning to its debrief. What is recorded of it is what a replay needs, and nothing is graded but the
 * replay: the page and the command line come to the same.
 */

/** What a drill is done on beside the ladder: a deployment of one's own, whose par is searched meanwhile. */
export interface Given {
  readonly rehearses?: PoolId | SiteId
  /** Goes on with an attempt that was begun before. */
  readonly resumes?: Attempt
}

/** Begins a drill, in Drill mode; says why where it cannot be played. Throws where what it resumes does not come to rest. */
export function beginDrill(app: App, drill: Drill, mode: DrillMode, given: Given = {}): boolean {
  const { store } = app
  const view = drillViewOf(app)
  const arrived = arrivalOf(drill)
  if (!arrived.ok) {
    store.getState().notify(
      text.unplayable(
        drill.title,
        arrived.problems.map(({ message }) => message),
      ),
      null,
    )
    return false
  }
  const { arrival } = arrived
  const { resumes, rehearses = null } = given
  const done = resumes ? replay(drill, arrival, resumes) : null
  store.getState().setMode('drill')
  if (store.getState().mode !== 'drill') return false // a line of the shell holds the mode, which was said
  giveUp(app)
  const estate = done?.estate ?? arrival.estate
  const session = done?.session ?? arrival.session
  const doc = documentOf(drill)
  store.setState({
    drilled: { doc, shown: true, does: (label, events) => doOnCanvas(app, label, events) },
    simulation: simulationOf(drill, estate),
    simulated: [],
    unsimulated: [],
    selection: [],
    drawerOpen: true,
  })
  const shell = openShell(app, footingOf(app, session))
  if (done) shell.store.setState({ blocks: withPieces([], done.done.flatMap(piecesOf)) })
  view.setState({
    ...freshAttempt,
    solutionAt: resumes?.revealed === true ? dueAfter(drill.solution, resumes.entries) : null,
    tab: 'shell',
    debriefed: null,
    rehearsing: null,
    kept: null,
    attempting: {
      drill,
      mode: resumes?.mode ?? mode,
      rehearses,
      certificate: certificateFor(drill),
      search: null,
      arrival,
      shell,
      entries: resumes?.entries ?? [],
      done: done?.done ?? [],
      session,
      steps: [],
      hints: resumes?.hints ?? 0,
      undone: resumes?.undone ?? 0,
      revealed: resumes?.revealed ?? false,
      grades: null,
    },
  })
  watchAttempt(app)
  keepAttempt(app)
  store.getState().look('fit')
  store.getState().callShell()
  store.getState().announce(resumes ? text.resumed(drill.title) : text.begun(drill.number, drill.title))
  if (rehearses !== null) void searchPar(app, drill)
  return true
}

/** What was proved about exactly this drill; `null` where nothing was. */
export function certificateFor(drill: Drill): Certificate | null {
  const known = certificateOf(drill.id)
  return known?.of === fingerprintOf(drill) ? known : null
}

/** Searches the par of a drill that nobody has looked at before, until the attempt is over. */
async function searchPar(app: App, drill: Drill): Promise<void> {
  const search = new AbortController()
  change(app, { search })
  const certificate = await app.ports.rehearser.par(drill, { signal: search.signal }).catch(() => null)
  if (drillViewOf(app).getState().attempting?.search !== search) return
  change(app, { certificate, search: null })
  lookNow(app)
}

function piecesOf({ entry, shown, before }: Done): Piece[] {
  if (entry.does !== 'line') return []
  return [
    { kind: 'typed', lines: entry.line.split('\n'), at: entry.at, prompt: promptOf(before) },
    ...shown.flatMap(
      (one) => (one.is === 'asked' ? pieceOf(one) : pieceOfWritten(one.written, one.at)) ?? [],
    ),
  ]
}

/** The shell of a drill: the same as in Simulate mode, with the words of the drill, and what the drill has in store still comes. */
function footingOf(app: App, first: Session): ShellFooting {
  let next: Session | null = first
  /** How many events had happened when the line that runs was typed. */
  let from = 0
  return {
    isHere: ({ mode, drilled }) => mode === 'drill' && drilled?.shown === true,
    keepsScript: true,
    newSession: (topology) => {
      const session = next ?? drillViewOf(app).getState().attempting?.arrival.session ?? newSession(topology)
      next = null
      return session
    },
    take: (line) => {
      from = happenedIn(app)
      return asCoach(takeWord(app, line, () => goToNext(app)))
    },
    takeMeanwhile: (line) => asCoach(takeWordMeanwhile(app, line)),
    onLine: (ended) => {
      if (ended.result.ended === 'exit') next = ended.result.session
      lineEnded(app, ended, from)
    },
  }
}

function asCoach(said: readonly string[] | null): Written[] | null {
  return said && said.map((text) => ({ stream: 'coach', text }))
}

function lineEnded(app: App, { at, line, answers, interrupted, result }: EndedLine, from: number): void {
  const { attempting } = drillViewOf(app).getState()
  const ended = app.store.getState().simulation?.at ?? at
  if (!attempting) return
  const entry: Entry = { does: 'line', at, line, answers, interrupted }
  const { calls, session } = result
  const done: Done = {
    entry,
    began: at,
    ended,
    before: attempting.session,
    shown: [], // it stands on the screen, and may be long
    calls,
    from,
    to: happenedIn(app),
  }
  const hasChanged = calls.some(({ changed }) => changed)
  record(app, done, session, hasChanged)
  lookSoon(app, result.succeeded ? 'done' : 'failed')
  stepDone(app, line)
}

/** Begins the drill after the one that is done, in the same mode. */
export function goToNext(app: App): void {
  const { attempting, debriefed, mode } = drillViewOf(app).getState()
  const drill = attempting?.drill ?? debriefed?.drill
  const next = drill && nextDrill(drill)
  if (next) beginDrill(app, next, attempting?.mode ?? mode)
}

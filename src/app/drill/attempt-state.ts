import type { Attempt } from '#core/drills/attempt.ts'
import { writeAttempt } from '#core/drills/attempt-file.ts'
import { promptOf } from '#core/shell/prompt.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { withPieces, type Piece } from '../shell/blocks.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf, type Attempting } from '../store/drill-view.ts'
import { shownFuture } from '../store/simulator.ts'

/** Changes the attempt, where there is one. */
export function change(app: App, by: Partial<Attempting>): void {
  drillViewOf(app).setState(({ attempting }) => ({ attempting: attempting && { ...attempting, ...by } }))
}

/** The attempt as it is written, up to now. */
export function attemptOf(app: App): Attempt | null {
  const { attempting } = drillViewOf(app).getState()
  if (!attempting) return null
  const { mode, simulation, aside } = app.store.getState()
  const until = (mode === 'drill' ? simulation : aside.simulation)?.at ?? attempting.drill.arrives
  return asAttempt(attempting, until)
}

/** The same at a given moment. */
export function asAttempt(
  { drill, mode, entries, hints, undone, revealed }: Attempting,
  until: number,
): Attempt {
  return { drill: drill.id, mode, entries, hints, undone, revealed, until }
}

/** How many events have happened in the simulation that is shown. */
export function happenedIn(app: App): number {
  const { simulation } = app.store.getState()
  return simulation ? shownFuture(simulation).recording.run.happened : 0
}

/** The attempt as a file. */
export function attemptFile(attempt: Attempt): { readonly name: string; readonly content: string } {
  return { name: `${attempt.drill}.attempt.json`, content: writeAttempt(attempt) }
}

/** Says something in the shell, as its coach does: what came of a button stands there, too. */
export function sayInShell(app: App, words: readonly string[]): void {
  put(app, coachPieces(app, words))
}

/** What was asked for with a button stands in the shell as if it had been typed, with what is said to it. */
export function echoInShell(app: App, line: string, words: readonly string[]): void {
  const { attempting } = drillViewOf(app).getState()
  if (!attempting) return
  const prompt = promptOf(attempting.shell.store.getState().session)
  const typed: Piece = { kind: 'typed', lines: [line], at: momentIn(app), prompt }
  put(app, [typed, ...coachPieces(app, words)])
}

function coachPieces(app: App, words: readonly string[]): Piece[] {
  return words.map((one) => ({ kind: 'coach', lines: one.split('\n'), at: momentIn(app) }))
}

function momentIn(app: App): Millis {
  return app.store.getState().simulation?.at ?? 0
}

function put(app: App, pieces: readonly Piece[]): void {
  const { attempting } = drillViewOf(app).getState()
  attempting?.shell.store.setState(({ blocks }) => ({ blocks: withPieces(blocks, pieces) }))
}

import { cmdletOf } from '#core/shell/as-cmdlet.ts'
import { promptOf } from '#core/shell/prompt.ts'
import type { Session } from '#core/shell/session.ts'
import type { ShellStore } from '../store/shell-state.ts'
import type { Simulation, SimulationStep, StepOrigin } from '../store/simulation-slice.ts'
import type { AppState } from '../store/store.ts'
import { shellText as text } from '../text/shell.ts'
import { takenBack, type Piece } from './blocks.ts'

/** What a step has left on the screen. */
interface Traces {
  /** Blocks, both included. */
  readonly from: number
  readonly to: number
  /** The session before and after it, for a line; `null` for what was done on the canvas, which leaves the session as it is. */
  readonly before: Session | null
  readonly after: Session | null
}

/** The steps of the simulation as the shell follows them: what it prints of them, and what becomes of it when they are undone. */
export interface CanvasDeeds {
  /** Remembers what a line has left, so that it can be taken back with it. */
  keep(this: void, origin: NonNullable<StepOrigin>, traces: Traces): void
  /** Prints what was done before the shell was opened. */
  earlier(this: void, steps: readonly SimulationStep[]): void
  /** A step was made, taken back or done again. */
  follow(this: void, now: AppState, before: AppState): void
  /** The session of a simulation that was there before; `null` for a new one. That of the one before is kept. */
  sessionOf(this: void, next: Simulation, before: Simulation | null): Session | null
}

/** Follows the steps for the shell with this screen; `say` puts something on it. */
export function canvasDeeds(store: ShellStore, say: (...pieces: readonly Piece[]) => void): CanvasDeeds {
  const traces = new WeakMap<NonNullable<StepOrigin>, Traces>()
  const sessions = new Map<symbol, Session>()

  const nextId = () => (store.getState().blocks.at(-1)?.id ?? 0) + 1

  function echo({ origin, simulation }: SimulationStep): void {
    if (!origin || !('events' in origin)) return
    const lines = origin.events.flatMap((event) => cmdletOf(simulation.topology, event) ?? [])
    if (lines.length === 0 && origin.refusals.length === 0) return
    const from = nextId()
    const { session, typed } = store.getState()
    const prompt = promptOf(session)
    const at = simulation.at
    say(
      ...lines.map((line): Piece => ({ kind: 'typed', lines: [line], at, prompt, isFromCanvas: true })),
      ...origin.refusals.map((why): Piece => ({ kind: 'refusal', lines: [why], at, isQuiet: true })),
    )
    traces.set(origin, { from, to: nextId() - 1, before: null, after: null })
    const number = (session.history.at(-1)?.number ?? 0) + 1
    const entries = lines.map((line, i) => ({ number: number + i, line, began: at, ended: at }))
    store.setState({
      typed: [...typed, ...lines],
      session: { ...session, history: [...session.history, ...entries] },
    })
  }

  function undone(origin: StepOrigin): void {
    const found = origin && traces.get(origin)
    if (!found) return
    const { before, from } = found
    store.setState(({ blocks, session }) => ({
      blocks: takenBack(blocks, from, before ? Infinity : found.to, true),
      session: before ?? session,
    }))
    if (before) say({ kind: 'note', lines: [text.undone], at: 0 })
  }

  function redone(origin: StepOrigin): void {
    const found = origin && traces.get(origin)
    if (!found) return
    store.setState(({ blocks, session }) => ({
      blocks: takenBack(blocks, found.from, found.to, false),
      session: found.after ?? session,
    }))
  }

  return {
    keep: (origin, kept) => void traces.set(origin, kept),
    earlier: (steps) => {
      for (const step of steps) echo(step)
    },
    follow: (now, before) => {
      const [back] = now.unsimulated
      const [again] = before.unsimulated
      const last = now.simulated.at(-1)
      if (now.unsimulated.length > before.unsimulated.length) undone(back?.origin ?? null)
      else if (again && last?.origin === again.origin && now.unsimulated.length < before.unsimulated.length)
        redone(again.origin)
      else if (last && last !== before.simulated.at(-1)) echo(last)
    },
    sessionOf: (next, before) => {
      if (before) sessions.set(before.life, store.getState().session)
      return sessions.get(next.life) ?? null
    },
  }
}

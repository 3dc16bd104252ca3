import type { Topology } from '#core/model/topology.ts'
import type { LineResult, Written } from '#core/shell/asks.ts'
import type { Shown } from '#core/shell/host/drive.ts'
import { newSession } from '#core/shell/new-session.ts'
import type { Session } from '#core/shell/session.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { AppState } from '../store/store.ts'

/** A line that was typed and has come to its end. */
export interface EndedLine {
  /** Simulated time at which it was typed. */
  readonly at: Millis
  readonly line: string
  /** What was typed at its questions, in order; asterisks for what the question hid. */
  readonly answers: readonly string[]
  /** When Ctrl+C ended a wait of it; `null` where it came to its end. */
  readonly interrupted: Millis | null
  readonly shown: readonly Shown[]
  readonly result: LineResult
}

/**
 * What a shell rests on: which simulation it lives on, how a session begins, and whom it tells. Simulate mode has one, and
 * so has every drill.
 */
export interface ShellFooting {
  /** Whether the simulation of the application is the one that this shell lives on. */
  isHere(this: void, state: AppState): boolean
  newSession(this: void, topology: Topology): Session
  /** Whether what a script has in store still comes after a line has done something. */
  readonly keepsScript: boolean
  /** Takes a line that is not for the shell, and says what is shown for it; `null` for every other line. */
  take?(this: void, line: string): readonly Written[] | null
  /** The same for a line that is typed while another takes its time: `null` where it has to wait its turn. */
  takeMeanwhile?(this: void, line: string): readonly Written[] | null
  /** Is told of every line that has ended, in order; not of those that `take` has taken. */
  onLine?(this: void, ended: EndedLine): void
}

/** On the simulation of Simulate mode: as on the canvas, doing something drops what a script had in store. */
export const simulateFooting: ShellFooting = {
  isHere: ({ mode }) => mode === 'simulate',
  newSession,
  keepsScript: false,
}

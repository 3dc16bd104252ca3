import type { Millis } from '../simulate/clock.ts'
import type { Happened } from '../simulate/engine.ts'
import type { World, WorldEvent } from '../simulate/world.ts'
import type { ErrorRecord, Wording } from './error-record.ts'
import type { Session } from './session.ts'

/*
 * A line that runs is a generator: it asks its host for everything that it cannot do itself, and goes on with the answer. The
 * host is the page, where time passes as it plays, or the command line, where it passes at once. Both give the same output.
 */

/** Something that runs in the shell and comes to a result. */
export type Running<T = void> = Generator<Ask, T, Answer>

/** What a running line asks its host for. */
export type Ask =
  /** Show this. Answered with nothing. */
  | { readonly ask: 'write'; readonly written: Written }
  /** A line from the person. Answered with `line`; `null` is Ctrl+C or the end of the input. */
  | { readonly ask: 'read'; readonly prompt: Prompt }
  /** The deployment now. */
  | { readonly ask: 'moment' }
  /** Do this to the deployment now; what follows from it at once has happened in the answer. */
  | { readonly ask: 'act'; readonly events: readonly WorldEvent[] }
  /** Let simulated time pass: to the next moment at which something happens, at the latest to `until`. */
  | { readonly ask: 'wait'; readonly until: Millis }

/** What the host answers. */
export type Answer =
  | { readonly is: 'done' }
  | { readonly is: 'line'; readonly line: string | null }
  | { readonly is: 'moment'; readonly moment: Moment }
  /** Ctrl+C while it waited: the line ends after what it leaves behind is in order. */
  | { readonly is: 'interrupted'; readonly moment: Moment }

/** The deployment at a moment of simulated time. */
export interface Moment {
  readonly world: World
  readonly at: Millis
  /** Everything that has happened up to it, oldest first: what event logs hold. */
  readonly happened: () => readonly Happened<WorldEvent>[]
}

/** One thing that is shown, in the order in which it happened. */
export type Written =
  /** What the formatter made of objects, line by line. */
  | { readonly stream: 'output'; readonly lines: readonly string[] }
  | { readonly stream: 'error'; readonly lines: readonly string[]; readonly error: ErrorRecord }
  | { readonly stream: 'warning' | 'verbose' | 'debug'; readonly text: string; readonly wording: Wording }
  | { readonly stream: 'host'; readonly text: string }
  /** Write-Progress; `percent` is `null` where it is not known, and `done` takes the bar away. */
  | {
      readonly stream: 'progress'
      readonly activity: string
      readonly status: string
      readonly percent: number | null
      readonly done: boolean
    }
  /** What this product says beside the console: never part of what the real one prints. */
  | { readonly stream: 'coach'; readonly text: string }
  /** Clear-Host. */
  | { readonly stream: 'clear' }

/** A question to the person. */
export interface Prompt {
  /** `parameter` asks for what is mandatory, `choice` for Y, A, N, L, S or ?, `line` is Read-Host. */
  readonly kind: 'parameter' | 'choice' | 'line'
  /** What stands above it, line by line. */
  readonly lines: readonly string[]
  /** What stands before the cursor. */
  readonly label: string
  /** Whether what is typed is hidden. */
  readonly isSecret: boolean
}

/** How a line ended: the session after it, whether it succeeded (`$?`), and whether it was interrupted or asked to leave. */
export interface LineResult {
  readonly session: Session
  readonly succeeded: boolean
  readonly ended: 'completed' | 'interrupted' | 'exit'
  /** The cmdlets that were called, in the order in which they were: what a drill looks at. */
  readonly calls: readonly Call[]
}

/** One cmdlet of a line that was called, however many objects the pipeline brought it. */
export interface Call {
  /** As the documents spell it. */
  readonly cmdlet: string
  /** What was bound to it at last, as text: switches are `True` or `False`, lists are joined by commas. By the name of the parameter. */
  readonly parameters: Readonly<Record<string, string>>
  readonly began: Millis
  readonly ended: Millis
  /** Whether it reported no error. */
  readonly succeeded: boolean
  /** Whether it has done something to the deployment (`act`). */
  readonly changed: boolean
  /** For how many objects of the pipeline it has, one where it stands alone: what the economy of a drill counts. */
  readonly deeds: number
}

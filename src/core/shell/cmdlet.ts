import type { Millis } from '../simulate/clock.ts'
import type { WorldEvent } from '../simulate/world.ts'
import type { Moment, Running, Written } from './asks.ts'
import type { Bound } from './binding/bound.ts'
import type { ErrorRecord } from './error-record.ts'
import type { Session } from './session.ts'
import type { ScriptBlockValue, Value } from './value.ts'

/**
 * What a cmdlet does. `begin` runs once before any input, `process` for every object that the pipeline brings, or once where
 * there is no pipeline before it, `end` after the last. `bound` holds the parameters as they are for this object. What is left
 * out does nothing. Its parameters stand in the catalogue, apart from what it does.
 */
export interface Cmdlet {
  /** As the documents spell it. */
  readonly name: string
  readonly begin?: (shell: Shell, bound: Bound) => Running
  readonly process?: (shell: Shell, bound: Bound) => Running
  readonly end?: (shell: Shell, bound: Bound) => Running
}

/**
 * A cmdlet that keeps something from one object to the next, such as Sort-Object: made anew for each place in a pipeline.
 */
export interface CollectingCmdlet {
  readonly name: string
  readonly start: () => Omit<Cmdlet, 'name'>
}

/** What the shell does for a cmdlet that runs. */
export interface Shell {
  /** The name under which it was called, as the documents spell it. */
  readonly command: string
  /** The session now; cmdlets such as Set-Location change it. */
  readonly session: () => Session
  readonly changeSession: (change: (session: Session) => Session) => void
  /** Hands an object to the next cmdlet of the pipeline, or to the formatter. */
  readonly emit: (value: Value) => Running
  /** Shows something; `verbose` and `debug` only where they are asked for, `warning` as -WarningAction says. */
  readonly write: (written: Written) => Running
  /** Reports a non-terminating error, as -ErrorAction says: it may end the line. */
  readonly report: (error: ErrorRecord) => Running
  /**
   * Gives up. A cmdlet of the product or of failover clusters reports the error and takes the next object; of any other the
   * error ends its pipeline.
   */
  readonly fail: (error: ErrorRecord) => Running<never>
  /**
   * ShouldProcess: prints the What if line and answers no; asks where -Confirm or the impact of the cmdlet says so; otherwise
   * yes. `block` stands above the question, for cmdlets that print a state first.
   */
  readonly shouldProcess: (target: string, operation?: string, block?: readonly string[]) => Running<boolean>
  readonly ask: (label: string, lines?: readonly string[], isSecret?: boolean) => Running<string | null>
  /** The deployment now. */
  readonly moment: () => Running<Moment>
  /** Does something to the deployment now. */
  readonly act: (events: readonly WorldEvent[]) => Running<Moment>
  /**
   * Lets simulated time pass until something holds, at the latest for `limit` milliseconds; answers whether it holds.
   * `onMoment` is called at every moment on the way, to print what happens. Ctrl+C calls `onInterrupt`, then the line ends.
   */
  readonly waitUntil: (wait: Wait) => Running<boolean>
  /** Runs a script block with `$_` set, and answers with what it puts out. */
  readonly runBlock: (block: ScriptBlockValue, dollarUnder: Value) => Running<readonly Value[]>
  /** Lines as the formatter would print these objects, as Out-String and Out-File need them. */
  readonly format: (values: readonly Value[]) => readonly string[]
  /** Ends what comes before in the pipeline without an error, as Select-Object -First does. */
  readonly stopUpstream: () => Running<never>
}

export interface Wait {
  readonly holds: (moment: Moment) => boolean
  /** Simulated milliseconds; `Infinity` waits until nothing more is to come. */
  readonly limit: Millis
  readonly onMoment?: (moment: Moment) => Running
  readonly onInterrupt?: (moment: Moment) => Running
}

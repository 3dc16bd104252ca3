import type { Millis } from '../simulate/clock.ts'
import type { Step } from '../simulate/scenario/scenario.ts'

/** How a drill is done. `learn`: hints, undo and the solution. `practice`: the same, counted. `exam`: none of them, and one try. */
export type DrillMode = 'learn' | 'practice' | 'exam'

/** Everything that a person did in a drill. Replayed on the drill it gives the same deployment, the same output and the same grades. */
export interface Attempt {
  readonly drill: string
  readonly mode: DrillMode
  /** In the order in which they were done. */
  readonly entries: readonly Entry[]
  /** How many of the hints were opened. */
  readonly hints: number
  /** How often something was taken back, in the modes that allow it. */
  readonly undone: number
  /** Whether the solution was shown: then solving it does not count. */
  readonly revealed: boolean
  /** When it ended. */
  readonly until: Millis
}

export type Entry =
  | {
      readonly does: 'line'
      readonly at: Millis
      readonly line: string
      /** What was typed at its questions, in order; asterisks for what the question hid. */
      readonly answers: readonly string[]
      /** When Ctrl+C ended it; `null` where it came to its end. */
      readonly interrupted: Millis | null
    }
  /** Something done on the canvas, as a scenario writes it; its moment is the same. */
  | { readonly does: 'deed'; readonly at: Millis; readonly deed: Step }
  | { readonly does: 'answer'; readonly at: Millis; readonly names: readonly string[] }

const misfortunes: ReadonlySet<Step['do']> = new Set([
  'fail',
  'repair',
  'slow',
  'hang resource',
  'free resource',
  'block port',
  'open port',
  'slow replication',
])

/** Whether a step is for the script of a drill alone: power, cables and the like are not the trainee's to take or to give. */
export const isMisfortune = ({ do: what }: Step): boolean => misfortunes.has(what)

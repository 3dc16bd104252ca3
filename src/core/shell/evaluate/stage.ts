import type { Running } from '../asks.ts'
import type { Value } from '../value.ts'
import type { BoundWord } from '../binding/words.ts'
import type { Extent } from '../language/syntax.ts'
import type { Emit } from './execution.ts'
import type { KnownRedirection } from './redirection.ts'

/** A command as it was called. */
export interface CommandCall {
  /** The name as it was typed. */
  readonly typed: string
  readonly extent: Extent
  /** Its place among the commands of the pipeline, from 1. */
  readonly position: number
  /** Whether it stands behind a pipe. */
  readonly hasInput: boolean
  readonly words: readonly BoundWord[]
  readonly redirections: readonly KnownRedirection[]
}

/** A command in a pipeline. */
export interface Stage {
  begin(): Running
  /** An object from before; a first command gets `null` once. */
  process(value: Value): Running
  end(): Running
  /** Called at last, however the pipeline has ended. */
  close(): void
}

/** A command with its words worked out: where its output goes is said at last. */
export type Prepared = (emit: Emit) => Stage

import type { CmdletMetadata } from '../catalogue/metadata.ts'

/** One call of a cmdlet: what is bound, and under which circumstances. */
export interface Call {
  readonly metadata: CmdletMetadata
  /** Whether it stands behind a pipe. */
  readonly hasInput: boolean
  /** What the clock on the wall says, in milliseconds since 1970: what a time without a date belongs to; `null` where that is not known. */
  readonly now: number | null
}

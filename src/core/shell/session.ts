import type { Millis } from '../simulate/clock.ts'
import type { ErrorRecord } from './error-record.ts'
import type { Value } from './value.ts'

/** A Management Shell between two lines: a value that can be kept, undone and forked like everything else. */
export interface Session {
  /** The computer that it runs on, as an FQDN: cmdlets that look at the local computer look at this one. `null` for a workstation with the administrative tools. */
  readonly computer: string | null
  /** The current location, such as `C:\Users\Administrator.CONTOSO`. */
  readonly location: string
  /** By name in lower case, without `$`. */
  readonly variables: ReadonlyMap<string, Variable>
  readonly functions: ReadonlyMap<string, Value>
  /** By name in lower case; those that are always there are not among them. */
  readonly aliases: ReadonlyMap<string, string>
  /** The files of a small disk and of the shares, by path in lower case. */
  readonly files: ReadonlyMap<string, VirtualFile>
  /** What was typed, oldest first. */
  readonly history: readonly HistoryEntry[]
  /** `$Error`, newest first. */
  readonly errors: readonly ErrorRecord[]
  /** `$?`: whether the last statement succeeded. */
  readonly succeeded: boolean
  /** The date on the wall when simulated time began: milliseconds since 1970-01-01, midnight of that day. */
  readonly date: number
  /** Where Push-Location came from, the latest last. */
  readonly pushed: readonly string[]
  /** The file that Start-Transcript writes, as a key of `files`; `null` while none is written. */
  readonly transcript: string | null
  /** Columns of its window; left out, as many as a console has at first. */
  readonly columns?: number
  /** What Exit-PSSession goes back to; `null` outside of Enter-PSSession. */
  readonly enteredFrom: { readonly computer: string | null; readonly location: string } | null
}

export interface Variable {
  readonly name: string
  readonly value: Value
}

export interface HistoryEntry {
  /** 1 for the first. */
  readonly number: number
  readonly line: string
  /** Simulated time at which it began and ended. */
  readonly began: Millis
  readonly ended: Millis
}

/** A file that a cmdlet has written, or that a drill has laid ready. */
export interface VirtualFile {
  /** As it was written, with its case. */
  readonly path: string
  readonly content: FileContent
  /** Simulated time at which it was written. */
  readonly written: Millis
}

/** `text` can be shown; the others are what an Export cmdlet leaves behind, which only its Import cmdlet reads. */
export type FileContent =
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'export'
      readonly of: 'configuration' | 'lis' | 'rgs' | 'user data'
      /** The pool it was taken from, where it is of one. */
      readonly pool: string | null
      readonly taken: Millis
    }

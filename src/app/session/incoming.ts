import type { FileRefusal } from '../ports/ports.ts'
import type { FileText, ReadFile } from '../ports/reader-tasks.ts'

/** A file that was read and is not opened yet. */
export interface Incoming extends Omit<Extract<ReadFile, { ok: true }>, 'ok'> {
  /** The file's name, or what stands for it. */
  readonly name: string
}

/** A file that cannot be opened, with the reasons and, where it could be read, its text. */
export interface Refused {
  readonly name: string
  readonly problems: readonly string[]
  readonly text: string
}

/** A file that says of itself that it is a scenario, as text: the part that plays scenarios reads it. */
export interface ArrivedScenario {
  readonly name: string
  readonly scenario: FileText
}

/** What came of one of several files. */
export type Arrival = Incoming | Refused | ArrivedScenario

/** Whether a file is there to be opened. */
export function isReadable(arrival: Arrival): arrival is Incoming {
  return 'doc' in arrival
}

/** A file that was refused before it was read. */
export function refusedBy({ name, refusal }: FileRefusal): Refused {
  return { name, problems: [refusal], text: '' }
}

/** A file that a person is asked about, and its place among those that were chosen together. */
export interface Turn {
  readonly incoming: Incoming
  /** The files that come after it. */
  readonly rest: readonly Incoming[]
  /** 1 for the first. */
  readonly at: number
  /** How many there are together. */
  readonly of: number
}

/** What the command line needs of the computer. Tests bring their own. */
export interface Io {
  /** The bytes of a file, named from where the person stands; `-` is standard input. Rejects when it cannot be read. */
  read(file: string): Promise<Uint8Array>
  /** Puts a whole file in place at once, named from where the person stands: nobody ever finds a part of it. Rejects when it cannot be written. */
  write(file: string, content: Uint8Array): Promise<void>
  /** Puts a part of the answer on standard output: a text as UTF-8, or bytes as they are. */
  answer(part: string | Uint8Array): void
  /** Puts one line of a reason on standard error. */
  reason(line: string): void
  /** The folder where the person stands, as a whole path. */
  folder(): string
  /** The day, as YYYY-MM-DD. */
  today(): string
  /** The version of this product, such as `1.2.0`. */
  readonly version: string
}

/** How a command ends: 0 is good, 1 is an answer that says no, 2 is a question that could not be answered. */
export type ExitCode = 0 | 1 | 2

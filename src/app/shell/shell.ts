import type { Completion } from '#core/shell/complete/complete.ts'
import type { OpenShell } from '../store/shell-slice.ts'
import type { ShellStore } from '../store/shell-state.ts'

/** A Management Shell that is open in the page: what it shows, and what a person can do with it. */
export interface Shell extends OpenShell {
  readonly store: ShellStore
  /** Takes a line, or several that belong together: runs it, answers the question that waits, or keeps it for after. */
  submit(this: void, line: string): void
  /** Takes lines as if they were typed one after the other. What is not complete stays to be typed on. */
  paste(this: void, lines: readonly string[]): void
  /** Ctrl+C while nothing runs: the line that was being typed is left behind. */
  cancel(this: void, line: string): void
  complete(this: void, line: string, caret: number): Completion
  /** So many columns fit on the screen: what is printed from now on is laid out for them. */
  setColumns(this: void, columns: number): void
  setStrict(this: void, isStrict: boolean): void
  /** Ends it. What runs in it is stopped. */
  close(this: void): void
}

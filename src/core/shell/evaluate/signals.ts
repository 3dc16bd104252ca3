import type { ErrorRecord } from '../error-record.ts'

/** What unwinds the evaluator. It is thrown, and never leaves a line that runs. */
export type Signal =
  /** `statement`: ends the statement, the next one goes on. `line`: ends everything. Either may be caught. */
  | { readonly is: 'error'; readonly record: ErrorRecord; readonly ends: 'statement' | 'line' }
  /** A cmdlet gives up on the object that it is at. It ends in the place of `invocation`, as a non-terminating error. */
  | { readonly is: 'gave up'; readonly record: ErrorRecord; readonly invocation: object }
  | { readonly is: 'break' | 'continue' | 'return' | 'exit' }
  /** Ctrl+C. */
  | { readonly is: 'interrupted' }
  /** A stage of a pipeline wants nothing more. */
  | { readonly is: 'stop upstream'; readonly stage: object }
  /** The line has done as much as a line may: nothing catches it. */
  | { readonly is: 'spent'; readonly words: string }

/** Something to throw for a signal. */
export function thrown(signal: Signal): Error & { readonly signal: Signal } {
  return Object.assign(new Error(signal.is), { signal })
}

/** The signal that was caught, or `null`: then it is a mistake in the program, to be thrown on. */
export function signalOf(caught: unknown): Signal | null {
  // Whatever carries a signal was made by `thrown`: nothing else in the core puts one on an error.
  return caught instanceof Error && 'signal' in caught ? (caught.signal as Signal) : null
}

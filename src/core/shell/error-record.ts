import type { Extent } from './language/syntax.ts'
import type { Value } from './value.ts'

/** An error as the shell prints it and `$Error` keeps it. */
export interface ErrorRecord {
  /** One or more lines. */
  readonly message: string
  /** The first word of CategoryInfo, such as `InvalidArgument` or `ObjectNotFound`. */
  readonly category: string
  /** What CategoryInfo prints in parentheses, such as `(pool1:String)`; `(:)` where there is none. */
  readonly target: string
  /** The last word of CategoryInfo: the short name of the exception. */
  readonly exception: string
  /** FullyQualifiedErrorId, such as `NamedParameterNotFound,Microsoft.Rtc.Management.Hadr.InvokePoolFailOverCmdlet`. */
  readonly id: string
  /** The cmdlet that reports it, as it was typed; `null` where the language itself does. */
  readonly command: string | null
  /** What the caret line marks; `null` until the evaluator knows. */
  readonly extent: Extent | null
  /** What it is about, as `$Error[0].TargetObject`. */
  readonly object: Value
  /**
   * Where the words come from: the engine of PowerShell, a text that is known from the product, or this product's own wording
   * where that of the real console is not known.
   */
  readonly wording: Wording
}

/** `engine`: PowerShell's own text. `known`: seen in documents or on a real console. `own`: this product's wording. */
export type Wording = 'engine' | 'known' | 'own'

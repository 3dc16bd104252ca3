import { metadataOf } from '../catalogue/catalogue.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import type { ErrorRecord, Wording } from '../error-record.ts'
import type { Value } from '../value.ts'

/** What is known of an error beside its words. */
export interface ErrorFacts {
  /** `own` where it is left out: the words of the real console are not known. */
  readonly wording?: Wording
  /** The first word of CategoryInfo, `InvalidResult` where it is left out. */
  readonly category?: string
  /** What it is about. */
  readonly object?: Value
}

/** An error as the cmdlets of the product report it: the category and the exception are those of a console that was published. */
export function productError(
  { command }: Pick<Shell, 'command'>,
  message: string,
  { wording = 'own', category = 'InvalidResult', object = null }: ErrorFacts = {},
): ErrorRecord {
  return {
    message,
    category,
    target: typeof object === 'string' ? `(${object}:String)` : '(:)',
    exception: 'ManagementException',
    id: `ProcessRecord,${metadataOf(command)?.className ?? command}`,
    command: null,
    extent: null,
    object,
    wording,
  }
}

/** Ends the cmdlet with such an error. */
export function* failWith(shell: Shell, message: string, facts: ErrorFacts = {}): Running<never> {
  return yield* shell.fail(productError(shell, message, facts))
}

/** What this product says beside the console. */
export function* coach(shell: Shell, text: string): Running {
  yield* shell.write({ stream: 'coach', text })
}

import type { ErrorRecord } from '../error-record.ts'
import type { Value } from '../value.ts'

/** What an error of the engine says; the rest follows. */
export interface ErrorFacts {
  readonly message: string
  /** FullyQualifiedErrorId. */
  readonly id: string
  readonly category?: string
  /** As CategoryInfo prints it in parentheses. */
  readonly target?: string
  readonly exception?: string
  readonly object?: Value
}

/** An error in the words of Windows PowerShell. */
export function engineError(facts: ErrorFacts): ErrorRecord {
  return errorOf(facts, 'engine')
}

/** An error in words of this product: what the real console says is not known, or it would do what this one does not. */
export function ownError(facts: ErrorFacts): ErrorRecord {
  return errorOf(facts, 'own')
}

function errorOf(
  {
    message,
    id,
    category = 'InvalidArgument',
    target = '(:)',
    exception = 'PSArgumentException',
    object = null,
  }: ErrorFacts,
  wording: ErrorRecord['wording'],
): ErrorRecord {
  return { message, category, target, exception, id, command: null, extent: null, object, wording }
}

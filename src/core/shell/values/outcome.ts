import type { Wording } from '../error-record.ts'
import type { HashtableValue, Value } from '../value.ts'

/** What an operation comes to. */
export type Outcome =
  | {
      readonly ok: true
      readonly value: Value
      /** What `$Matches` is after `-match`; left out where it stays as it was. */
      readonly matches?: HashtableValue
      /** What the object has become through a method that changes it, such as Add of a hashtable; left out where it has not changed. */
      readonly changed?: Value
    }
  | Failed

/** An operation that came to nothing. */
export interface Failed {
  readonly ok: false
  readonly error: ValueError
}

/** An error of the language, with everything of an ErrorRecord but its place. */
export interface ValueError {
  readonly message: string
  readonly category: string
  /** With its parentheses. */
  readonly target: string
  readonly exception: string
  readonly id: string
  readonly wording: Wording
}

/** It came to this. */
export function done(value: Value): Outcome {
  return { ok: true, value }
}

/** An error in the words of the engine. */
export function failed(
  message: string,
  id: string,
  { category = 'InvalidOperation', target = '(:)', exception = 'RuntimeException' } = {},
): Failed {
  return { ok: false, error: { message, category, target, exception, id, wording: 'engine' } }
}

/** Something that the engine could do and this product does not. */
export function notEmulated(what: string): Failed {
  return {
    ok: false,
    error: {
      message: `${what} is not part of the emulation.`,
      category: 'NotImplemented',
      target: '(:)',
      exception: 'NotSupportedException',
      id: 'NotEmulated',
      wording: 'own',
    },
  }
}

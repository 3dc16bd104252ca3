import type { Extent } from '../language/syntax.ts'
import type { Value } from '../value.ts'

/** A word behind a command with its value worked out; splatted tables and arrays have become words of their own. */
export type BoundWord =
  /** `-Name`, or `-Name:value` where `attached` holds the value. */
  | {
      readonly kind: 'parameter'
      /** Without the dash, as it was typed. */
      readonly name: string
      readonly attached: { readonly value: Value } | null
      readonly extent: Extent | null
    }
  | { readonly kind: 'argument'; readonly value: Value; readonly extent: Extent | null }

/** An argument that stands for itself. */
export type FreeArgument = Extract<BoundWord, { kind: 'argument' }>

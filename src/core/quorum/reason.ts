import type { ServerId } from '../model/id.ts'
import type { Source } from '../tables/table.ts'
import type { Basis } from './reading.ts'

/** One sentence or two of the chain that leads to a verdict. */
export interface Reason {
  /**
   * What it is about: `functional`, the `vote` of the database, the `start`, the restart `trap`; `advice` says what to do,
   * a `note` how the documents were read, and a `source` is the printed row itself.
   */
  readonly kind: 'functional' | 'vote' | 'start' | 'trap' | 'advice' | 'note' | 'source'
  readonly text: string
  readonly basis: Basis
  /** Where it is printed, or what it is worked out from; `null` where nothing is. */
  readonly source: Source | null
  /** The servers that it speaks of, in the order of the pool. */
  readonly about: readonly ServerId[]
}

/** What would bring a pool back, told in place of the servers to start: for who knows the whole outage. */
export interface Repairs {
  readonly functional: readonly Reason[]
  readonly start: readonly Reason[]
}

/** A reason; it names no servers and no source unless told. */
export function reason(
  kind: Reason['kind'],
  basis: Basis,
  text: string,
  {
    source = null,
    about = [],
  }: { readonly source?: Source | null; readonly about?: readonly ServerId[] } = {},
): Reason {
  return { kind, text, basis, source, about }
}

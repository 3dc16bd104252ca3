import type { ChangeKind } from '../compare/change.ts'
import type { Id } from '../model/id.ts'

/** Where a difference between the open document and an incoming file comes from, seen from the last import. */
export type PieceOrigin =
  /** The file says something else than it did at the last import. */
  | 'file'
  /** The open document was changed, and the file was not. */
  | 'here'
  /** Both were changed, each in its own way. */
  | 'both'
  /** There is no earlier import to compare with. */
  | 'unknown'

/** One difference that a person can take from an incoming file, or leave. */
export interface Piece {
  /** The same as long as neither document changes. */
  readonly id: string
  readonly kind: ChangeKind
  /** What it is about, under the ids of the open document; what is new has the ids that it would get. */
  readonly targets: readonly Id[]
  /** What taking it does, as a sentence with names: the open document's value stands before the arrow. */
  readonly message: string
  readonly origin: PieceOrigin
  /** Whether it is taken unless a person says otherwise. */
  readonly taken: boolean
  /** The ids of the pieces that come along with it. */
  readonly needs: readonly string[]
}

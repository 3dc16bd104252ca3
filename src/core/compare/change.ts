import type { Id } from '../model/id.ts'

/** What happened to a thing between two states. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'changed'
  | 'moved'
  | 'reordered'
  | 'paired'
  | 'unpaired'
  | 'management-store-moved'
  | 'override-added'
  | 'override-removed'

/** One difference between two states of a deployment. */
export interface Change {
  readonly kind: ChangeKind
  /** What it is about; what was removed is in the earlier state only. Empty for the deployment as a whole. */
  readonly targets: readonly Id[]
  /** A sentence with names; what was removed is named as it was. */
  readonly message: string
}

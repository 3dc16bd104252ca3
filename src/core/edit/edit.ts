import type { TopologyDocument } from '../model/document.ts'

/**
 * One deed of a person: pure, named, and without an inverse, since undo keeps the previous document.
 * The arguments are plain data, so that an edit can be logged and replayed.
 */
export interface Edit<Args> {
  /** The file name, such as `pair-pools`. */
  readonly id: string
  /** What the step is called in undo and in notices, such as "Pair ldn-pool with dub-pool". */
  describe(args: Args, doc: TopologyDocument): string
  /** The document after the deed; the same document where there is nothing to do or the target is gone. */
  apply(doc: TopologyDocument, args: Args): TopologyDocument
}

import type { TopologyDocument } from '../model/document.ts'

/** A way to settle a finding: one or several ordinary edits, as one undoable step. */
export interface Fix {
  /** What it does, as an imperative with names: "Unpair ldn-pool and dub-pool". Also the name of the step in undo. */
  readonly title: string
  /** Whether it is the remedy (one click, and part of "fix all"), or one of several between which a person chooses. */
  readonly certain: boolean
  /** The document after it; the same document where it no longer applies. */
  apply(this: void, doc: TopologyDocument): TopologyDocument
}

import type { TopologyDocument } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'

/** A way to settle a finding: one or several ordinary edits, as one undoable step. */
export interface Fix {
  /** What it does, as an imperative with names: "Unpair ldn-pool and dub-pool". Also the name of the step in undo. */
  readonly title: string
  /** Whether it is the remedy (one click, and part of "fix all"), or one of several between which a person chooses. */
  readonly certain: boolean
  /** The document after it; the same document where it no longer applies. */
  apply(this: void, doc: TopologyDocument): TopologyDocument
}

/** The fixes of the findings of one rule. */
export interface FixesOf {
  /** The id of the rule, such as `PAIR-002`. */
  readonly rule: string
  /**
   * What would settle this finding: the one remedy, or alternatives with the likeliest first, or nothing. Facts that
   * only a person knows (platform, users, operating system) are never made up; where a name is needed, the title says
   * the one that is proposed.
   */
  of(this: void, doc: TopologyDocument, finding: Finding): readonly Fix[]
}

/** The one remedy. */
export const remedy = (title: string, apply: Fix['apply']): Fix => ({ title, certain: true, apply })

/** One way of several, or one that takes a person's word. */
export const alternative = (title: string, apply: Fix['apply']): Fix => ({ title, certain: false, apply })

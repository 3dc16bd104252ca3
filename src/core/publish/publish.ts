import { writeDocument } from '../format/write.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'
import type { Change } from '../compare/change.ts'
import type { Snapshot } from '../compare/difference.ts'
import { fingerprint } from './fingerprint.ts'
import { reviewOf } from './review.ts'
import type { TodoItem } from './todo/todo-item.ts'

/** A publication with everything that comes with it, or the findings that refuse it. */
export type PublishResult =
  | {
      readonly ok: true
      /** The document with the record of this publication. */
      readonly doc: TopologyDocument
      /** The published JSON. */
      readonly text: string
      readonly changes: readonly Change[]
      readonly layoutChanges: number
      readonly todo: readonly TodoItem[]
    }
  | { readonly ok: false; readonly blockers: readonly Finding[] }

/**
 * Publishes a document: refuses while a finding blocks it, else records the publication and gives the JSON to hand on.
 * `at` is the date and time in UTC as ISO 8601, such as 2026-01-31T09:00:00Z. `baseline`: see `reviewOf`.
 */
export function publish(
  doc: TopologyDocument,
  findings: readonly Finding[],
  at: string,
  baseline: Snapshot | null = null,
): PublishResult {
  const review = reviewOf(doc, findings, baseline)
  if (review.blockers.length > 0) return { ok: false, blockers: review.blockers }
  const { topology, overrides, layout } = doc
  const published: TopologyDocument = {
    ...doc,
    published: {
      revision: review.revision,
      date: at,
      fingerprint: fingerprint(topology, overrides),
      topology,
      overrides,
      layout,
    },
  }
  const { changes, layoutChanges, todo } = review
  return { ok: true, doc: published, text: writeDocument(published), changes, layoutChanges, todo }
}

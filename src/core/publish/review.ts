import type { TopologyDocument } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'
import type { Change } from '../compare/change.ts'
import { differences, type Snapshot } from '../compare/difference.ts'
import { blockers } from './gate.ts'
import type { TodoItem } from './todo/todo-item.ts'
import { todoFor } from './todo/todo.ts'

/** What a person looks at before publishing: nothing of it is stored. */
export interface Review {
  readonly name: string
  /** The revision that publishing now would have. */
  readonly revision: number
  readonly findings: readonly Finding[]
  /** The findings that refuse publishing; none means that it may be published. */
  readonly blockers: readonly Finding[]
  readonly changes: readonly Change[]
  /** How many things are only drawn differently. */
  readonly layoutChanges: number
  readonly todo: readonly TodoItem[]
}

/**
 * Reviews a document against what was published last. Before the first publication `baseline` can stand in for it: the
 * deployment as it was imported, so that only what was changed since is listed.
 */
export function reviewOf(
  doc: TopologyDocument,
  findings: readonly Finding[],
  baseline: Snapshot | null = null,
): Review {
  const before = doc.published ?? baseline
  return {
    name: doc.name,
    revision: (doc.published?.revision ?? 0) + 1,
    findings,
    blockers: blockers(findings),
    ...differences(before, doc),
    todo: todoFor(before?.topology ?? null, doc.topology),
  }
}

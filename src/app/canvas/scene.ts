import type { TopologyDocument } from '#core/model/document.ts'
import type { Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Findings } from '#core/check/check.ts'
import type { OutageView } from '../store/outage-selectors.ts'

/** What the canvas is a picture of. */
export interface Scene {
  readonly doc: TopologyDocument
  readonly findings: Findings
  readonly selection: readonly Id[]
  /** Positions of a drag in progress, which the document does not know yet. */
  readonly moving: Readonly<Record<Id, Position>>
  /** The ids of the nodes that there are to be, each with its site; without it, all. */
  readonly shown?: ReadonlySet<Id> | null
  /** What is down, in Analyze mode. */
  readonly outage?: OutageView | null
}

/** Whether a thing of the scene is to have a node. */
export function isShown({ shown }: Scene, id: Id): boolean {
  return !shown || shown.has(id)
}

import { counterAfter, type TopologyDocument } from '../model/document.ts'
import type { Topology } from '../model/topology.ts'
import { documentOf, publicationOf } from './notation.ts'

/** One small topology that shows a law kept or broken. */
export interface Example {
  /** What it shows, as a phrase: "an Enterprise Edition pool paired with a Standard Edition server". */
  readonly title: string
  readonly given: Topology
  /** What was published before, for laws about a change. */
  readonly published?: Topology
}

/** A law kept and broken, on topologies that are as small as they can be. The tests of the rule run on these very two. */
export interface RuleExamples {
  /** The rule's id, such as `PAIR-002`. */
  readonly rule: string
  readonly sound: Example
  readonly broken: Example
}

/** The document that a person gets who opens an example: ids of what was published and is gone are not given again. */
export function exampleDocument({ given, published }: Example): TopologyDocument {
  if (!published) return documentOf(given)
  return documentOf(given, {
    published: publicationOf(published),
    nextId: Math.max(counterAfter(given), counterAfter(published)),
  })
}

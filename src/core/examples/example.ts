import type { Topology } from '../model/topology.ts'

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

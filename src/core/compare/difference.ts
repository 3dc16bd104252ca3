import { overrideKey, type Override, type TopologyDocument } from '../model/document.ts'
import { emptyTopology, nameOf, type Topology } from '../model/topology.ts'
import { fullName, listed } from '../words/words.ts'
import type { Change } from './change.ts'
import { countLayoutChanges } from './layout-changes.ts'
import { compareLists } from './lists.ts'
import { topologyChanges } from './topology-changes.ts'

/** What can be compared: a document, or what was published of it. */
export type Snapshot = Pick<TopologyDocument, 'topology' | 'overrides' | 'layout'>

/** Everything that differs. Nothing differs in the changes exactly where the fingerprints are equal. */
export interface Differences {
  readonly changes: readonly Change[]
  /** How many things of both states are only drawn differently: another place or another note. */
  readonly layoutChanges: number
}

/** Compares two states by id; `before` is `null` when there is none, and then everything counts as added. */
export function differences(before: Snapshot | null, after: Snapshot): Differences {
  const from = before ?? { topology: emptyTopology, overrides: [], layout: after.layout }
  return {
    changes: [
      ...topologyChanges(from.topology, after.topology),
      ...overrideChanges(from.overrides, after.overrides, from.topology, after.topology),
    ],
    layoutChanges: countLayoutChanges(from, after),
  }
}

function* overrideChanges(
  before: readonly Override[],
  after: readonly Override[],
  earlier: Topology,
  later: Topology,
): Generator<Change> {
  const words = ({ rule, targets }: Override, topology: Topology): string =>
    `Override of ${rule} on ${listed(targets.map((id) => fullName(nameOf(topology, id)))) || 'nothing'}`
  const { gone, come } = compareLists(before, after, ({ rule, targets, reason, author, expires }) =>
    JSON.stringify([overrideKey(rule, targets), rule, reason, author, expires]),
  )
  for (const one of gone)
    yield { kind: 'override-removed', targets: one.targets, message: `${words(one, earlier)} removed.` }
  for (const one of come)
    yield {
      kind: 'override-added',
      targets: one.targets,
      message: `${words(one, later)} added${one.author === null ? '' : ` by ${one.author}`}: “${one.reason}”${
        one.expires === null ? '' : `, until ${one.expires}`
      }.`,
    }
}

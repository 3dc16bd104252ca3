import { nameOf, type Topology, type UnresolvedReference } from '../model/topology.ts'
import { fullName } from '../words/words.ts'
import type { Change } from './change.ts'
import { compareLists } from './lists.ts'

/** References that lead nowhere and came or went. */
export function* unresolvedChanges(before: Topology, after: Topology): Generator<Change> {
  const { gone, come } = compareLists(before.unresolved, after.unresolved, unresolvedKey)
  for (const one of gone)
    yield { kind: 'removed', targets: [one.from], message: `${unresolvedWords(one, before)} removed.` }
  for (const one of come)
    yield { kind: 'added', targets: [one.from], message: `${unresolvedWords(one, after)} added.` }
}

/** Equal for equal references that lead nowhere. */
export function unresolvedKey({ from, relation, reference }: UnresolvedReference): string {
  return JSON.stringify([from, relation, reference])
}

function unresolvedWords({ from, relation, reference }: UnresolvedReference, topology: Topology): string {
  return `${fullName(nameOf(topology, from))}: a reference to a ${relation} that leads nowhere (${reference})`
}

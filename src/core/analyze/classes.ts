import type { Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'
import { gatesOf, reachable, type GateIndex, type Gates } from './gates.ts'

/**
 * Groups of interchangeable parts of one kind, in the order in which they appear: exchanging two parts of a group changes
 * nothing in any outage. Found from how the expression is written: two parts are alike when they have the same votes in
 * the same places. A server and a database that are alike stay apart, so that a group is one word: servers, databases.
 * Parts that the expression plainly does not depend on are left out.
 */
export const classesOf = (failure: Failure): readonly (readonly PartId[])[] =>
  classesOfGates(gatesOf(failure))

/** The same of an expression that is a list of gates. */
export function classesOfGates(gates: Gates): readonly (readonly PartId[])[] {
  const places = new Map<GateIndex, GateIndex[]>()
  const classes = new Map<string, PartId[]>()
  const used = reachable(gates)
  for (const index of used) {
    const gate = gates.list[index]
    if (gate?.kind === 'votes') gate.of.forEach((child) => entry(places, child).push(index))
  }
  for (const index of used) {
    const gate = gates.list[index]
    if (gate?.kind !== 'part') continue
    const alike = `${entry(places, index).join()} ${gate.part.slice(0, gate.part.indexOf(':'))}`
    entry(classes, alike).push(gate.part)
  }
  return [...classes.values()]
}

function entry<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const found = lists.get(key) ?? []
  lists.set(key, found)
  return found
}

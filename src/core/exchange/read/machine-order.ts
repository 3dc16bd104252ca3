import { attributeOf, type XmlElement } from '../xml/parse.ts'
import type { Machine } from './deployment.ts'

/** Sorts computers by ordinal, first server first; equal ordinals keep the order of the file, missing ones come last. */
export function inOrder(machines: readonly Machine[]): { machines: readonly Machine[]; reordered: boolean } {
  const sorted = machines.toSorted((a, b) => placeOf(a) - placeOf(b))
  return { machines: sorted, reordered: sorted.some((machine, i) => machine !== machines[i]) }
}

/** A whole number that an attribute states; `null` where it is absent or something else. */
export function numberOf(element: XmlElement, attribute: string): number | null {
  const text = attributeOf(element, attribute)
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function placeOf(machine: Machine): number {
  return machine.ordinal ?? Number.MAX_SAFE_INTEGER
}

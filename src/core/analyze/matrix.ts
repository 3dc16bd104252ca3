import { fails, partsOf, type Failure } from '../outage/failure.ts'
import type { Outage, PartId } from '../outage/part.ts'
import { restricted } from './restrict.ts'

/**
 * What the loss of any two of these parts does on top of an outage: the cell of two parts is the place of the first of the
 * failures, which go from the gravest to the least, that fails with both down, and -1 where none does. The diagonal is
 * each part alone. The time grows with the square of the number of parts.
 */
export function pairMatrix(
  failures: readonly Failure[],
  parts: readonly PartId[],
  outage: Outage,
): readonly (readonly number[])[] {
  const open = new Set(parts)
  const left = failures.map((failure) =>
    restricted(failure, (part) => (outage.has(part) ? true : open.has(part) ? null : false)),
  )
  const matters = new Set(left.flatMap(partsOf))
  const first = (...lost: readonly PartId[]): number => {
    const down = new Set(lost)
    return left.findIndex((failure) => fails(failure, down))
  }
  const alone = new Map(parts.map((part) => [part, first(part)]))
  const cell = (one: PartId, other: PartId): number => {
    if (!matters.has(one)) return alone.get(other) ?? -1
    return one === other || !matters.has(other) ? (alone.get(one) ?? -1) : first(one, other)
  }
  const half = parts.map((one, i) => parts.slice(0, i + 1).map((other) => cell(one, other)))
  return parts.map((_, i) => parts.map((_other, j) => half[Math.max(i, j)]?.[Math.min(i, j)] ?? -1))
}

import type { Id } from '../model/id.ts'

/** What something was and is; `undefined` where it was not there. */
export interface Difference<T> {
  readonly was: T | undefined
  readonly is: T | undefined
}

/** What came, went or was replaced between two lists, by id; the order does not matter. */
export function differences<T extends { readonly id: Id }>(
  before: readonly T[],
  after: readonly T[],
): readonly Difference<T>[] {
  const [gone, come] = unequalStretches(before, after)
  const left = new Map(gone.map((was) => [was.id, was]))
  const found: Difference<T>[] = []
  for (const is of come) {
    const was = left.get(is.id)
    left.delete(is.id)
    if (was !== is) found.push({ was, is })
  }
  for (const was of left.values()) found.push({ was, is: undefined })
  return found
}

/** Two lists without the beginning and the end that they share: after one edit, hardly anything. */
export function unequalStretches<T>(before: readonly T[], after: readonly T[]): [readonly T[], readonly T[]] {
  if (before === after) return [[], []]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)]
}

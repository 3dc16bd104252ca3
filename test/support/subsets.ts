import type { Outage, PartId } from '../../src/core/outage/part.ts'

/*
 * Brute force over all subsets of some parts: what exact answers are compared with.
 */

/** The outage of each subset; bit `i` of its place stands for part `i`. */
export function* subsetsOf(parts: readonly PartId[]): Generator<Outage> {
  for (let bits = 0; bits < 1 << parts.length; bits++) yield subset(parts, bits)
}

/** The parts whose bit is set. */
export const subset = (parts: readonly PartId[], bits: number): Outage =>
  new Set(parts.filter((_, i) => (bits >> i) & 1))

/** What follows from a table that says for each subset whether it fails. */
export function counted(parts: readonly PartId[], failing: readonly boolean[], up: (part: PartId) => number) {
  const bySize = Array.from({ length: parts.length + 1 }, () => 0)
  const minimal: string[] = []
  const chances = parts.map(up)
  let probability = 0
  failing.forEach((isFailing, bits) => {
    if (!isFailing) return
    const size = bitCount(bits)
    bySize[size]!++
    probability += chances.reduce(
      (product, chance, i) => product * ((bits >> i) & 1 ? 1 - chance : chance),
      1,
    )
    const isMinimal = parts.every((_, i) => !((bits >> i) & 1) || !failing[bits & ~(1 << i)])
    if (isMinimal) minimal.push([...subset(parts, bits)].toSorted().join(' '))
  })
  return { bySize, minimal: minimal.toSorted(), probability }
}

/** The probability that the state of this part decides. */
export function decides(
  part: PartId,
  parts: readonly PartId[],
  failing: readonly boolean[],
  up: (part: PartId) => number,
): number {
  const place = parts.indexOf(part)
  const chances = parts.map(up)
  let sum = 0
  failing.forEach((isFailing, bits) => {
    if ((bits >> place) & 1 || isFailing || !failing[bits | (1 << place)]) return
    sum += chances.reduce(
      (product, chance, i) => (i === place ? product : product * ((bits >> i) & 1 ? 1 - chance : chance)),
      1,
    )
  })
  return sum
}

function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left > 0; left &= left - 1) count++
  return count
}

/** Every cut set that is meant by grouped ones, each as text, sorted. */
export function spelledOut(
  cutSets: readonly {
    readonly choose: readonly { readonly count: number; readonly of: readonly PartId[] }[]
  }[],
): string[] {
  return cutSets
    .flatMap(({ choose }) =>
      choose.reduce<readonly (readonly PartId[])[]>(
        (sets, { count, of }) => sets.flatMap((set) => chosen(count, of).map((more) => [...set, ...more])),
        [[]],
      ),
    )
    .map((set) => set.toSorted().join(' '))
    .toSorted()
}

function chosen(count: number, of: readonly PartId[]): readonly (readonly PartId[])[] {
  if (count === 0) return [[]]
  const [first, ...rest] = of
  if (first === undefined) return []
  return [...chosen(count - 1, rest).map((set) => [first, ...set]), ...chosen(count, rest)]
}

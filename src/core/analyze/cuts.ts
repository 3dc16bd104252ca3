/*
 * Sets of parts up to symmetry: how many of each class of interchangeable parts, and the algebra of the minimal ones.
 */

/** So many parts of some classes: class and count in turn, by ascending class, no count 0. */
export interface Cut {
  readonly counts: readonly number[]
  /** How many parts in all. */
  readonly size: number
  /** One bit for each class it has, by the class's number modulo 32. */
  readonly classes: number
}

/** None of which stands within another. */
export type Cuts = readonly Cut[]

const nothing: Cut = { counts: [], size: 0, classes: 0 }

/** Of what fails in no outage. */
export const neverCuts: Cuts = []

/** Of what fails in every outage. */
export const alwaysCuts: Cuts = [nothing]

/** Any so many, at least one, of a class. */
export const anyOf = (count: number, of: number, { largest }: Bounds): Cuts =>
  count <= largest ? [cutOf([of, count])] : neverCuts

/** How far cuts are looked for. `steps` counts down; from 0 on what is worked out is worthless. */
export interface Bounds {
  readonly largest: number
  steps: number
}

/** What putting two cuts together costs, in time and memory, beside comparing two. */
const stepsToJoin = 100

/** The minimal ones that hold one cut of each side. */
export function both(left: Cuts, right: Cuts, bounds: Bounds): Cuts {
  const found: Cut[] = []
  for (const one of left) {
    bounds.steps -= right.length * stepsToJoin
    if (bounds.steps <= 0) return neverCuts
    for (const other of right) {
      const cut = one.size === 0 ? other : other.size === 0 ? one : together(one, other)
      if (cut.size <= bounds.largest) found.push(cut)
    }
  }
  return apart([left, right]) ? found : minimal(found, bounds)
}

/** The minimal ones of all sides. */
export const either = (sides: readonly Cuts[], bounds: Bounds): Cuts =>
  apart(sides) ? sides.flat() : minimal(sides.flat(), bounds)

/** Whether no class stands on two sides, and none of the sides fails always: no cut can stand within one of another side. */
function apart(sides: readonly Cuts[]): boolean {
  const seen = new Map<number, Cuts>()
  for (const side of sides) {
    for (const { counts } of side) {
      if (counts.length === 0) return false
      for (let i = 0; i < counts.length; i += 2) {
        const of = counts[i] ?? 0
        const owner = seen.get(of)
        if (owner === undefined) seen.set(of, side)
        else if (owner !== side) return false
      }
    }
  }
  return true
}

function minimal(cuts: Cuts, bounds: Bounds): Cuts {
  const kept: Cut[] = []
  const byFirst = new Map<number, Cut[]>()
  for (const cut of cuts.toSorted((a, b) => a.size - b.size)) {
    if (bounds.steps <= 0) return neverCuts
    if (cut.size === 0) return alwaysCuts
    if (covered(cut, byFirst, bounds)) continue
    kept.push(cut)
    const first = cut.counts[0] ?? 0
    const alike = byFirst.get(first)
    if (alike) alike.push(cut)
    else byFirst.set(first, [cut])
  }
  return kept
}

/** Both: of every class as many as the one that has more. */
function together(one: Cut, other: Cut): Cut {
  const counts: number[] = []
  let i = 0
  let j = 0
  while (i < one.counts.length || j < other.counts.length) {
    const left = one.counts[i] ?? Number.POSITIVE_INFINITY
    const right = other.counts[j] ?? Number.POSITIVE_INFINITY
    const count = Math.max(
      left <= right ? (one.counts[i + 1] ?? 0) : 0,
      right <= left ? (other.counts[j + 1] ?? 0) : 0,
    )
    counts.push(Math.min(left, right), count)
    if (left <= right) i += 2
    if (right <= left) j += 2
  }
  return cutOf(counts)
}

function cutOf(counts: readonly number[]): Cut {
  let size = 0
  let classes = 0
  for (let i = 0; i < counts.length; i += 2) {
    classes |= 1 << ((counts[i] ?? 0) & 31)
    size += counts[i + 1] ?? 0
  }
  return { counts, size, classes }
}

/** Whether one of these, listed by the first class of each, stands within the cut. */
function covered(cut: Cut, byFirst: ReadonlyMap<number, Cuts>, bounds: Bounds): boolean {
  for (let i = 0; i < cut.counts.length; i += 2) {
    const candidates = byFirst.get(cut.counts[i] ?? 0)
    if (candidates === undefined) continue
    bounds.steps -= candidates.length
    if (candidates.some((one) => within(one, cut))) return true
  }
  return false
}

function within(small: Cut, large: Cut): boolean {
  if (small.size > large.size || (small.classes & ~large.classes) !== 0) return false
  let j = 0
  for (let i = 0; i < small.counts.length; i += 2) {
    const wanted = small.counts[i] ?? 0
    while (j < large.counts.length && (large.counts[j] ?? 0) < wanted) j += 2
    if (large.counts[j] !== wanted || (large.counts[j + 1] ?? 0) < (small.counts[i + 1] ?? 0)) return false
  }
  return true
}

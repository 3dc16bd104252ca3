import type { Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'
import { binomial } from './binomial.ts'
import { classesOfGates } from './classes.ts'
import { alwaysCuts, anyOf, both, either, neverCuts, type Bounds, type Cut, type Cuts } from './cuts.ts'
import { alwaysGate, gatesOf, neverGate, type Gate, type GateIndex, type Gates } from './gates.ts'
import type { CutSets } from './question.ts'

/** How far minimal cut sets are looked for. */
export interface CutSetLimits {
  /** Only cut sets of at most so many parts. */
  readonly largest: number
  /** How many times two cut sets may be compared; putting two together counts a hundred times. */
  readonly steps: number
}

/** Of any size, in about a second at most. */
export const usualLimits: CutSetLimits = { largest: Number.POSITIVE_INFINITY, steps: 20_000_000 }

/**
 * All minimal cut sets, those that are alike in one: by size, then by how many there are. Throws a `RangeError` when there are
 * too many to work out: where a failure has hundreds of parts that nothing makes interchangeable, ask `cutSetsWithin`.
 */
export function minimalCutSets(failure: Failure): readonly CutSets[] {
  const found = cutSetsWithin(failure, usualLimits)
  if (found === null) throw new RangeError('There are too many minimal cut sets to work out.')
  return found
}

/** The same as far as the limits allow; `null` when the steps do not suffice. */
export function cutSetsWithin(failure: Failure, limits: CutSetLimits): readonly CutSets[] | null {
  const gates = gatesOf(failure)
  const classes = classesOfGates(gates)
  const cuts = cutsOf(gates, classes, limits)
  return cuts && listed(cuts, classes)
}

/** How many minimal cut sets there are of each size, smallest first. */
export function countMinimal(
  cutSets: readonly Pick<CutSets, 'size' | 'ways'>[],
): readonly { readonly size: number; readonly count: number }[] {
  const counts = new Map<number, number>()
  for (const { size, ways } of cutSets) counts.set(size, (counts.get(size) ?? 0) + ways)
  return [...counts].map(([size, count]) => ({ size, count })).toSorted((a, b) => a.size - b.size)
}

type Classes = readonly (readonly PartId[])[]

function listed(cuts: Cuts, classes: Classes): readonly CutSets[] {
  return cuts.map((cut) => cutSetsOf(cut, classes)).toSorted((a, b) => a.size - b.size || a.ways - b.ways)
}

function cutSetsOf({ counts, size }: Cut, classes: Classes): CutSets {
  const choose: { count: number; of: readonly PartId[] }[] = []
  for (let i = 0; i < counts.length; i += 2) {
    choose.push({ count: counts[i + 1] ?? 0, of: classes[counts[i] ?? 0] ?? [] })
  }
  return { choose, size, ways: choose.reduce((ways, { count, of }) => ways * binomial(of.length, count), 1) }
}

/** The minimal cuts of the top gate, `null` when the steps do not suffice. */
function cutsOf({ list, top }: Gates, classes: Classes, limits: CutSetLimits): Cuts | null {
  const classOf = new Map(classes.flatMap((parts, number) => parts.map((part) => [part, number] as const)))
  const bounds: Bounds = { ...limits }
  const known = new Map<GateIndex, Cuts>([
    [neverGate, neverCuts],
    [alwaysGate, alwaysCuts],
  ])

  const of = (index: GateIndex): Cuts => {
    const found = known.get(index)
    if (found) return found
    const gate = list[index]
    const cuts = gate === undefined || bounds.steps <= 0 ? neverCuts : fresh(gate)
    known.set(index, cuts)
    return cuts
  }

  const fresh = (gate: Gate): Cuts => {
    if (gate.kind === 'part') return anyOf(1, classOf.get(gate.part) ?? 0, bounds)
    const voters = votersAmong(gate.of, list, classOf)
    if (gate.count > 1) return shared(gate.count, voters)
    return either(
      voters.map((voter) => soMany(1, voter)),
      bounds,
    )
  }

  /** All ways to share the votes among those who have them. */
  const shared = (votes: number, voters: readonly Voters[]): Cuts => {
    const worked = new Map<number, Cuts>()
    const from = (first: number, needed: number): Cuts => {
      if (needed <= 0) return alwaysCuts
      const voter = voters[first]
      if (voter === undefined || needed > voter.left || bounds.steps <= 0) return neverCuts
      const key = first * (votes + 1) + needed
      const cuts = worked.get(key) ?? ways(first, voter, needed)
      worked.set(key, cuts)
      return cuts
    }
    const ways = (first: number, voter: Voters, needed: number): Cuts => {
      const most = Math.min(voter.most, Math.ceil(needed / voter.weight))
      return either(
        Array.from({ length: most + 1 }, (_, count) =>
          both(soMany(count, voter), from(first + 1, needed - count * voter.weight), bounds),
        ),
        bounds,
      )
    }
    return from(0, votes)
  }

  const soMany = (count: number, voter: Voters): Cuts => {
    if (count === 0) return alwaysCuts
    return voter.class === null ? of(voter.gate) : anyOf(count, voter.class, bounds)
  }

  const cuts = of(top).filter(({ size }) => size <= limits.largest)
  return bounds.steps <= 0 ? null : cuts
}

/** The parts of a class, or one gate (`class` is `null`), with the same number of votes each. */
interface Voters {
  readonly gate: GateIndex
  readonly class: number | null
  /** How many there are. */
  readonly most: number
  /** How many votes each has. */
  readonly weight: number
  /** How many votes these and all after them have. */
  readonly left: number
}

/** The children in groups: the parts of a class together, every other gate on its own. */
function votersAmong(
  children: readonly GateIndex[],
  list: readonly Gate[],
  classOf: ReadonlyMap<PartId, number>,
): readonly Voters[] {
  const groups = new Map<number, GateIndex[]>()
  for (const child of children) {
    const gate = list[child]
    // Gates that are no parts get keys of their own, below those of the classes.
    const key = gate?.kind === 'part' ? (classOf.get(gate.part) ?? 0) : -child
    const group = groups.get(key)
    if (group) group.push(child)
    else groups.set(key, [child])
  }
  let left = children.length
  return [...groups].map(([key, group]) => {
    const most = new Set(group).size
    const voters = {
      gate: group[0] ?? 0,
      class: key < 0 ? null : key,
      most,
      weight: group.length / most,
      left,
    }
    left -= group.length
    return voters
  })
}

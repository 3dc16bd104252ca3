import { fails, type Failure } from '../../outage/failure.ts'
import type { PartId } from '../../outage/part.ts'
import { cutSetsWithin, usualLimits } from '../cut-sets.ts'
import type { Progress } from '../deployment.ts'
import { diagramWithin, type Diagram } from '../diagram.ts'
import { failingBySize } from '../losses-by-size.ts'
import { probabilityOf } from '../probability.ts'
import type { Between, CutSets } from '../question.ts'
import { oneOf, refined } from '../refined.ts'
import { restricted } from '../restrict.ts'
import { allSets, largestLoss, noSets, type Counts } from './counts.ts'
import { mostTogether } from './elimination.ts'
import type { ShapedGroup } from './group.ts'
import type { ApartCuts } from './whole-cuts.ts'
import { mostNodes } from './worked.ts'

/** What holds for every group of one shape, told of the first of them. */
export interface Alike {
  readonly availability: Between
  /** Minimal cut sets. */
  readonly cuts: readonly ApartCuts[]
  /** The same if the documents are read for the worse where they are silent; `known` are those that fail anyway. */
  readonly worse: readonly ApartCuts[]
  /** For each state of the shared parts; `null` where they are too many. */
  readonly states: States | null
}

/** What holds in each state of the shared parts: the part at place `i` is down in those that have bit `i`. */
export interface States {
  /** The probability that the users of all pools of the group have what was asked. */
  readonly best: readonly number[]
  readonly worst: readonly number[]
  /** How many sets of the group's own parts may be lost so that for certain they still have it. */
  readonly surviving: readonly Counts[]
}

/** Works out one shape; `null` where that takes too long. Yields after each state of its shared parts. */
export function* workedOut(
  { group, own, shared }: ShapedGroup,
  upChance: (part: PartId) => number,
  at: Progress,
): Generator<Progress, Alike | null> {
  const { holds, worse } = group
  const [atBest, atWorst] = [diagramWithin(holds, mostNodes), diagramWithin(worse, mostNodes)]
  yield at
  const [cutSets, worseSets] = [cutSetsWithin(holds, usualLimits), cutSetsWithin(worse, usualLimits)]
  yield at
  if (!atBest || !atWorst || !cutSets || !worseSets) return null
  const isShared = new Set(shared)
  const apart = (sets: CutSets, known: (one: CutSets) => boolean): readonly ApartCuts[] =>
    refined(sets, (part) => (isShared.has(part) ? part : null)).map((one) => ({
      sets: one,
      shared: oneOf(one).filter((part) => isShared.has(part)),
      known: known(one),
    }))
  return {
    availability: { low: 1 - probabilityOf(atWorst, upChance), high: 1 - probabilityOf(atBest, upChance) },
    cuts: cutSets.flatMap((sets) => apart(sets, () => false)),
    worse: worseSets.flatMap((sets) => apart(sets, (one) => fails(holds, new Set(oneOf(one))))),
    states: yield* statesOf(holds, [atBest, atWorst], own, shared, upChance, at),
  }
}

function* statesOf(
  holds: Failure,
  [atBest, atWorst]: readonly [Diagram, Diagram],
  own: readonly PartId[],
  shared: readonly PartId[],
  upChance: (part: PartId) => number,
  at: Progress,
): Generator<Progress, States | null> {
  if (shared.length > mostTogether) return null
  const states: { best: number[]; worst: number[]; surviving: Counts[] } = {
    best: [],
    worst: [],
    surviving: [],
  }
  const place = new Map(shared.map((part, i) => [part, i]))
  for (let state = 0; state < 1 << shared.length; state++) {
    const isDown = (part: PartId): boolean | null => {
      const i = place.get(part)
      return i === undefined ? null : ((state >> i) & 1) === 1
    }
    const chance = (part: PartId): number => {
      const known = isDown(part)
      return known === null ? upChance(part) : known ? 0 : 1
    }
    states.best.push(1 - probabilityOf(atBest, chance))
    states.worst.push(1 - probabilityOf(atWorst, chance))
    const surviving = survivingIn(holds, own, isDown, bitsOf(state))
    if (surviving === null) return null
    states.surviving.push(surviving)
    yield at
  }
  return states
}

/** Sets of own parts with which, in this state of the shared parts, it does not fail; `null` where that takes too long. */
function survivingIn(
  holds: Failure,
  own: readonly PartId[],
  isDown: (part: PartId) => boolean | null,
  downs: number,
): Counts | null {
  if (downs > largestLoss) return noSets // more losses than are counted
  const diagram = diagramWithin(restricted(holds, isDown), mostNodes)
  if (!diagram) return null
  const failing = failingBySize(diagram, own)
  return allSets(own.length).map((ways, size) => ways - BigInt(failing[size] ?? 0))
}

function bitsOf(state: number): number {
  let bits = 0
  for (let left = state; left > 0; left >>= 1) bits += left & 1
  return bits
}

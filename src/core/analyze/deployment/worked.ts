import type { Failure } from '../../outage/failure.ts'
import type { PartId } from '../../outage/part.ts'
import { countMinimal, cutSetsWithin, usualLimits } from '../cut-sets.ts'
import type { CutCount } from '../deployment.ts'
import { diagramWithin } from '../diagram.ts'
import { probabilityOf } from '../probability.ts'
import { shapeOf } from './shape.ts'

/** How large a diagram may become before a number is given up. */
export const mostNodes = 300_000

/** Works out what follows from an expression once for all that are built alike. */
export interface Worked {
  /** The probability of failing; `null` where it cannot be worked out. */
  readonly probability: (failure: Failure) => number | null
  /** How many minimal cut sets there are of each size; `null` where there are too many. */
  readonly cutCounts: (failure: Failure) => readonly CutCount[] | null
}

/** A worker that remembers; parts are up with these chances. */
export function worker(upChance: (part: PartId) => number): Worked {
  const mark = (part: PartId): string => String(upChance(part))
  return {
    probability: remembered(mark, (failure) => {
      const diagram = diagramWithin(failure, mostNodes)
      return diagram && probabilityOf(diagram, upChance)
    }),
    cutCounts: remembered(
      () => '',
      (failure) => {
        const cutSets = cutSetsWithin(failure, usualLimits)
        return cutSets && countMinimal(cutSets)
      },
    ),
  }
}

function remembered<T>(
  mark: (part: PartId) => string,
  work: (failure: Failure) => T,
): (failure: Failure) => T {
  const known = new Map<string, T>()
  return (failure) => {
    const { key } = shapeOf([failure], mark)
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = work(failure)
    known.set(key, fresh)
    return fresh
  }
}

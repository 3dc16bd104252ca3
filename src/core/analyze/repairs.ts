import { dual, fails, partsOf, type Failure } from '../outage/failure.ts'
import type { Outage } from '../outage/part.ts'
import { cutSetsWithin, usualLimits } from './cut-sets.ts'
import type { CutSets } from './question.ts'
import { restricted } from './restrict.ts'

/**
 * The smallest sets of parts that are off whose return is enough for it not to fail, all of the smallest size; none when it
 * does not fail, or when nothing that is off would help. `null` when there are too many to work out.
 */
export const smallestRepairs = (failure: Failure, outage: Outage): readonly CutSets[] | null =>
  fails(failure, outage)
    ? smallest(dual(restricted(failure, (part) => (outage.has(part) ? null : false))))
    : []

/**
 * The smallest sets of parts that are not off whose loss makes it fail, all of the smallest size; none when it fails already,
 * or when it never fails. `null` when there are too many to work out.
 */
export const smallestLosses = (failure: Failure, outage: Outage): readonly CutSets[] | null =>
  fails(failure, outage) ? [] : smallest(restricted(failure, (part) => (outage.has(part) ? true : null)))

/** Looks for cut sets of one part, then of two, and so on: what is larger than the smallest is never worked out. */
function smallest(failure: Failure): readonly CutSets[] | null {
  const most = partsOf(failure).length
  for (let largest = 1; largest <= most; largest++) {
    const found = cutSetsWithin(failure, { ...usualLimits, largest })
    if (found === null || found.length > 0) return found
  }
  return []
}

import type { Failure } from '../../src/core/outage/failure.ts'
import type { PartId } from '../../src/core/outage/part.ts'

/*
 * Brute force as fast as it is easily written: every outage is a number with a bit for each part.
 */

/** What trying every outage finds. */
export interface Tried {
  /** How many minimal cut sets there are. */
  readonly minimal: number
  /** How many parts the smallest of them has. */
  readonly smallest: number
  /** The probability of failing. */
  readonly failing: number
  /** For each part the probability that it decides. */
  readonly birnbaum: readonly number[]
}

/** Tries every outage of at most 24 parts, in memory that doubles with each. */
export function everyOutage(
  failure: Failure,
  parts: readonly PartId[],
  upChance: (part: PartId) => number,
): Tried {
  const judge = compiled(failure, new Map(parts.map((part, i) => [part, 1 << i])))
  const fails = Uint8Array.from({ length: 2 ** parts.length }, (_, outage) => (judge(outage) ? 1 : 0))
  const chances = chancesOf(parts, upChance)
  let [minimal, smallest, failing] = [0, Number.POSITIVE_INFINITY, 0]
  const birnbaum = parts.map(() => 0)
  for (let outage = 0; outage < fails.length; outage++) {
    if (fails[outage] === 0) continue
    const chance = chances[outage]!
    failing += chance
    let size = 0
    let isMinimal = true
    for (let i = 0; i < parts.length; i++) {
      if (((outage >> i) & 1) === 0) continue
      size++
      if (fails[outage ^ (1 << i)] === 1) isMinimal = false
      else birnbaum[i]! += chance / (1 - upChance(parts[i]!))
    }
    if (!isMinimal) continue
    minimal++
    smallest = Math.min(smallest, size)
  }
  return { minimal, smallest, failing, birnbaum }
}

/** The probability of each outage, doubled part by part. */
function chancesOf(parts: readonly PartId[], upChance: (part: PartId) => number): Float64Array {
  const chances = new Float64Array(2 ** parts.length)
  chances[0] = 1
  parts.forEach((part, i) => {
    const up = upChance(part)
    for (let outage = 0; outage < 1 << i; outage++) {
      chances[outage | (1 << i)] = chances[outage]! * (1 - up)
      chances[outage]! *= up
    }
  })
  return chances
}

function compiled(failure: Failure, bits: ReadonlyMap<PartId, number>): (outage: number) => boolean {
  if (failure.kind === 'down') {
    const bit = bits.get(failure.part)!
    return (outage) => (outage & bit) !== 0
  }
  const count = { any: 1, all: failure.of.length, atLeast: failure.kind === 'atLeast' ? failure.count : 0 }[
    failure.kind
  ]
  const children = failure.of.map((child) => compiled(child, bits))
  if (failure.kind === 'any') return (outage) => children.some((child) => child(outage))
  const own = failure.of.flatMap((child) => (child.kind === 'down' ? [bits.get(child.part)!] : []))
  const apart = new Set(own).size === own.length && own.length === failure.of.length
  const mask = own.reduce((sum, bit) => sum | bit, 0)
  if (apart) return (outage) => ones(outage & mask) >= count
  return (outage) => children.filter((child) => child(outage)).length >= count
}

function ones(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

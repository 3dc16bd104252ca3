import type { PartId } from '../outage/part.ts'
import type { Diagram } from './diagram.ts'
import type { Importance } from './question.ts'

/** The probability of failing, with this probability of each part to be up, each independent of the others. */
export const probabilityOf = (diagram: Diagram, upChance: (part: PartId) => number): number =>
  chancesOf(diagram, downChances(diagram, upChance))[diagram.top] ?? 0

/**
 * How much each part of the expression matters: by criticality, then by Birnbaum's measure, the most important first, and as
 * they are asked where they matter alike. Where it never fails, criticality is 0.
 */
export function importancesOf(diagram: Diagram, upChance: (part: PartId) => number): Importance[] {
  const down = downChances(diagram, upChance)
  const chances = chancesOf(diagram, down)
  const failing = chances[diagram.top] ?? 0
  const decides = decisions(diagram, down, chances)
  return diagram.parts
    .map((part, level) => {
      const birnbaum = decides[level] ?? 0
      const criticality = failing > 0 ? (birnbaum * (down[level] ?? 0)) / failing : 0
      return { part, birnbaum, criticality }
    })
    .toSorted(
      (a, b) => rounded(b.criticality) - rounded(a.criticality) || rounded(b.birnbaum) - rounded(a.birnbaum),
    )
}

/** Parts that matter alike differ in the last digits only; rounded, they keep the order in which they appear. */
const rounded = (value: number): number => Number(value.toPrecision(10))

/** By level. */
const downChances = ({ parts }: Diagram, upChance: (part: PartId) => number): Float64Array =>
  Float64Array.from(parts, (part) => 1 - upChance(part))

/** Of each node the probability that it fails. */
function chancesOf({ level, up, down }: Diagram, downChance: Float64Array): Float64Array {
  const chances = new Float64Array(level.length)
  chances[1] = 1
  for (let node = 2; node < level.length; node++) {
    const isDown = downChance[level[node] ?? 0] ?? 0
    chances[node] = (1 - isDown) * (chances[up[node] ?? 0] ?? 0) + isDown * (chances[down[node] ?? 0] ?? 0)
  }
  return chances
}

/** By level the probability that the part's state decides. */
function decisions(
  { level, up, down, top }: Diagram,
  downChance: Float64Array,
  chances: Float64Array,
): Float64Array {
  const decides = new Float64Array(downChance.length)
  const reached = new Float64Array(level.length)
  reached[top] = 1
  for (let node = level.length - 1; node > 1; node--) {
    const [one, toUp, toDown] = [level[node] ?? 0, up[node] ?? 0, down[node] ?? 0]
    const [here, isDown] = [reached[node] ?? 0, downChance[one] ?? 0]
    decides[one] = (decides[one] ?? 0) + here * ((chances[toDown] ?? 0) - (chances[toUp] ?? 0))
    reached[toUp] = (reached[toUp] ?? 0) + here * (1 - isDown)
    reached[toDown] = (reached[toDown] ?? 0) + here * isDown
  }
  return decides
}

import type { PartId } from '../outage/part.ts'
import type { Diagram } from './diagram.ts'

/**
 * How many choices of k of these parts fail when just they are down, for k from 0 to all of them. Parts of the diagram that are
 * not among them are up. Exact up to 2^53, from there on rounded to 53 bits.
 */
export function failingBySize(diagram: Diagram, parts: readonly PartId[]): number[] {
  const asked = new Set(parts)
  const among = diagram.parts.map((part) => asked.has(part))
  // How many of the parts are asked for from each level on.
  const from = [0]
  for (const counted of among.toReversed()) from.push((from.at(-1) ?? 0) + (counted ? 1 : 0))
  from.reverse()
  const open = (node: number): number => from[diagram.level[node] ?? 0] ?? 0

  const counts: (readonly number[])[] = [[], [1]]
  for (let node = 2; node < diagram.level.length; node++) {
    const level = diagram.level[node] ?? 0
    const [up, down] = [diagram.up[node] ?? 0, diagram.down[node] ?? 0]
    const below = from[level + 1] ?? 0
    const isUp = widened(counts[up] ?? [], below - open(up))
    const isDown = widened(counts[down] ?? [], below - open(down))
    counts.push(among[level] === true ? added(isUp, [0, ...isDown]) : isUp)
  }
  const all = widened(counts[diagram.top] ?? [], asked.size - open(diagram.top))
  return Array.from({ length: asked.size + 1 }, (_, size) => all[size] ?? 0)
}

/** With so many further parts that make no difference. */
function widened(counts: readonly number[], by: number): readonly number[] {
  if (counts.length === 0) return counts
  let wider = counts
  for (let i = 0; i < by; i++) wider = added(wider, [0, ...wider])
  return wider
}

function added(one: readonly number[], other: readonly number[]): number[] {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  return long.map((count, i) => count + (short[i] ?? 0))
}

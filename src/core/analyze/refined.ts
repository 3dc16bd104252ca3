import type { PartId } from '../outage/part.ts'
import { binomial } from './binomial.ts'
import type { CutSets } from './question.ts'

/**
 * The same cut sets in smaller portions: parts of one group for which `kind` is not the same are no longer chosen from
 * together. So each portion is as another question sees it.
 */
export function refined(sets: CutSets, kind: (part: PartId) => unknown): readonly CutSets[] {
  let portions: readonly CutSets['choose'][] = [[]]
  for (const { count, of } of sets.choose) {
    const splits = shares(count, groupsOf(of, kind))
    portions = portions.flatMap((before) => splits.map((split) => [...before, ...split]))
  }
  return portions.map((choose) => ({ choose, size: sets.size, ways: waysOf(choose) }))
}

/** One of them. */
export const oneOf = ({ choose }: CutSets): readonly PartId[] =>
  choose.flatMap(({ count, of }) => of.slice(0, count))

function groupsOf(of: readonly PartId[], kind: (part: PartId) => unknown): readonly (readonly PartId[])[] {
  const groups = new Map<unknown, PartId[]>()
  for (const part of of) {
    const group = groups.get(kind(part))
    if (group) group.push(part)
    else groups.set(kind(part), [part])
  }
  return [...groups.values()]
}

/** Every way to take `count` in all from the groups. */
function shares(count: number, groups: readonly (readonly PartId[])[]): readonly CutSets['choose'][] {
  const [first, ...rest] = groups
  if (!first) return count === 0 ? [[]] : []
  const found: CutSets['choose'][] = []
  for (let taken = 0; taken <= Math.min(count, first.length); taken++) {
    const here = taken === 0 ? [] : [{ count: taken, of: first }]
    for (const others of shares(count - taken, rest)) found.push([...here, ...others])
  }
  return found
}

const waysOf = (choose: CutSets['choose']): number =>
  choose.reduce((ways, { count, of }) => ways * binomial(of.length, count), 1)

import { builtInAliases } from '../catalogue/aliases.ts'
import { allNames, metadataOf } from '../catalogue/catalogue.ts'
import { synopsisOf } from '../help/synopses.ts'

/** The names of the commands that come nearest to one that does not exist, nearest first, three at most. */
export function suggest(name: string): readonly string[] {
  const aliases = [...builtInAliases].filter(([, cmdlet]) => metadataOf(cmdlet) !== null)
  return nearest(name, [...allNames(), ...aliases.map(([alias]) => alias)])
}

/** A name of one or two letters is near to everything. */
const leastLetters = 3

/** Those of the names that come nearest to one, nearest first, three at most. */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase()
  if (wanted.length < leastLetters) return []
  const most = Math.max(1, Math.floor(wanted.length / 5))
  return names
    .filter((each) => Math.abs(each.length - wanted.length) <= most)
    .map((each) => ({ each, distance: distance(wanted, each.toLowerCase(), most) }))
    .filter((one) => one.distance <= most)
    .toSorted(
      (a, b) => a.distance - b.distance || unknown(a.each) - unknown(b.each) || (a.each < b.each ? -1 : 1),
    )
    .slice(0, 3)
    .map(({ each }) => each)
}

/** Of two that are as near, the one that this product has something to say about comes first. */
const unknown = (name: string): number => (synopsisOf(name) === null ? 1 : 0)

/** How many letters must be put in, left out, exchanged or swapped; more than `most` where it is more than that. */
function distance(a: string, b: string, most: number): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const at = (cells: readonly number[], k: number): number => cells[k] ?? Infinity
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? Infinity
}

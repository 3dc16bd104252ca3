import { catalogue } from '../catalogue/index.ts'

const mostSuggestions = 3
/** Keystrokes apart: further away a suggestion only puzzles. */
const farthest = 3

/** The ids of the catalogue that a mistyped one may have meant, the nearest first; none where nothing is near. */
export function nearIds(typed: string): readonly string[] {
  const wanted = tidy(typed)
  return catalogue
    .map(({ id }) => ({ id, distance: keystrokesBetween(wanted, id) }))
    .filter(({ distance }) => distance <= farthest)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostSuggestions)
    .map(({ id }) => id)
}

/** `pair2`, `PAIR 2` and `PAIR-2` are all meant as PAIR-002. */
function tidy(typed: string): string {
  const parts = /^([a-z]+)[^a-z0-9]*(\d{1,3})$/i.exec(typed.trim())
  const [, group, number] = parts ?? []
  if (group === undefined || number === undefined) return typed.trim().toUpperCase().slice(0, 20)
  return `${group.toUpperCase()}-${number.padStart(3, '0')}`
}

/** How many characters have to be put in, taken out or replaced to make one text of the other. */
function keystrokesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

import { counted, listed } from '../../words/words.ts'

/** Lines of a list that anyone reads. */
const most = 12

/** The first lines of a list of cut sets, and how many are left out: none is dropped in silence. */
export function shortened(items: readonly string[]): readonly string[] {
  const left = items.length - most
  return left <= 1
    ? items
    : [...items.slice(0, most), `and ${counted(left, 'line')} more, of sets that are no smaller`]
}

/** What is told of something. */
export interface Told {
  readonly what: string
  readonly items: readonly string[]
}

/** The same items once, for all that they are told of: "a and b". What has no items is left out. */
export function gathered(all: readonly Told[]): readonly Told[] {
  const found = new Map<string, { readonly whats: string[]; readonly items: readonly string[] }>()
  for (const { what, items } of all) {
    const key = JSON.stringify(items)
    const known = found.get(key)
    if (known) known.whats.push(what)
    else if (items.length > 0) found.set(key, { whats: [what], items })
  }
  return [...found.values()].map(({ whats, items }) => ({ what: listed(whats), items }))
}

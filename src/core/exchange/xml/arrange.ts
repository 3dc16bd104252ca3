import { moved } from './order.ts'
import { isSame, type Named, type Written } from './written.ts'

/** The children that an element of the original is to have. */
export interface Arrangement {
  /** In their order: those of the original that stay, and new ones. */
  readonly order: readonly string[]
  /** Those of the original that stand in another place than before. */
  readonly moved: ReadonlySet<string>
}

/**
 * Arranges the children of an element by slot (see `bySlot`): `standing` in the original, `was` and `now` in the trees
 * whose difference is to be applied. What `was` and `now` do not know stays where it is. What is new goes behind the
 * sibling that it follows in `now`, else before the next one that stands, else by its name, else to the end.
 */
export function arrange(
  standing: ReadonlyMap<string, Named>,
  was: ReadonlyMap<string, Written>,
  now: ReadonlyMap<string, Written>,
): Arrangement {
  const wanted = [...now.keys()]
  const isShared = (slot: string) => standing.has(slot) && was.has(slot) && now.has(slot)
  const loose = moved([...was.keys()].filter(isShared), wanted.filter(isShared))

  const remaining = [...standing.keys()].filter((slot) => now.has(slot) || !was.has(slot))
  const known = remaining.filter((slot) => now.has(slot))
  const inOrder = placed(
    known.filter((slot) => !loose.has(slot)),
    loose,
    wanted,
  ).values()
  const kept = remaining.map((slot) => (now.has(slot) ? (inOrder.next().value ?? slot) : slot))

  const added = [...now].filter(([slot, child]) => !standing.has(slot) && isNew(child, was.get(slot)))
  const slots = new Set(added.map(([slot]) => slot))
  return {
    order: known.length > 0 ? placed(kept, slots, wanted) : placedByName(kept, standing, slots, now),
    moved: kept.some((slot, i) => slot !== remaining[i]) ? loose : new Set(),
  }
}

/** Puts entries among others: each behind the one that it follows in `sequence`, the first ones before the one that follows them. */
function placed(
  others: readonly string[],
  entries: ReadonlySet<string>,
  sequence: readonly string[],
): readonly string[] {
  if (entries.size === 0) return others
  const stands = new Set(others)
  const behind = new Map<string, string[]>()
  const first: string[] = []
  let anchor: string | undefined
  let ahead: string | undefined
  for (const slot of sequence)
    if (stands.has(slot)) {
      anchor = slot
      ahead ??= slot
    } else if (entries.has(slot)) {
      if (anchor === undefined) first.push(slot)
      else append(behind, anchor, slot)
    }
  return others.flatMap((slot) => [...(slot === ahead ? first : []), slot, ...(behind.get(slot) ?? [])])
}

/** Puts entries among others of which `now` knows none: in the order of the names in `now`, as far as the others have these. */
function placedByName(
  others: readonly string[],
  standing: ReadonlyMap<string, Named>,
  entries: ReadonlySet<string>,
  now: ReadonlyMap<string, Written>,
): readonly string[] {
  const ranks = ranksOf(now)
  const rankOf = (element: Named | undefined) => element && ranks.get(fullName(element))
  const taken = others.map((slot) => ({ slot, rank: rankOf(standing.get(slot)) }))
  const placeOf = (rank: number): number => {
    const earlier = taken.findLastIndex((other) => other.rank !== undefined && other.rank <= rank)
    if (earlier >= 0) return earlier + 1
    const later = taken.findIndex((other) => other.rank !== undefined)
    return later >= 0 ? later : taken.length
  }
  const places = new Map(Array.from(ranks.values(), (rank) => [rank, placeOf(rank)]))
  const at = new Map<number, string[]>()
  for (const slot of entries) {
    const place = places.get(rankOf(now.get(slot)) ?? 0) ?? others.length
    append(at, place, slot)
  }
  return [...others, null].flatMap((slot, i) => [...(at.get(i) ?? []), ...(slot === null ? [] : [slot])])
}

/** Whether a child that the original lacks is to be put in: not where it lacked it before in the same way. */
function isNew(now: Written, was: Written | undefined): boolean {
  return was === undefined || !isSame(was, now)
}

function append<K>(lists: Map<K, string[]>, key: K, entry: string): void {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}

/** Where each name comes first among siblings. */
function ranksOf(siblings: ReadonlyMap<string, Named>): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const sibling of siblings.values()) {
    const name = fullName(sibling)
    if (!ranks.has(name)) ranks.set(name, ranks.size)
  }
  return ranks
}

function fullName({ namespace, name }: Named): string {
  return `{${namespace}}${name}`
}

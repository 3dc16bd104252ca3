import type { PieceOrigin } from '#core/merge/piece.ts'
import type { SiteId } from '#core/model/id.ts'
import type { PlacedPiece } from '../../ports/reader-tasks.ts'
import { importText } from '../../text/import.ts'

/** The pieces of one site, or of the deployment as a whole. */
export interface Group {
  readonly title: string
  readonly pieces: readonly PlacedPiece[]
}

/** A line of the list: the head of a group, or a piece of it. */
export type Row =
  { readonly kind: 'group'; readonly group: Group } | { readonly kind: 'piece'; readonly piece: PlacedPiece }

/** The pieces by site, the deployment as a whole first, in the order in which they come. */
export function groupsOf(pieces: readonly PlacedPiece[]): readonly Group[] {
  const bySite = new Map<SiteId | null, { title: string; pieces: PlacedPiece[] }>([
    [null, { title: importText.merge.deployment, pieces: [] }],
  ])
  for (const piece of pieces) {
    const { id, name } = piece.site ?? { id: null, name: '' }
    const group = bySite.get(id)
    if (group) group.pieces.push(piece)
    else bySite.set(id, { title: name, pieces: [piece] })
  }
  return [...bySite.values()].filter((group) => group.pieces.length > 0)
}

/** Every line from top to bottom. */
export function rowsOf(groups: readonly Group[]): readonly Row[] {
  return groups.flatMap((group): Row[] => [
    { kind: 'group', group },
    ...group.pieces.map((piece): Row => ({ kind: 'piece', piece })),
  ])
}

/** The chosen pieces with some more, and with all that these cannot be without. */
export function withPieces(
  list: readonly PlacedPiece[],
  chosen: ReadonlySet<string>,
  more: Iterable<string>,
): ReadonlySet<string> {
  const needs = new Map(list.map((piece) => [piece.id, piece.needs]))
  return closed(chosen, more, (id) => needs.get(id) ?? [])
}

/** The chosen pieces without some, and without all that cannot be without these. */
export function withoutPieces(
  list: readonly PlacedPiece[],
  chosen: ReadonlySet<string>,
  fewer: Iterable<string>,
): ReadonlySet<string> {
  const neededBy = new Map<string, string[]>()
  for (const { id, needs } of list)
    for (const other of needs) neededBy.set(other, [...(neededBy.get(other) ?? []), id])
  const gone = closed(new Set(), fewer, (id) => neededBy.get(id) ?? [])
  return new Set([...chosen].filter((id) => !gone.has(id)))
}

function closed(
  start: ReadonlySet<string>,
  more: Iterable<string>,
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const all = new Set(start)
  const waiting = [...more]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (all.has(id)) continue
    all.add(id)
    waiting.push(...next(id))
  }
  return all
}

/** How many pieces come from where, in words; origins of which there are none are left out. */
export function originsInWords(pieces: readonly PlacedPiece[]): string {
  const counts = new Map<PieceOrigin, number>()
  for (const { origin } of pieces) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  return (['file', 'here', 'both', 'unknown'] as const)
    .flatMap((origin) => {
      const count = counts.get(origin) ?? 0
      return count === 0 ? [] : [importText.merge.counts[origin](count)]
    })
    .join(', ')
}

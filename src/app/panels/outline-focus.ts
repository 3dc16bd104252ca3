import type { Id } from '#core/model/id.ts'
import type { AppState } from '../store/store.ts'
import type { OutlineRow, RowKey } from './outline-rows.ts'

/** The row that the keyboard is on, and whether the focus goes there too. */
export interface Active {
  readonly key: RowKey
  readonly index: number
  readonly focus: boolean
}

/** What the outline has to show because of a step of the store: a destination, a name to edit, a selection. */
export function soughtId(now: AppState, before: AppState): Id | undefined {
  if (now.renaming !== before.renaming && now.renaming?.where === 'outline') return now.renaming.id
  if (now.destination !== before.destination) return now.destination?.id
  return now.selection === before.selection ? undefined : now.selection.at(-1)
}

/** Where the keyboard is when it was nowhere, or where its row is gone: the place it had, the selection, the top. */
export function startAt(
  rows: readonly OutlineRow[],
  selected: ReadonlySet<Id>,
  active: Active | null,
): number {
  if (active !== null) return Math.max(Math.min(active.index, rows.length - 1), 0)
  return Math.max(
    rows.findIndex((row) => row.id !== null && selected.has(row.id)),
    0,
  )
}

import type { KeyboardEvent } from 'react'
import type { OutlineRow } from './outline-rows.ts'

/** Rows that Page Up and Page Down move by. */
const page = 10

/** What the keys of a tree do, in the hands of the tree that has the focus. */
export interface TreeHands {
  readonly rows: readonly OutlineRow[]
  /** The row that the keyboard is on. */
  readonly current: number
  /** Whether rows are shown because a filter found them: then none can be closed. */
  readonly filtered: boolean
  /** Goes to a row, selecting as the keys held down say. */
  move(to: number, event: KeyboardEvent): void
  stand(index: number): void
  choose(index: number, keys: { readonly add: boolean; readonly range: boolean }): void
  /** Opens or closes a row. */
  toggle(row: OutlineRow): void
  /** Opens rows. */
  open(rows: readonly OutlineRow[]): void
  /** Goes to what a row stands for. */
  goTo(row: OutlineRow): void
  openMenu(): void
  /** Gives up a drag; whether there was one. */
  giveUp(): boolean
  /** Takes a letter towards the name of a row. */
  type(event: KeyboardEvent): void
}

/** What the pattern of a tree asks for; false for a key that is not its own. */
export function onTreeKey(event: KeyboardEvent, hands: TreeHands): boolean {
  const { rows, current } = hands
  const row = rows[current]
  if (!row) return false
  switch (event.key) {
    case 'ArrowDown':
      hands.move(current + 1, event)
      return true
    case 'ArrowUp':
      hands.move(current - 1, event)
      return true
    case 'Home':
      hands.move(0, event)
      return true
    case 'End':
      hands.move(rows.length - 1, event)
      return true
    case 'PageDown':
      hands.move(current + page, event)
      return true
    case 'PageUp':
      hands.move(current - page, event)
      return true
    case 'ArrowRight':
      if (row.expanded === true) hands.move(current + 1, event)
      else hands.toggle(row)
      return true
    case 'ArrowLeft':
      closeOrLeave(row, event, hands)
      return true
    case 'Enter':
      hands.goTo(row)
      hands.stand(current)
      return true
    case ' ':
      hands.choose(current, { add: event.ctrlKey, range: event.shiftKey })
      hands.stand(current)
      return true
    case 'Escape':
      return hands.giveUp()
    case 'ContextMenu':
      hands.openMenu()
      return true
    case 'F10':
      if (event.shiftKey) hands.openMenu()
      return event.shiftKey
    case '*':
      hands.open(rows.filter((other) => other.parent === row.parent && other.expanded === false))
      return true
    default:
      if (!isLetter(event)) return false
      hands.type(event)
      return true
  }
}

/** Closes an open row; from a closed one the keyboard goes to its parent. */
function closeOrLeave(
  row: OutlineRow,
  event: KeyboardEvent,
  { rows, filtered, toggle, move }: TreeHands,
): void {
  if (row.expanded === true && !filtered) toggle(row)
  else if (row.parent !== null)
    move(
      rows.findIndex(({ key }) => key === row.parent),
      event,
    )
}

function isLetter({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && key !== '?'
}

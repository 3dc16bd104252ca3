import type { KeyboardEvent } from 'react'
import type { ServerId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'

/** Goes along the cells of a pool with the arrow keys; false for a key that is not for that. */
export function moveAlongCells(
  event: KeyboardEvent<HTMLElement>,
  pool: Pool,
  position: number,
  select: (server: ServerId) => void,
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return false
  event.preventDefault()
  event.stopPropagation()
  const next = pool.servers[position + by]
  if (!next) return true
  select(next.id)
  const row = event.currentTarget.closest('.server-cells')
  row?.querySelector<HTMLElement>(`[data-server="${position + by}"]`)?.focus()
  return true
}

import type { KeyboardEvent, MouseEvent } from 'react'
import type { Pool, Server } from '#core/model/pool.ts'
import type { AppStore } from '../store/store.ts'
import { moveAlongCells } from './cell-keys.ts'

/** What a click and a key do on a server that is a switch. With Shift or Ctrl a click selects, as everywhere. */
export function cellSwitching(store: AppStore, pool: Pool) {
  const toggle = (server: Server) => store.getState().toggleParts([server.id])
  return {
    onClick(event: MouseEvent, server: Server): void {
      event.stopPropagation()
      const { selection, select } = store.getState()
      if (event.shiftKey || event.ctrlKey || event.metaKey) {
        select(
          selection.includes(server.id)
            ? selection.filter((id) => id !== server.id)
            : [...selection, server.id],
        )
        return
      }
      select([server.id])
      toggle(server)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>, server: Server, position: number): void {
      if (moveAlongCells(event, pool, position, (next) => store.getState().select([next]))) return
      if (event.key.toLowerCase() !== 'x' || event.altKey || event.ctrlKey || event.metaKey) return
      // X switches the whole selection where this server is part of it.
      if (store.getState().selection.includes(server.id)) return
      event.preventDefault()
      toggle(server)
    },
  }
}

import type { KeyboardEvent, MouseEvent } from 'react'
import type { Pool, Server } from '#core/model/pool.ts'
import type { AppStore } from '../store/store.ts'
import { moveAlongCells } from './cell-keys.ts'

/**
 * What a click and a key do on a server that is a switch. With Shift or Ctrl a click selects, as everywhere. In a drill it is no
 * switch: a click selects it, and X adds it to the selection or takes it out.
 */
export function cellSwitching(store: AppStore, pool: Pool) {
  const drilling = () => store.getState().mode === 'drill'
  const toggle = (server: Server) => store.getState().toggleParts([server.id])
  const mark = ({ id }: Server) => {
    const { selection, select } = store.getState()
    select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
  }
  return {
    onClick(event: MouseEvent, server: Server): void {
      event.stopPropagation()
      if (event.shiftKey || event.ctrlKey || event.metaKey) return mark(server)
      store.getState().select([server.id])
      if (!drilling()) toggle(server)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>, server: Server, position: number): void {
      if (moveAlongCells(event, pool, position, (next) => store.getState().select([next]))) return
      if (event.key.toLowerCase() !== 'x' || event.altKey || event.ctrlKey || event.metaKey) return
      if (drilling()) {
        event.preventDefault()
        event.stopPropagation()
        return mark(server)
      }
      // X switches the whole selection where this server is part of it.
      if (store.getState().selection.includes(server.id)) return
      event.preventDefault()
      toggle(server)
    },
  }
}

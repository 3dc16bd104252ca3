import { useRef, useState, type PointerEvent } from 'react'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import { useAppHandle } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { serversAround, type OutlineRow } from './outline-rows.ts'

/** Pixels that the pointer travels before a press becomes a drag, so that clicks never move anything. */
const threshold = 4

/** A server that is being dragged: which row it is and the gap that it would drop into, as the row after the gap. */
export interface ServerDrag {
  readonly row: number
  readonly gap: number
}

/** Reorders the servers of a pool by dragging a row up or down. Escape or a lost pointer leaves the order as it was. */
export function useServerDrag(rows: readonly OutlineRow[], rowHeight: number) {
  const { store } = useAppHandle()
  const [drag, setDrag] = useState<ServerDrag | null>(null)
  const pressed = useRef<{ readonly row: number; readonly y: number } | null>(null)

  const stop = () => {
    pressed.current = null
    setDrag(null)
  }
  const drop = () => {
    const around = drag && serversAround(rows, drag.row)
    stop()
    if (!around) return
    const from = drag.row - around.first
    const gap = drag.gap - around.first
    const to = gap > from ? gap - 1 : gap
    if (to === from) return
    const args = { pool: around.pool, from, to }
    const said = reorderServers.describe(args, docOf(store.getState()))
    store.getState().edit(reorderServers, args)
    store.getState().announce(said)
  }
  return {
    drag,
    stop,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const row = rowOf(event.target)
        const movable =
          event.button === 0 && event.pointerType !== 'touch' && store.getState().role === 'writer'
        pressed.current =
          movable && row !== null && serversAround(rows, row) ? { row, y: event.clientY } : null
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const from = pressed.current
        if (!from || (drag === null && Math.abs(event.clientY - from.y) < threshold)) return
        const around = serversAround(rows, from.row)
        if (!around) return
        const list = event.currentTarget
        if (drag === null) list.setPointerCapture(event.pointerId)
        const y = event.clientY - list.getBoundingClientRect().top + list.scrollTop
        const gap = Math.min(Math.max(Math.round(y / rowHeight), around.first), around.first + around.count)
        setDrag({ row: from.row, gap })
      },
      onPointerUp: drop,
      onPointerCancel: stop,
    },
  }
}

/** The row that an element of the outline belongs to. */
export function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null
  return row == null ? null : Number(row)
}

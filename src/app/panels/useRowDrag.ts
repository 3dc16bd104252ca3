import { useRef, useState, type PointerEvent } from 'react'
import { moveToSite } from '#core/edit/move-to-site.ts'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import { isKind, type SiteId } from '#core/model/id.ts'
import { find } from '#core/model/topology.ts'
import { isCard } from '../canvas/cards.ts'
import { freePlaceForCard } from '../canvas/free-place.ts'
import { movedToSite } from '../canvas/stores-along.ts'
import { useAppHandle } from '../store/context.tsx'
import { docOf, isReadOnly, topologyOf } from '../store/selectors.ts'
import { serversAround } from './outline-places.ts'
import type { OutlineRow } from './outline-rows.ts'

/** Pixels that the pointer travels before a press becomes a drag, so that clicks never move anything. */
const threshold = 4

/** A row that is being dragged, and where it would drop. */
export interface RowDrag {
  readonly row: number
  /** The gap between the servers of its pool, as the row after the gap; `null` for what is no server. */
  readonly gap: number | null
  /** The other site that it would go to, with its row; `null` for none. */
  readonly into: { readonly site: SiteId; readonly row: number } | null
}

/**
 * Dragging a row up or down: a server to another place in its pool, a pool, role or store into another site. Escape or a
 * lost pointer leaves everything as it was.
 */
export function useRowDrag(rows: readonly OutlineRow[], rowHeight: number) {
  const { store } = useAppHandle()
  const [drag, setDrag] = useState<RowDrag | null>(null)
  const pressed = useRef<{ readonly row: number; readonly y: number } | null>(null)

  const stop = () => {
    pressed.current = null
    setDrag(null)
  }
  const drop = () => {
    const dropped = drag
    stop()
    if (dropped?.into) intoSite(dropped.row, dropped.into.site)
    else if (dropped?.gap != null) reorder(dropped.row, dropped.gap)
  }
  const reorder = (row: number, into: number) => {
    const around = serversAround(rows, row)
    if (!around) return
    const from = row - around.first
    const gap = into - around.first
    const to = gap > from ? gap - 1 : gap
    if (to === from) return
    const args = { pool: around.pool, from, to }
    const said = reorderServers.describe(args, docOf(store.getState()))
    store.getState().edit(reorderServers, args)
    store.getState().announce(said)
  }
  const intoSite = (row: number, site: SiteId) => {
    const id = rows[row]?.id
    if (id == null || !isCard(id)) return
    const doc = docOf(store.getState())
    const move = { id, site, position: freePlaceForCard(doc, id, site) }
    const said = moveToSite.describe(move, doc)
    store.getState().editAll(said, (before) => movedToSite(before, move))
    store.getState().notify(said)
  }
  /** The site that a row stands in, unless the dragged thing is there already. */
  const otherSiteAt = (index: number, dragged: number): RowDrag['into'] => {
    const id = rows[dragged]?.id
    const row = siteRowAbove(rows, index)
    const site = rows[row]?.id
    if (id == null || site == null || !isKind(site, 'site')) return null
    const found = find(topologyOf(store.getState()), id)
    return found && 'site' in found && found.site.id !== site ? { site, row } : null
  }
  return {
    drag,
    stop,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const row = rowOf(event.target)
        const isHand = event.button === 0 && event.pointerType !== 'touch'
        const movable = isHand && !isReadOnly(store.getState()) && row !== null && isMovable(rows, row)
        pressed.current = movable ? { row, y: event.clientY } : null
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const from = pressed.current
        if (!from || (drag === null && Math.abs(event.clientY - from.y) < threshold)) return
        const list = event.currentTarget
        if (drag === null) list.setPointerCapture(event.pointerId)
        const y = event.clientY - list.getBoundingClientRect().top + list.scrollTop
        const around = serversAround(rows, from.row)
        if (!around) {
          setDrag({ row: from.row, gap: null, into: otherSiteAt(Math.floor(y / rowHeight), from.row) })
          return
        }
        const gap = Math.min(Math.max(Math.round(y / rowHeight), around.first), around.first + around.count)
        setDrag({ row: from.row, gap, into: null })
      },
      onPointerUp: drop,
      onPointerCancel: stop,
    },
  }
}

function isMovable(rows: readonly OutlineRow[], index: number): boolean {
  const id = rows[index]?.id ?? null
  return id !== null && (isCard(id) || serversAround(rows, index) !== null)
}

/** The row of the site that a row stands in, or that it is; -1 outside of all sites. */
function siteRowAbove(rows: readonly OutlineRow[], index: number): number {
  let at = index
  while (at >= 0 && rows[at]?.kind !== 'site') {
    const parent = rows[at]?.parent
    at = parent == null ? -1 : rows.findIndex(({ key }) => key === parent)
  }
  return at
}

/** The row that an element of the outline belongs to. */
export function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null
  return row == null ? null : Number(row)
}

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useRef, type MouseEvent } from 'react'
import type { Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import { useAppHandle } from '../store/context.tsx'
import { docOf, topologyOf } from '../store/selectors.ts'
import { boxesOf } from './boxes.ts'
import { thingAt, thingsIn } from './hit.ts'
import { selectionAfter, siteAt } from './interpret.ts'
import { viewOf } from './view.ts'

const nothingMoves = {}

/**
 * The hand on what is painted and not mounted, where `active`: React Flow knows nothing of it, so that for React Flow it
 * is all empty pane. Where `isPainted`, no card is mounted but those of the selection, and frames of sites can be hit.
 */
export function useFarHand({ active, isPainted }: { readonly active: boolean; readonly isPainted: boolean }) {
  const { store } = useAppHandle()
  const flow = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const picking = useRef(false)
  const corner = useRef<Position | null>(null)

  /** What is painted under the pointer. */
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Id | null => {
    if (!active) return null
    const doc = docOf(store.getState())
    const view = viewOf(flow.getState())
    const point = screenToFlowPosition({ x: clientX, y: clientY })
    const pixel = { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y }
    const thing = thingAt(boxesOf(doc, nothingMoves), doc.topology, view, pixel)
    return thing ?? (isPainted ? siteAt(doc, point) : null)
  }

  const onPaneClick = (event: MouseEvent) => {
    const { selection, select } = store.getState()
    const id = at(event)
    if (id === null) {
      select([])
      return
    }
    const adds = event.shiftKey || event.ctrlKey || event.metaKey
    const toggled = [{ id, selected: !selection.includes(id) }]
    select(adds ? selectionAfter(topologyOf(store.getState()), selection, toggled) : [id])
    focusSoon(id)
    // After a click on the pane React Flow takes back the selection that there was.
    picking.current = true
    queueMicrotask(() => {
      picking.current = false
    })
  }

  const onDoubleClick = (event: MouseEvent) => {
    const isOnPane =
      event.target instanceof Element && event.target.matches('.react-flow__pane *, .react-flow__pane')
    if (!isPainted || !isOnPane || event.target instanceof HTMLInputElement) return
    const id = at(event)
    if (id === null) return
    store.getState().select([id])
    store.getState().look('fit-selection')
  }

  const onSelectionStart = () => {
    const rect = flow.getState().userSelectionRect
    corner.current = active && rect ? { x: rect.startX, y: rect.startY } : null
    if (active) store.getState().select([])
  }

  /** React Flow has selected what is mounted; the rest follows when the frame is let go. */
  const onSelectionEnd = ({ clientX, clientY }: MouseEvent) => {
    const from = corner.current
    if (!from) return
    const to = screenToFlowPosition({ x: clientX, y: clientY })
    const area = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    }
    const doc = docOf(store.getState())
    const covered = thingsIn(boxesOf(doc, nothingMoves), area).map((id) => ({ id, selected: true }))
    store.getState().select(selectionAfter(doc.topology, store.getState().selection, covered))
  }

  return {
    at,
    isPicking: () => picking.current,
    onPaneClick,
    onDoubleClick,
    onSelectionStart,
    onSelectionEnd,
  }
}

/** The card that the selection mounts takes the focus, as a card does that is clicked, so that arrow keys move it. */
function focusSoon(id: Id): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.focus({ preventScroll: true }),
  )
}

import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useApp, useAppHandle } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { around, aroundAll, boxesOf, type Box } from './boxes.ts'
import { nodeFor } from './interpret.ts'
import { seen, viewOf } from './view.ts'
import { levelAt } from './zoom-level.ts'

const nothingMoves = {}

/** How much of the pane stays free around what is fitted into it: at the left, the room of the zoom buttons. */
const padding = { left: '56px', right: '24px', y: 0.12 } as const

/**
 * Turns wishes to look somewhere into movements of the viewport: fit, zoom, and going to a thing. Asks the document
 * where things stand, since not all of them are mounted.
 */
export function useLooking(): void {
  const { store } = useAppHandle()
  const flow = useReactFlow()
  const state = useStoreApi()
  const looking = useApp(({ looking }) => looking)
  const destination = useApp(({ destination }) => destination)
  const first = useRef(true)

  useEffect(() => {
    const { selection } = store.getState()
    const doc = docOf(store.getState())
    const boxes = boxesOf(doc, nothingMoves)
    const fit = (box: Box | null) => {
      const { width, height, minZoom } = state.getState()
      if (!box) return
      const viewport = getViewportForBounds(box, width, height, minZoom, 1.25, padding)
      void flow.setViewport(viewport, { duration: first.current ? 0 : duration() })
    }
    switch (looking?.kind ?? 'fit') {
      case 'fit':
        fit(aroundAll(boxes))
        break
      case 'fit-selection':
        fit(around(selection.flatMap((id) => boxes.of(nodeFor(doc.topology, id) ?? id) ?? [])))
        break
      case 'zoom-in':
        void flow.zoomIn({ duration: duration() })
        break
      case 'zoom-out':
        void flow.zoomOut({ duration: duration() })
        break
      case 'actual-size':
        void flow.zoomTo(1, { duration: duration() })
        break
    }
    first.current = false
  }, [flow, state, store, looking])

  useEffect(() => {
    if (!destination) return
    const doc = docOf(store.getState())
    const id = nodeFor(doc.topology, destination.id)
    const box = id === null ? undefined : boxesOf(doc, nothingMoves).of(id)
    if (!box || isLegible(box)) return
    const zoom = Math.max(flow.getZoom(), 0.6) // from near
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: duration() })
    function isLegible({ x, y, width, height }: Box): boolean {
      const view = viewOf(state.getState())
      const pane = seen(view)
      return (
        levelAt(view.zoom) === 'near' &&
        x >= pane.x &&
        y >= pane.y &&
        x + width <= pane.x + pane.width &&
        y + height <= pane.y + pane.height
      )
    }
  }, [flow, state, store, destination])
}

/** Milliseconds of a movement; none for those who asked for less motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

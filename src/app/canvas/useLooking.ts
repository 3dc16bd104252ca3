import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { Mode } from '../store/mode.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { around, aroundAll, boxesOf, type Box } from './boxes.ts'
import { nodeFor } from './interpret.ts'
import { holds, seen, viewOf } from './view.ts'
import { levelAt } from './zoom-level.ts'

const nothingMoves = {}

/**
 * How much of the pane stays free around what is fitted into it: at the left the room of the zoom buttons, at the top that of
 * the legend where there is one.
 */
const padding = { left: '56px', right: '24px', y: 0.12 } as const
const underLegend = { left: '56px', right: '24px', top: '64px', bottom: '16px' } as const

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
      if (box)
        void flow.setViewport(viewThatFits(state.getState(), box, store.getState().mode), {
          duration: first.current ? 0 : duration(),
        })
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

  // A panel that opens or grows takes nothing out of sight: what was fitted, or in view as a whole, stays so.
  useEffect(
    () =>
      state.subscribe((now, before) => {
        if ((now.width === before.width && now.height === before.height) || before.width === 0) return
        const all = aroundAll(boxesOf(docOf(store.getState()), nothingMoves))
        if (!all) return
        const wasWhole = holds(seen(viewOf(before)), all)
        const { mode } = store.getState()
        if (isFitted(before, all, mode) || (wasWhole && !holds(seen(viewOf(now)), all)))
          void flow.setViewport(viewThatFits(now, all, mode))
      }),
    [flow, state, store],
  )

  useEffect(() => {
    if (!destination) return
    const doc = docOf(store.getState())
    const id = nodeFor(doc.topology, destination.id)
    const box = id === null ? undefined : boxesOf(doc, nothingMoves).of(id)
    if (!box || isLegible(box)) return
    const zoom = Math.max(flow.getZoom(), 0.6) // from near
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: duration() })
    function isLegible(box: Box): boolean {
      const view = viewOf(state.getState())
      return levelAt(view.zoom) === 'near' && holds(seen(view), box)
    }
  }, [flow, state, store, destination])
}

/** What of React Flow's state the viewport depends on. */
interface Pane {
  readonly transform: readonly [x: number, y: number, zoom: number]
  readonly width: number
  readonly height: number
  readonly minZoom: number
  readonly domNode: HTMLElement | null
}

/** The viewport of a pane that shows a whole box. */
function viewThatFits({ width, height, minZoom }: Pane, box: Box, mode: Mode): Viewport {
  const free = mode === 'design' ? padding : underLegend
  return getViewportForBounds(box, width, height, minZoom, 1.25, free)
}

/** Whether a pane stands where fitting a box puts it, to the pixel. */
function isFitted(pane: Pane, box: Box, mode: Mode): boolean {
  const { x, y, zoom } = viewThatFits(pane, box, mode)
  const [atX, atY, atZoom] = pane.transform
  return Math.abs(x - atX) < 1 && Math.abs(y - atY) < 1 && Math.abs(zoom / atZoom - 1) < 0.001
}

/** Milliseconds of a movement; none for those who asked for less motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useApp, useAppHandle } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import { nodeFor } from './interpret.ts'

/** Turns wishes to look somewhere into movements of the viewport: fit, zoom, and going to a thing. */
export function useLooking(): void {
  const { store } = useAppHandle()
  const flow = useReactFlow()
  const looking = useApp((state) => state.looking)
  const destination = useApp((state) => state.destination)

  useEffect(() => {
    if (!looking) return
    const { selection } = store.getState()
    const topology = topologyOf(store.getState())
    const options = { duration: duration(), padding: 0.12, maxZoom: 1.25 }
    switch (looking.kind) {
      case 'fit':
        void flow.fitView(options)
        break
      case 'fit-selection': {
        const nodes = selection.flatMap((id) => nodeFor(topology, id) ?? []).map((id) => ({ id }))
        void flow.fitView({ ...options, nodes })
        break
      }
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
  }, [flow, store, looking])

  useEffect(() => {
    if (!destination) return
    const id = nodeFor(topologyOf(store.getState()), destination.id)
    const node = id === null ? undefined : flow.getInternalNode(id)
    if (!node) return
    const { x, y } = node.internals.positionAbsolute
    const { width = 0, height = 0 } = node.measured
    const zoom = Math.max(flow.getZoom(), 0.6)
    if (!inView({ x, y, width, height }, flow.getZoom()))
      void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration: duration() })
    function inView(box: { x: number; y: number; width: number; height: number }, now: number): boolean {
      const pane = document.querySelector('.canvas')?.getBoundingClientRect()
      if (!pane || now < 0.55) return false
      const from = flow.flowToScreenPosition({ x: box.x, y: box.y })
      const to = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height })
      return from.x >= pane.left && from.y >= pane.top && to.x <= pane.right && to.y <= pane.bottom
    }
  }, [flow, store, destination])
}

/** Milliseconds of a movement; none for those who asked for less motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

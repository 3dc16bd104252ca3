import { useStoreApi } from '@xyflow/react'
import { startTransition, useEffect, useState } from 'react'
import type { Box } from './boxes.ts'
import { nearWindow, sameWindow } from './near-window.ts'
import { viewOf } from './view.ts'

/**
 * The part of the canvas whose cards are mounted, `null` from far. While `active` it follows the view by whole cells, as
 * a transition.
 */
export function useNearWindow(active: boolean): Box | null {
  const flow = useStoreApi()
  const [near, setNear] = useState<Box | null>(null)
  useEffect(() => {
    if (!active) return
    let wanted: Box | null | undefined
    const follow = () => {
      const next = nearWindow(viewOf(flow.getState()))
      if (wanted !== undefined && sameWindow(next, wanted)) return
      wanted = next
      startTransition(() => setNear(next))
    }
    follow()
    return flow.subscribe(follow)
  }, [active, flow])
  return near
}

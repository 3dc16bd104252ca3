import { useStoreApi } from '@xyflow/react'
import { startTransition, useEffect, useState } from 'react'
import type { Box } from './boxes.ts'
import { nearWindow, sameWindow } from './near-window.ts'
import { viewOf } from './view.ts'

/** The part of the canvas whose cards are mounted, `null` from far. Follows the view by whole cells, as a transition. */
export function useNearWindow(): Box | null {
  const flow = useStoreApi()
  const [near, setNear] = useState<Box | null>(null)
  useEffect(() => {
    let wanted: Box | null = null
    const follow = () => {
      const next = nearWindow(viewOf(flow.getState()))
      if (sameWindow(next, wanted)) return
      wanted = next
      startTransition(() => setNear(next))
    }
    follow()
    return flow.subscribe(follow)
  }, [flow])
  return near
}

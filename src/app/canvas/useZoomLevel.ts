import { useStore } from '@xyflow/react'

/** How close a person looks: `far` shows sites with health, `mid` pools with gauges, `near` servers, stores and names. */
export type ZoomLevel = 'far' | 'mid' | 'near'

/** The level of detail at the present zoom. Changes only where a threshold is crossed. */
export function useZoomLevel(): ZoomLevel {
  return useStore(({ transform }) => (transform[2] < 0.28 ? 'far' : transform[2] < 0.55 ? 'mid' : 'near'))
}

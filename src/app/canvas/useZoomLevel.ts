import { useStore } from '@xyflow/react'
import { levelAt, type ZoomLevel } from './zoom-level.ts'

/** The level of detail at the present zoom. Changes only where a threshold is crossed. */
export function useZoomLevel(): ZoomLevel {
  return useStore(({ transform }) => levelAt(transform[2]))
}

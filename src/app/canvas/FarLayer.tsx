import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { createFarBitmap, type FarBitmap } from './far-bitmap.ts'
import type { FarScene } from './far-layer.ts'
import { viewOf } from './view.ts'

/**
 * The whole deployment, painted beneath React Flow's nodes: from far it is all there is to see, from near it is what
 * stands where no card is mounted yet. Says nothing to screen readers: the outline is the same as a tree.
 */
export function FarLayer({ scene }: { readonly scene: FarScene }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const bitmap = useRef<FarBitmap>(null)
  const flow = useStoreApi()

  useLayoutEffect(() => {
    if (!canvas.current) return
    const made = createFarBitmap(canvas.current, () => viewOf(flow.getState()))
    bitmap.current = made
    const unsubscribe = flow.subscribe(made.follow)
    return () => {
      unsubscribe()
      made.stop()
    }
  }, [flow])

  useLayoutEffect(() => bitmap.current?.show(scene), [scene])

  return <canvas ref={canvas} className="far-layer" aria-hidden />
}

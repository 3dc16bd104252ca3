import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef, type PointerEvent, type WheelEvent } from 'react'
import { canvasText } from '../text/canvas.ts'
import { around, aroundAll } from './boxes.ts'
import { paintOverview, type FarScene } from './far-layer.ts'
import { readPalette, watchPalette, type Palette } from './far-palette.ts'
import { holds, moved, seen, toPixels, viewAround, viewOf, type View } from './view.ts'

/** Pixels. */
const size = { width: 150, height: 100 }
const room = 5

/**
 * The whole deployment in a corner, with a frame around what is in view: a press or a drag goes there. While everything is
 * in view it would only stand in front of something, and is not shown.
 */
export function Overview({ scene }: { readonly scene: Pick<FarScene, 'boxes' | 'findings' | 'outage'> }) {
  const panel = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const shown = useRef<View | null>(null)
  const grip = useRef<View | null>(null)
  const palette = useRef<Palette | null>(null)
  const flow = useStoreApi()
  const { getZoom, setCenter, zoomTo } = useReactFlow()

  useLayoutEffect(() => {
    const picture = canvas.current
    const border = frame.current
    const ctx = picture?.getContext('2d')
    if (!picture || !border || !ctx) return
    const all = aroundAll(scene.boxes)
    const painted = viewAround(all ?? { x: 0, y: 0, ...size }, size, room)

    const paint = () => {
      const ratio = window.devicePixelRatio
      Object.assign(picture, { width: size.width * ratio, height: size.height * ratio })
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
      palette.current ??= readPalette(picture) // the page is laid out for it: not for every picture
      paintOverview(ctx, scene, painted, palette.current)
    }
    let before: Pick<ReturnType<typeof flow.getState>, 'transform' | 'width' | 'height'> | null = null
    const follow = () => {
      const { transform, width, height } = flow.getState()
      const same = before?.transform === transform && before.width === width && before.height === height
      if (same || width === 0) return
      before = { transform, width, height }
      const inView = seen(viewOf({ transform, width, height }))
      if (panel.current) panel.current.hidden = !grip.current && (!all || holds(inView, all))
      const view = viewAround(around(all ? [all, inView] : [inView]) ?? inView, size, room)
      shown.current = view
      const { x, y, scale } = moved(painted, view)
      picture.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
      const box = toPixels(view, inView)
      Object.assign(border.style, {
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      })
    }
    paint()
    follow()
    const unsubscribe = flow.subscribe(follow)
    const stopWatching = watchPalette(() => {
      palette.current = null
      paint()
    })
    return () => {
      unsubscribe()
      stopWatching()
    }
  }, [flow, scene])

  const goTo = (event: PointerEvent<HTMLElement>) => {
    if (!grip.current) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { x, y, zoom } = grip.current
    void setCenter((event.clientX - left - x) / zoom, (event.clientY - top - y) / zoom, { zoom: getZoom() })
  }
  const letGo = () => {
    grip.current = null
  }
  return (
    <Panel
      ref={panel}
      position="bottom-right"
      className="overview"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = shown.current // what is shown changes while it is dragged
        goTo(event)
      }}
      onPointerMove={goTo}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onWheel={({ deltaY }: WheelEvent) => void zoomTo(getZoom() * 2 ** (-deltaY / 500))}
    >
      <canvas ref={canvas} role="img" aria-label={canvasText.minimap} />
      <div ref={frame} className="overview-frame" />
    </Panel>
  )
}

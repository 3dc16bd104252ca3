import { paintFar, type FarScene } from './far-layer.ts'
import { readPalette, watchPalette, type Palette } from './far-palette.ts'
import { moved, sameView, type View } from './view.ts'

/** How far the bitmap reaches beyond the pane on each side, as a share of the pane: what a pan can use up. */
const margin = 0.35

/** Milliseconds that a zoom has to rest before the enlarged bitmap is painted anew. */
const rest = 90

/** A canvas with the far layer painted on it, larger than the pane, moved and scaled until it has to be painted anew. */
export interface FarBitmap {
  /** Moves with the view. To be called whenever the view may have changed. */
  follow(): void
  show(scene: FarScene): void
  stop(): void
}

/** What the bitmap holds. */
interface Painted {
  /** What the pane showed. */
  readonly pane: View
  /** What the bitmap shows: the same with a margin. */
  readonly whole: View
  /** Device pixels to a pixel. */
  readonly ratio: number
}

/** Makes a canvas a bitmap of the far layer. It is painted before the next frame whenever what it shows has changed. */
export function createFarBitmap(canvas: HTMLCanvasElement, viewNow: () => View): FarBitmap {
  const ctx = canvas.getContext('2d')
  let scene: FarScene | null = null
  let palette: Palette | null = null
  let painted: Painted | null = null
  let placed: View | null = null
  let frame = 0
  let timer = 0

  const paint = () => {
    forget()
    const view = viewNow()
    if (!ctx || !scene || view.width === 0) return
    palette ??= readPalette(canvas)
    const ratio = window.devicePixelRatio
    const whole = widened(view)
    resize(canvas, whole, ratio)
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.clearRect(0, 0, whole.width, whole.height)
    paintFar(ctx, scene, whole, palette)
    painted = { pane: view, whole, ratio }
    place(canvas, painted, view)
    placed = view
  }
  const forget = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
  }
  const paintSoon = () => {
    frame ||= requestAnimationFrame(paint)
  }
  const stopWatching = watchPalette(() => {
    palette = null
    paintSoon()
  })

  return {
    follow() {
      const view = viewNow()
      if (placed && sameView(placed, view) && painted?.ratio === window.devicePixelRatio) return
      placed = view
      if (!painted || !fits(painted, view)) {
        paintSoon()
        return
      }
      place(canvas, painted, view)
      if (!covers(painted, view)) paintSoon()
      else if (view.zoom !== painted.whole.zoom) {
        clearTimeout(timer)
        timer = window.setTimeout(paintSoon, rest)
      }
    },
    show(next) {
      scene = next
      paintSoon()
    },
    stop() {
      forget()
      stopWatching()
    },
  }
}

function resize(canvas: HTMLCanvasElement, { width, height }: View, ratio: number): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width === across && canvas.height === down) return
  Object.assign(canvas, { width: across, height: down })
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
}

function widened({ x, y, zoom, width, height }: View): View {
  const [across, down] = [Math.round(width * margin), Math.round(height * margin)]
  return { x: x + across, y: y + down, zoom, width: width + 2 * across, height: height + 2 * down }
}

/** Whether the bitmap was painted for a pane of this size on this screen. */
function fits({ pane, ratio }: Painted, now: View): boolean {
  return pane.width === now.width && pane.height === now.height && ratio === window.devicePixelRatio
}

/** Whether nothing of the pane is left without a picture. */
function covers({ whole }: Painted, now: View): boolean {
  const { x, y, scale } = moved(whole, now)
  return x <= 0 && y <= 0 && x + whole.width * scale >= now.width && y + whole.height * scale >= now.height
}

/** On whole device pixels, or all would be blurred. */
function place(canvas: HTMLCanvasElement, { whole, ratio }: Painted, now: View): void {
  const { x, y, scale } = moved(whole, now)
  const onPixels = (value: number) => Math.round(value * ratio) / ratio
  canvas.style.transform = `translate(${onPixels(x)}px, ${onPixels(y)}px) scale(${scale})`
}

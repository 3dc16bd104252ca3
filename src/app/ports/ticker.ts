/** Real time for what plays: the only place where it comes from. */
export interface Ticker {
  /**
   * Calls back before each picture with the real milliseconds since the last one, at most a quarter of a second, so that a
   * tab that was hidden goes on where it was. Gives the way to stop.
   */
  run(onFrame: (elapsed: number) => void): () => void
  /** Whether the person asked for less motion. */
  reducesMotion(): boolean
}

/** Milliseconds: more than this a picture never takes. */
const longest = 250

/** Frames of the browser. */
export function browserTicker(): Ticker {
  return {
    run(onFrame) {
      let last: number | null = null
      const frame = (now: number) => {
        if (last !== null && now > last) onFrame(Math.min(now - last, longest))
        last = now
        request = requestAnimationFrame(frame)
      }
      let request = requestAnimationFrame(frame)
      return () => cancelAnimationFrame(request)
    },
    reducesMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}

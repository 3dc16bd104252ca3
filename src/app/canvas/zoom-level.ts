/** How close a person looks: `far` shows sites with health, `mid` pools with gauges, `near` servers, stores and names. */
export type ZoomLevel = 'far' | 'mid' | 'near'

/** The level of detail at a zoom, in pixels per canvas unit. */
export function levelAt(zoom: number): ZoomLevel {
  return zoom < 0.28 ? 'far' : zoom < 0.55 ? 'mid' : 'near'
}

import type { Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Topology } from '#core/model/topology.ts'
import { holds, partsOf, touches, type Box, type Boxes } from './boxes.ts'
import { curveOf, distanceTo, endsOf } from './pairing-curve.ts'
import { namePlace, namesWithRoom, plateOf, widthOf } from './site-names.ts'
import type { View } from './view.ts'

/** How close to a pairing's line a click has to come, in pixels. */
const reach = 6

/**
 * What is painted at a point of the pane, in pixels, the topmost of several: the name of a site above its frame, a card
 * or a pairing's line.
 */
export function thingAt(boxes: Boxes, topology: Topology, view: View, pixel: Position): Id | null {
  const point = { x: (pixel.x - view.x) / view.zoom, y: (pixel.y - view.y) / view.zoom }
  return (
    nameAt(boxes, view, pixel) ?? partAt(boxes, point) ?? pairingAt(boxes, topology, point, reach / view.zoom)
  )
}

/** The cards that a box covers at least in part, and the sites of which it covers the frame alone. */
export function thingsIn(boxes: Boxes, area: Box): Id[] {
  return boxes.sites.flatMap((boxed): Id[] => {
    const parts = partsOf(boxed).filter((part) => touches(area, part.box))
    if (parts.length > 0) return parts.map(({ id }) => id)
    return touches(area, boxed.box) ? [boxed.site.id] : []
  })
}

function nameAt({ sites }: Boxes, view: View, pixel: Position): Id | null {
  const hit = namesWithRoom(sites, view).findLast(({ site, box }) => {
    const place = namePlace(view, box)
    return place.isAbove && holds(plateOf(place, widthOf(site.name, place)), pixel)
  })
  return hit?.site.id ?? null
}

function partAt({ sites }: Boxes, point: Position): Id | null {
  return sites.flatMap(partsOf).findLast(({ box }) => holds(box, point))?.id ?? null
}

function pairingAt(boxes: Boxes, { pairings }: Topology, point: Position, within: number): Id | null {
  const hit = pairings.find((pairing) => {
    const ends = endsOf(pairing, boxes)
    const curve = ends && curveOf(ends, boxes)
    return curve && distanceTo(curve, point) <= within
  })
  return hit?.id ?? null
}

import { touches, type Box } from './boxes.ts'
import { toPixels, type View } from './view.ts'
import { levelAt } from './zoom-level.ts'

/** Where the painted name of a site stands, in pixels of a view: its left edge, its middle, its size and its room. */
export interface NamePlace {
  readonly left: number
  readonly middle: number
  readonly size: number
  readonly room: number
  /** Above the frame it stands on a plate, since there is not always room between sites. */
  readonly isAbove: boolean
}

/** From far the name of a site stands above its frame, from closer in its head. */
export function namePlace(view: View, box: Box): NamePlace {
  const { x, y, width } = toPixels(view, box)
  const size = Math.min(18, Math.max(11, 60 * view.zoom))
  const isAbove = levelAt(view.zoom) === 'far'
  return {
    left: x + 14 * view.zoom,
    middle: isAbove ? y - size * 0.8 : y + 25 * view.zoom,
    size,
    room: Math.max(width, 60),
    isAbove,
  }
}

/** The plate behind a name that is this wide, in pixels of the view. */
export function plateOf({ left, middle, size }: NamePlace, wide: number): Box {
  return { x: left - 3, y: middle - size * 0.7, width: wide + 6, height: size * 1.4 }
}

/** About how wide a name is, in pixels, where it cannot be measured. */
export function widthOf(name: string, { size, room }: NamePlace): number {
  return Math.min(room, name.length * size * 0.62)
}

/** The sites whose names are painted: one that would stand on the name of an earlier site gives way, as on a map. */
export function namesWithRoom<T extends NamedSite>(sites: readonly T[], view: View): readonly T[] {
  const plates: Box[] = []
  return sites.filter(({ site, box }) => {
    const place = namePlace(view, box)
    if (!place.isAbove) return true
    const signs = 2 * place.size // behind the name stands how much has problems
    const plate = plateOf(place, widthOf(site.name, place) + signs)
    if (plates.some((other) => touches(other, plate))) return false
    plates.push(plate)
    return true
  })
}

interface NamedSite {
  readonly site: { readonly name: string }
  readonly box: Box
}

import type { Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Site } from '#core/model/site.ts'
import { cardsIn } from './cards.ts'
import { siteRoom, type Size } from './sizes.ts'

/** Where the first card of a site stands. */
export const firstPlace: Position = { x: siteRoom.side, y: siteRoom.top }

/** The size of a site: what it holds with room around it. */
export function siteSize(site: Site, positions: Readonly<Record<Id, Position>>): Size {
  let right = siteRoom.leastWidth - siteRoom.side
  let bottom = siteRoom.leastHeight - siteRoom.bottom
  for (const { id, size } of cardsIn(site)) {
    const at = positions[id] ?? firstPlace
    right = Math.max(right, at.x + size.width)
    bottom = Math.max(bottom, at.y + size.height)
  }
  return { width: right + siteRoom.side, height: bottom + siteRoom.bottom }
}

import type { Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import { storesOf } from './associations.ts'
import type { SiteBoxes } from './boxes.ts'
import { lineAt, poolWidth, storeIndent } from './sizes.ts'

/** A line from the lower edge of a card down and across to a store in the same site, relative to the site. */
export interface Elbow {
  /** The pool or role, and the store. */
  readonly ends: readonly [user: Id, store: Id]
  readonly from: Position
  readonly to: Position
}

const known = new WeakMap<SiteBoxes, readonly Elbow[]>()

/**
 * The elbows of a site: from each pool to its Back End and file store, and from every card to the other stores that it
 * uses and that stand below it. Made once for what stands in the site.
 */
export function elbowsOf(boxed: SiteBoxes): readonly Elbow[] {
  let elbows = known.get(boxed)
  if (!elbows) known.set(boxed, (elbows = elbowsIn(boxed)))
  return elbows
}

function elbowsIn({ pools, roles, stores }: SiteBoxes): Elbow[] {
  const places = new Map<Id, Position>(stores.map(({ id, inSite }) => [id, inSite]))
  const users = [
    ...pools.map(({ pool, box, inSite }) => ({ user: pool, box, inSite })),
    ...roles.map(({ role, box, inSite }) => ({ user: role, box, inSite })),
  ]
  return users.flatMap(({ user, box, inSite }) => {
    const from = { x: inSite.x + storeIndent / 2, y: inSite.y + box.height }
    return storesOf(user).flatMap((store): Elbow[] => {
      const at = places.get(store)
      if (!at) return []
      const isOwn = 'sqlStore' in user && (store === user.sqlStore || store === user.fileStore)
      const isBelow = at.y >= from.y && at.x >= from.x && at.x < inSite.x + poolWidth
      return isOwn || isBelow ? [{ ends: [user.id, store], from, to: { x: at.x, y: at.y + lineAt } }] : []
    })
  })
}

import {
  isKind,
  isRoleId,
  type FileStoreId,
  type Id,
  type PoolId,
  type RoleId,
  type SqlStoreId,
} from '#core/model/id.ts'
import type { Site } from '#core/model/site.ts'
import { fileStoreSize, poolSize, roleSize, sqlStoreSize, type Size } from './sizes.ts'

/** What stands in a site as a card of its own. Computers and trunks are part of the card that they belong to. */
export type CardId = PoolId | SqlStoreId | FileStoreId | RoleId

/** A card and how large it is drawn. */
export interface Card {
  readonly id: CardId
  readonly size: Size
}

/** Whether a thing stands in a site as a card of its own. */
export function isCard(id: Id): id is CardId {
  return isKind(id, 'pool') || isKind(id, 'sql') || isKind(id, 'file') || isRoleId(id)
}

const known = new WeakMap<Site, readonly Card[]>()

/** Every card of a site: its pools, its stores, its other roles. Made once for a site. */
export function cardsIn(site: Site): readonly Card[] {
  let cards = known.get(site)
  if (!cards) {
    cards = [...poolCards(site), ...storeCards(site), ...site.roles.map(({ id }) => ({ id, size: roleSize }))]
    known.set(site, cards)
  }
  return cards
}

/** The cards of a site's stores. */
export function storeCards(site: Site): Card[] {
  return [
    ...site.sqlStores.map((store) => ({ id: store.id, size: sqlStoreSize(store) })),
    ...site.fileStores.map((store) => ({ id: store.id, size: fileStoreSize })),
  ]
}

function poolCards(site: Site): Card[] {
  return site.pools.map((pool) => ({ id: pool.id, size: poolSize(pool.servers.length) }))
}

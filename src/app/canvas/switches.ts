import type { ServerId } from '#core/model/id.ts'
import type { Pairing } from '#core/model/pairing.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import type { FileStore, SqlStore } from '#core/model/store.ts'
import type { LinkId, PartId } from '#core/outage/part.ts'
import { databaseId, databasePlaces, findPart } from '#core/outage/parts.ts'
import type { ServerPower } from '../store/moment.ts'
import { linkOf, nameOfPart, type DownBecause, type OutageView } from '../store/outage-selectors.ts'

/** One thing that is switched on its own, as a card shows it in Analyze mode. */
export interface Switch {
  readonly part: PartId
  /** `null` while it is up. */
  readonly because: DownBecause
  /** Whether it has a switch of its own: what stands on a Front End Server is switched with that. */
  readonly own: boolean
  /** Whether the databases are served from here at the moment of a simulation; `null` where none is looked at. */
  readonly serves: boolean | null
}

/** The link between the sites of two pools. */
export interface LinkSwitch {
  readonly part: LinkId
  /** Its two sites by name. */
  readonly name: string
  readonly off: boolean
  /** Milliseconds that everything over it takes longer at the moment of a simulation. */
  readonly slowBy: number
}

/** The link that a pairing crosses; `null` where both pools stand in one site. */
export function linkSwitch({ topology, outage, moment }: OutageView, pairing: Pairing): LinkSwitch | null {
  const link = linkOf(topology, pairing.pools)
  if (!link) return null
  const { id } = link
  return {
    part: id,
    name: nameOfPart(topology, id),
    off: outage.has(id),
    slowBy: moment?.slowness(id) ?? 0,
  }
}

/** The switch of one part. */
export function switchOf(view: OutageView, part: PartId): Switch {
  return {
    part,
    because: view.downBecause(part),
    own: findPart(view.topology, part) !== undefined,
    serves: null,
  }
}

/** The switches of a SQL Server store, in the order of the lines of its card. */
export function databaseSwitches(view: OutageView, store: SqlStore): readonly Switch[] {
  const serving = view.moment && { on: view.moment.servingOn(store.id) }
  return databasePlaces(store).map(({ role }) => ({
    ...switchOf(view, databaseId(store, role)),
    serves: serving && serving.on === role,
  }))
}

/** Switches as one text, which tells whether anything that they show has changed. */
export function keyOf(switches: readonly Switch[] | null): string | null {
  return (
    switches &&
    switches.map(({ because, own, serves }) => `${because ?? 'up'}${own ? '' : '!'}${serves ?? ''}`).join(' ')
  )
}

/** How much of something is down. */
export interface Downs {
  readonly down: number
  readonly of: number
}

/** How many computers of a role are down. */
export function roleDowns(view: OutageView, { servers }: Role): Downs {
  return countDown(
    view,
    servers.map(({ id }) => id),
  )
}

/** How many of the databases of a store, or whether a file store, is down. */
export function storeDowns(view: OutageView, store: SqlStore | FileStore): Downs {
  if ('share' in store) return countDown(view, [store.id])
  const parts = databasePlaces(store).map(({ role }) => databaseId(store, role))
  return countDown(view, parts)
}

/** How many servers of a pool are down. */
export function poolDowns({ stateOf }: OutageView, pool: Pool): Downs {
  return { down: stateOf(pool).losses.servers.size, of: pool.servers.length }
}

/** How far a server is at the moment of a simulation; `null` where none is looked at. */
export function powerOf({ stateOf }: OutageView, pool: Pool, server: ServerId): ServerPower | null {
  return stateOf(pool).moment?.servers[pool.servers.findIndex(({ id }) => id === server)] ?? null
}

/** Whether a site is switched off. */
export function isSiteOff({ outage }: OutageView, site: Pick<Site, 'id'>): boolean {
  return outage.has(site.id)
}

function countDown({ downBecause }: OutageView, parts: readonly PartId[]): Downs {
  return { down: parts.filter((part) => downBecause(part) !== null).length, of: parts.length }
}

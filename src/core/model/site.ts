import type { Id, SiteId } from './id.ts'
import type { Pool } from './pool.ts'
import type { Role } from './role.ts'
import type { FileStore, SqlStore } from './store.ts'

/** Where a branch site belongs. */
export interface Branch {
  /** The central site that serves it; `null` where a file does not say. */
  readonly of: SiteId | null
}

/** A central site, the data centre that its pools and stores stand in, or a branch site of one. */
export interface Site {
  readonly id: SiteId
  readonly name: string
  readonly description: string
  readonly city: string
  readonly state: string
  readonly country: string
  /** The world region in the administrator's words, such as "Europe"; '' when not stated. */
  readonly worldRegion: string
  readonly pools: readonly Pool[]
  readonly sqlStores: readonly SqlStore[]
  readonly fileStores: readonly FileStore[]
  /** Every other server role: Director and Edge pools, gateways and so on. */
  readonly roles: readonly Role[]
  /** `null` for a central site. */
  readonly branch: Branch | null
  /** "Enable SIP federation": the Edge or Director pool that carries the federation route; `null` for none. */
  readonly federationRoute: Id<'edge'> | Id<'director'> | null
  /** The Persistent Chat pool that is the default for the site; `null` for none. */
  readonly defaultChat: Id<'chat'> | null
}

/** What a site says beside its name, place and contents where nobody stated anything. */
export const settingsNotStated = {
  roles: [],
  branch: null,
  federationRoute: null,
  defaultChat: null,
} satisfies Partial<Site>

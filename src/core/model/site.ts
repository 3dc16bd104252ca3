import type { SiteId } from './id.ts'
import type { Pool } from './pool.ts'
import type { FileStore, SqlStore } from './store.ts'

/** A central site: the data centre that its pools and stores stand in. */
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
}

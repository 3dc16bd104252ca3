import type { FileStoreId, PoolId, RoleId, ServerId, SiteId, SqlStoreId } from '../model/id.ts'

/**
 * What one computer or name is in a SQL Server store. Of an AlwaysOn Availability Group `primary` is the primary replica
 * and `replica-1` the first secondary; of a failover cluster `primary` is the node that owns the instance and `node-1`
 * the first other node.
 */
export type DatabaseRole =
  'primary' | 'mirror' | 'witness' | 'listener' | 'network-name' | `replica-${number}` | `node-${number}`

/** The id of one database role, such as `sql:9/mirror`. */
export type DatabaseId = `${SqlStoreId}/${DatabaseRole}`

/** The id of the link between two sites, by the numbers of their ids, the lower first: `link:1-3`. */
export type LinkId = `link:${number}-${number}`

/** The id of anything that can be switched off on its own. */
export type PartId = ServerId | DatabaseId | FileStoreId | SiteId | LinkId

/** Anything that can be switched off on its own. Its `name` is what administrators call it. */
export type Part =
  /** A Front End Server. */
  | {
      readonly kind: 'server'
      readonly id: ServerId
      readonly name: string
      readonly site: SiteId
      readonly pool: PoolId
    }
  /** A computer of another role: it can be down, and no verdict on a pool depends on it. */
  | {
      readonly kind: 'computer'
      readonly id: ServerId
      readonly name: string
      readonly site: SiteId
      readonly of: RoleId
    }
  | {
      readonly kind: 'database'
      readonly id: DatabaseId
      /** `host\instance`, or the FQDN of a node. */
      readonly name: string
      readonly site: SiteId
      readonly store: SqlStoreId
      readonly role: DatabaseRole
    }
  | { readonly kind: 'file'; readonly id: FileStoreId; readonly name: string; readonly site: SiteId }
  /** A central or branch site with everything in it. */
  | { readonly kind: 'site'; readonly id: SiteId; readonly name: string }
  /** The link between two sites that a pairing or a store joins. */
  | {
      readonly kind: 'link'
      readonly id: LinkId
      readonly name: string
      readonly ends: readonly [SiteId, SiteId]
    }

/** What is switched off on its own; what stands in a site that is off is down without being in it. */
export type Outage = ReadonlySet<PartId>

/** Nothing is switched off. */
export const noOutage: Outage = new Set()

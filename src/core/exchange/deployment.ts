import type { ImportNote } from './import-note.ts'

/*
 * What a Topology XML and a .tbxml both say, in one shape: the step between reading a file and building a document.
 * Everything is joined by keys, which are opaque: the readers make them from whatever ids their format has.
 */

/** A central site, or a branch site (which is read only to be reported). */
export interface DeployedSite {
  readonly key: string
  readonly branch: boolean
  readonly name: string
  readonly description: string
  readonly city: string
  readonly state: string
  readonly country: string
  /** Whether it carries settings of its own: federation route, default Persistent Chat pool. */
  readonly settings: boolean
}

/** A pool, or any single computer, share host or gateway: what the formats call a cluster. */
export interface Cluster {
  readonly key: string
  readonly site: string
  readonly fqdn: string
  /** Whether the file says that it is one computer under its own name; `null` where the format cannot say it. */
  readonly single: boolean | null
  /** Whether it was already published when the file was written; `null` where nothing tells. */
  readonly deployed: boolean | null
  /** By ordinal, first server first; computers without one follow in the order of the file. */
  readonly machines: readonly Machine[]
  /** Whether the file lists the machines in another order than their ordinals say. */
  readonly reordered: boolean
}

/** One computer of a cluster. */
export interface Machine {
  readonly fqdn: string
  readonly ordinal: number | null
  readonly faultDomain: string | null
  readonly upgradeDomain: string | null
}

/** A SQL Server instance on a cluster, '' for the default instance. */
export interface DeployedInstance {
  readonly key: string
  readonly cluster: string
  readonly name: string
  /** FQDN of the primary node where the cluster is the listener of an AlwaysOn Availability Group. */
  readonly alwaysOnPrimary: string | null
  /** TCP port of its mirroring endpoint as primary or mirror; `null` where the file states none from 1 to 65535. */
  readonly mirrorPort: number | null
  /** TCP port of its mirroring endpoint as witness; `null` where the file states none from 1 to 65535. */
  readonly witnessPort: number | null
}

/** A pointer to another service. */
export interface Reference {
  readonly key: string
  /** The role that the pointer itself names; `null` where only a look at the target tells. */
  readonly role: string | null
  /** The pointer as people know it, such as `1-UserStore-20`. */
  readonly text: string
}

/** What one service needs of another. */
export interface Dependency extends Reference {
  readonly usage: string
}

/** The Registrar's entry for its Associated Backup Pool; intervals as the file writes them, `null` where absent. */
export interface Backup extends Reference {
  readonly voiceFailover: boolean
  readonly failureDetection: string | null
  readonly failback: string | null
}

/** One role installed on a cluster or on a SQL Server instance. */
export interface Service {
  readonly key: string
  readonly role: string
  readonly version: string
  /** How people know it, such as `1-Registrar-1`. */
  readonly text: string
  /** The key of the cluster or SQL Server instance that it is installed on. */
  readonly installedOn: string
  readonly dependencies: readonly Dependency[]
  readonly backup: Backup | null
  /** Attributes of the element that is special to the role, such as ShareName. */
  readonly details: ReadonlyMap<string, string>
}

/** A whole deployment as its file tells it, in the order of the file. */
export interface Deployment {
  /** '' when not stated. */
  readonly defaultSipDomain: string
  readonly sipDomains: readonly string[]
  readonly sites: readonly DeployedSite[]
  readonly clusters: readonly Cluster[]
  readonly instances: readonly DeployedInstance[]
  readonly services: readonly Service[]
  /** What the reader itself noticed. */
  readonly notes: readonly ImportNote[]
}

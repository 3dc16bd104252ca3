import type { NetworkAddress } from '../../model/pool.ts'
import type { SimpleUrl } from '../../model/simple-url.ts'
import type { ImportNote } from '../import-note.ts'

/*
 * What a Topology XML and a .tbxml both say, in one shape: the step between reading a file and building a document.
 * Everything is joined by `key`, which is opaque: the readers make it from whatever ids their format has. `link` is the
 * key that the document keeps (see keys.ts).
 */

/** A central site, or a branch site. */
export interface DeployedSite {
  readonly key: string
  readonly link: string
  readonly branch: boolean
  /** The key of the central site that a branch site belongs to; `null` where the file does not say, and in central sites. */
  readonly of: string | null
  readonly name: string
  readonly description: string
  readonly city: string
  readonly state: string
  readonly country: string
  /** The Edge server or Director that carries the federation route. */
  readonly federationRoute: Reference | null
  /** The default Persistent Chat pool. */
  readonly defaultChat: Reference | null
}

/** A pool, or any single computer, share host or gateway: what the formats call a cluster. */
export interface Cluster {
  readonly key: string
  readonly link: string
  readonly site: string
  readonly fqdn: string
  /** Whether the file says that it is one computer under its own name; `null` where the format cannot say it. */
  readonly single: boolean | null
  /** Whether it was already published when the file was written; `null` where nothing tells. */
  readonly deployed: boolean | null
  /** Whether the configuration is replicated to it. */
  readonly replicated: boolean
  /** By ordinal, first server first; computers without one follow in the order of the file. */
  readonly machines: readonly Machine[]
  /** Whether the file lists the machines in another order than their ordinals say. */
  readonly reordered: boolean
}

/** One computer of a cluster. */
export interface Machine {
  readonly link: string
  readonly fqdn: string
  readonly ordinal: number | null
  readonly faultDomain: string | null
  readonly upgradeDomain: string | null
  readonly addresses: readonly NetworkAddress[]
}

/** A SQL Server instance on a cluster, '' for the default instance. */
export interface DeployedInstance {
  readonly key: string
  readonly link: string
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

/** One port, or range of ports, that a service listens on. Words are lower case, as the file may vary theirs. */
export interface ServicePort {
  /** What follows `urn:component:` or `urn:application:`; the whole owner where it is neither. */
  readonly owner: string
  /** The owner as the file writes it. */
  readonly ownerText: string
  readonly usage: string
  /** `primary`, `internal`, `external` or `pstn`. */
  readonly side: string
  /** Which address of the side, 1 for the first. */
  readonly address: number
  /** `null` where the file states no number from 1 to 65535. */
  readonly port: number | null
  /** `mtls`, `tls`, `tcp`, `udp`, `tcporudp`, `http` or `https`. */
  readonly protocol: string
  /** How many ports, from `port` on; at least 1. */
  readonly count: number
  /** What the port is published as; `null` where the file states no number from 1 to 65535. */
  readonly configuredPort: number | null
  /** '' for none. */
  readonly configuredFqdn: string
}

/** An element that is special to a role, as plain data: names and values as the file writes them, trimmed. */
export interface Details {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Details[]
}

/** One role installed on a cluster or on a SQL Server instance. */
export interface Service {
  readonly key: string
  readonly link: string
  /** What a pointer with numbers calls it, where that is another key; else the key. */
  readonly alias: string
  readonly role: string
  readonly version: string
  /** How people know it, such as `1-Registrar-1`. */
  readonly text: string
  /** The key of the cluster or SQL Server instance that it is installed on. */
  readonly installedOn: string
  readonly dependencies: readonly Dependency[]
  readonly backup: Backup | null
  readonly ports: readonly ServicePort[]
  /** The element of its role, without a name where it has none. */
  readonly details: Details
}

/** A whole deployment as its file tells it, in the order of the file. */
export interface Deployment {
  /** '' when not stated. */
  readonly defaultSipDomain: string
  readonly sipDomains: readonly string[]
  readonly simpleUrls: readonly SimpleUrl[]
  readonly sites: readonly DeployedSite[]
  readonly clusters: readonly Cluster[]
  readonly instances: readonly DeployedInstance[]
  readonly services: readonly Service[]
  /** What the reader itself noticed. */
  readonly notes: readonly ImportNote[]
}

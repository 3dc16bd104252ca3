import type { FileStoreId, Id, PoolId, RoleKind, ServerId, SqlStoreId, TrunkId } from './id.ts'
import type { ProductVersion, Server } from './pool.ts'

/*
 * The server roles of a site beside its Front End pools, named as Topology Builder names them. A reference is `null`
 * where there is none or, after an import, where it leads nowhere.
 */

/** How clients are spread over the servers of a pool. */
export type LoadBalancing = 'dns' | 'hardware'

/** Consecutive TCP ports, both ends included. */
export interface PortRange {
  readonly from: number
  readonly to: number
}

/** The listening ports of a Mediation Server, collocated or on computers of its own. */
export interface Mediation {
  /** TLS listening ports, 5067 by default. */
  readonly tls: PortRange
  /** TCP listening ports, 5068 by default; `null` where TCP is not enabled. */
  readonly tcp: PortRange | null
}

/** What a web site of a pool listens on, and what the load balancer publishes it as; `null` is the default. */
export interface WebPorts {
  readonly http: number | null
  readonly https: number | null
  readonly publishedHttp: number | null
  readonly publishedHttps: number | null
}

/** The Web Services of a Front End pool or a Director pool. Defaults: internal 80 and 443, external 8080 and 4443 published as 80 and 443. */
export interface WebServices {
  /** "External Base URL": the FQDN alone; '' when not stated. */
  readonly externalFqdn: string
  /** "Override internal Web Services pool FQDN": `null` where it is not overridden. */
  readonly internalFqdn: string | null
  readonly internal: WebPorts
  readonly external: WebPorts
}

/** All four ports at their defaults. */
export const defaultWebPorts: WebPorts = {
  http: null,
  https: null,
  publishedHttp: null,
  publishedHttps: null,
}

/** Web Services of which nothing is stated. */
export const webServicesNotStated: WebServices = {
  externalFqdn: '',
  internalFqdn: null,
  internal: defaultWebPorts,
  external: defaultWebPorts,
}

interface RoleOf<K extends RoleKind> {
  readonly kind: K
  readonly id: Id<K>
  /** Of the pool; the computer's own where the pool is one computer. A gateway may be known by its IP address. */
  readonly fqdn: string
  readonly version: ProductVersion
  /** Its computers in the order of the topology; a single-computer pool has one of the same name. */
  readonly servers: readonly Server[]
  /** Whether it was already deployed before the changes in this document. */
  readonly deployed: boolean | null
}

/** A Director or Director pool. */
export interface DirectorPool extends RoleOf<'director'> {
  readonly webServices: WebServices
  readonly fileStore: FileStoreId | null
  readonly archivingStore: SqlStoreId | null
  readonly monitoringStore: SqlStoreId | null
  /** "Associate Edge pool (for media components)". */
  readonly edgePool: Id<'edge'> | null
  /** `null` when not stated. */
  readonly loadBalancing: LoadBalancing | null
}

/** An Edge Server or Edge pool. `fqdn` and the servers carry the internal names. */
export interface EdgePool extends RoleOf<'edge'> {
  /** "Next hop server": the Director or Front End pool behind it. */
  readonly nextHop: PoolId | Id<'director'> | null
  /** "Use a single FQDN and IP address": the three services differ by port alone, and share `accessFqdn`. */
  readonly singleAddress: boolean
  /** SIP Access Edge service. */
  readonly accessFqdn: string
  readonly accessPort: number
  /** Web Conferencing Edge service; with a single address the FQDN is that of the Access Edge service. */
  readonly conferencingFqdn: string
  readonly conferencingPort: number
  /** A/V Edge service; with a single address the FQDN is that of the Access Edge service. */
  readonly avFqdn: string
  readonly avPort: number
  /** "Enable federation for this Edge pool (port 5061)". */
  readonly federation: boolean
  /** "Enable XMPP federation (port 5269)". */
  readonly xmpp: boolean
  /** "Enable Skype-Skype federation search (port 4443)"; Skype for Business Server only. */
  readonly skypeSearch: boolean
  /** "The external IP address of this Edge pool is translated by NAT". */
  readonly nat: boolean
  /** "Internal configuration replication port (HTTPS)", 4443 by default. */
  readonly replicationPort: number
  /** `null` when not stated. */
  readonly internalLoadBalancing: LoadBalancing | null
  /** `null` when not stated. */
  readonly externalLoadBalancing: LoadBalancing | null
}

/** A stand-alone Mediation Server or Mediation pool. */
export interface MediationPool extends RoleOf<'mediation'> {
  readonly mediation: Mediation
  readonly nextHop: PoolId | null
  readonly edgePool: Id<'edge'> | null
}

/** A Persistent Chat pool. */
export interface PersistentChatPool extends RoleOf<'chat'> {
  readonly displayName: string
  /** "Persistent Chat port", 5041 by default. */
  readonly port: number
  readonly nextHop: PoolId | null
  readonly store: SqlStoreId | null
  /** "Use backup SQL Server stores to enable disaster recovery": the pool is stretched over two sites. */
  readonly backupStore: SqlStoreId | null
  /** "Enable compliance": where compliance data is kept. */
  readonly complianceStore: SqlStoreId | null
  readonly complianceBackupStore: SqlStoreId | null
  readonly fileStore: FileStoreId | null
  /** The computers that are "inactive": they stand by until they are made active. */
  readonly inactive: readonly ServerId[]
}

/** One application of a trusted application pool. */
export interface TrustedApplication {
  /** Such as `urn:application:contoso.bot`. */
  readonly name: string
  readonly port: number
}

/** A trusted application server or pool. */
export interface TrustedApplicationPool extends RoleOf<'application'> {
  readonly nextHop: PoolId | null
  /** "Enable replication of configuration data to this pool". */
  readonly replication: boolean
  readonly applications: readonly TrustedApplication[]
}

/** A Video Interop Server pool. */
export interface VideoInteropPool extends RoleOf<'interop'> {
  readonly nextHop: PoolId | null
  readonly edgePool: Id<'edge'> | null
  /** TLS listening ports, 6001 by default; `null` where TLS is not enabled. */
  readonly tls: PortRange | null
  /** TCP listening ports, 6000 by default; `null` where TCP is not enabled. */
  readonly tcp: PortRange | null
}

/** An Office Web Apps Server or farm. */
export interface OfficeWebAppsServer extends RoleOf<'webapps'> {
  /** "Office Web Apps Server discovery URL". */
  readonly discoveryUrl: string
  /** "Office Web Apps Server is deployed in an external network". */
  readonly external: boolean
}

/** A trunk: one way from a Mediation Server to a PSTN gateway. */
export interface Trunk {
  readonly id: TrunkId
  /** The root trunk has the name of its gateway. */
  readonly name: string
  /** "Listening port for IP/PSTN gateway". */
  readonly gatewayPort: number
  readonly protocol: 'tls' | 'tcp'
  /** "Associated Mediation Server": a pool with a collocated one, a Mediation pool or a survivable branch appliance. */
  readonly mediation: PoolId | Id<'mediation'> | Id<'appliance'> | null
  /** "Associated Mediation Server port". */
  readonly mediationPort: number
  /** Whether it is the default trunk of its Mediation Server. */
  readonly isDefault: boolean
}

/** A PSTN gateway: a gateway, an IP-PBX or a Session Border Controller. The first trunk is its root trunk. */
export interface PstnGateway extends RoleOf<'gateway'> {
  readonly trunks: readonly Trunk[]
}

/** The one SIP video trunk of a video gateway. */
export interface VideoTrunk {
  readonly name: string
  readonly gatewayPort: number
  readonly protocol: 'tls' | 'tcp'
  readonly interop: Id<'interop'> | null
  readonly interopPort: number
}

/** A video gateway, such as a Cisco Unified Communications Manager. */
export interface VideoGateway extends RoleOf<'videogateway'> {
  readonly trunk: VideoTrunk | null
}

/** A Survivable Branch Appliance or Survivable Branch Server in a branch site. Intervals are seconds. */
export interface SurvivableBranchAppliance extends RoleOf<'appliance'> {
  /** The appliance of a vendor, or a Windows Server set up as one; `null` when not stated: files do not tell them apart. */
  readonly form: 'appliance' | 'server' | null
  /** "Associated User service and backup Registrar pool". */
  readonly pool: PoolId | null
  readonly edgePool: Id<'edge'> | null
  readonly archivingStore: SqlStoreId | null
  readonly monitoringStore: SqlStoreId | null
  readonly mediation: Mediation | null
  readonly voiceFailover: boolean
  readonly failureDetection: number
  readonly failback: number
}

/** Computers whose services this product does not model: kept, shown and written back as they are. */
export interface OtherRole extends RoleOf<'other'> {
  /** The role names of their services as the file writes them; empty where they have none. */
  readonly services: readonly string[]
}

/** Any server role of a site beside its Front End pools. */
export type Role =
  | DirectorPool
  | EdgePool
  | MediationPool
  | PersistentChatPool
  | TrustedApplicationPool
  | VideoInteropPool
  | OfficeWebAppsServer
  | PstnGateway
  | VideoGateway
  | SurvivableBranchAppliance
  | OtherRole

/** The role of one kind. */
export type RoleWith<K extends RoleKind> = Extract<Role, { readonly kind: K }>

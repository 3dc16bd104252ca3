import type { SimpleUrl } from '../../model/simple-url.ts'
import type { Tree } from '../mapping/tree.ts'

/*
 * A topology as its files tell it, before anything has an id of the file: sites, clusters, SQL Server instances and
 * services point to each other by keys of our own. Parts of an imported file keep a link, by which they find their ids.
 */

/** A whole deployment, in the order of writing. */
export interface Plan {
  readonly defaultDomain: string
  /** The default domain first. */
  readonly domains: readonly string[]
  readonly simpleUrls: readonly SimpleUrl[]
  readonly sites: readonly PlannedSite[]
  readonly clusters: readonly PlannedCluster[]
  readonly instances: readonly PlannedInstance[]
  readonly services: readonly PlannedService[]
}

/** What one role, store or pool brings. */
export type PlanPart = Partial<Pick<Plan, 'clusters' | 'instances' | 'services'>>

/** A central site or a branch site. */
export interface PlannedSite {
  readonly key: string
  readonly link: string | null
  /** A branch site says its central site, as far as that is known; `null` for a central site. */
  readonly branch: { readonly of: string | null } | null
  readonly name: string
  readonly description: string
  readonly city: string
  readonly state: string
  readonly country: string
  /** The service that carries the federation route; `null` for none. */
  readonly federationRoute: string | null
  readonly defaultChat: string | null
}

/** A pool, or any single computer, share host or gateway. */
export interface PlannedCluster {
  readonly key: string
  /** Keys of parts of the file that tell which cluster it was, the likeliest first. */
  readonly links: readonly string[]
  /**
   * - `pool`: exists for itself; where it goes, everything on it goes.
   * - `host`: exists for the databases and shares on it, and keeps what else is there.
   */
  readonly kind: 'pool' | 'host'
  readonly site: string
  readonly fqdn: string
  /** The computer that it really is, where `fqdn` is a mere label: a second share of a host, a further trunk. */
  readonly host: string
  /** The FQDN that it had in the file, where a part without a link of its own was renamed; `null` otherwise. */
  readonly formerFqdn: string | null
  readonly machines: readonly PlannedMachine[]
  readonly replication: boolean
  readonly setup: boolean
}

/** One computer of a cluster. */
export interface PlannedMachine {
  readonly link: string | null
  readonly fqdn: string
  readonly ordinal: number | null
  readonly faultDomain: string | null
  readonly upgradeDomain: string | null
  /** What a computer that is new in the file has for both where neither is stated. */
  readonly ownDomains: Domains | null
  readonly addresses: readonly Address[]
}

/** A fault domain and an upgrade domain. */
export interface Domains {
  readonly fault: string
  readonly upgrade: string
}

/** A network interface as it is written. */
export interface Address {
  readonly side: string
  readonly number: number
  readonly ip: string
  readonly publicIp: string | null
}

/** A SQL Server instance on a cluster. */
export interface PlannedInstance {
  readonly key: string
  readonly link: string | null
  /** The name that it had in the file, where a part without a link of its own was renamed. */
  readonly formerName: string | null
  readonly cluster: string
  readonly name: string
  readonly alwaysOnPrimary: string | null
  readonly mirrorPort: number | null
  readonly witnessPort: number | null
}

/** How a service needs another. */
export interface Need {
  readonly usage: 'Default' | 'Mirror' | 'Backup'
  readonly service: string
}

/** The Registrar's entry for its Associated Backup Pool; intervals are seconds. */
export interface PlannedBackup {
  readonly to: string
  readonly voiceFailover: boolean
  readonly failureDetection: number
  readonly failback: number
}

/** One role on a cluster or on a SQL Server instance. */
export interface PlannedService {
  readonly key: string
  readonly link: string | null
  readonly role: string
  /** The ServiceVersion; `null` for a release that is not known here. */
  readonly version: string | null
  readonly on: string
  readonly needs: readonly Need[]
  readonly backup: PlannedBackup | null
  readonly ports: readonly Port[]
  /** The element that only this role has. */
  readonly details: Tree | null
  /** A share: its element also says the host where the cluster's FQDN does not. */
  readonly share: { readonly name: string; readonly host: string } | null
  /** Services that came together share an instance number. */
  readonly group: string
  /**
   * A database: the services that use it, by which it is told from others of its role on the same instance. One that is
   * `shared` is the only one of its role there.
   */
  readonly database: { readonly consumers: readonly string[]; readonly shared: boolean } | null
}

/** A port, or range of ports, that a service listens on. */
export interface Port {
  readonly owner: string
  readonly usage: string
  readonly side: 'Primary' | 'Internal' | 'External' | 'Pstn'
  readonly number: number
  readonly port: number
  readonly protocol: 'Mtls' | 'Tls' | 'Tcp' | 'Udp' | 'TcpOrUdp' | 'Http' | 'Https'
  readonly path: string
  readonly authorizes: boolean
  readonly gruu: string | null
  /** How many ports, where the file says so. */
  readonly range: number | null
  readonly publishedPort: number | null
  readonly fqdn: string | null
}

/** A service with nothing but what every service has. */
export function service(
  role: string,
  facts: Pick<PlannedService, 'key' | 'version' | 'on' | 'group'> & Partial<PlannedService>,
): PlannedService {
  return {
    link: null,
    role,
    needs: [],
    backup: null,
    ports: [],
    details: null,
    share: null,
    database: null,
    ...facts,
  }
}

/** The needs of a service for others, leaving out those that are not there. */
export function needs(...services: readonly (string | null | undefined)[]): Need[] {
  return services.flatMap((key) => (key ? [{ usage: 'Default' as const, service: key }] : []))
}

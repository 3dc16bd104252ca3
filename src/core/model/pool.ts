import type { FileStoreId, Id, PoolId, ServerId, SqlStoreId } from './id.ts'
import { webServicesNotStated, type LoadBalancing, type Mediation, type WebServices } from './role.ts'

/**
 * The product that a pool runs: Lync Server 2013, Skype for Business Server 2015 or 2019.
 * `other` is any release whose tables this product does not hold (an imported ServiceVersion that is not 6, 7 or 8).
 */
export type ProductVersion = '2013' | '2015' | '2019' | 'other'

/** Enterprise Edition Front End pool, or Standard Edition server. */
export type Edition = 'enterprise' | 'standard'

/** Whether the computers of a pool are physical or virtual; decides which pairings are supported. */
export type Platform = 'physical' | 'virtual'

/** How a topology writes "use all configured IP addresses". */
export const allAddresses = '0.0.0.0'

/** An IP address of a computer on one of its sides. */
export interface NetworkAddress {
  readonly side: 'Primary' | 'Internal' | 'External' | 'Pstn'
  /** Which of the side's addresses it is, 1 for the first; on an Edge Server with separate addresses 1 is Access, 2 Web Conferencing, 3 A/V. */
  readonly number: number
  /** As the topology writes it: `allAddresses` stands for all configured addresses. */
  readonly ip: string
  /** The public address that NAT translates it from; `null` for none. */
  readonly publicIp: string | null
}

/** One computer. In a Front End pool its place in `Pool.servers` is its order of first start: the first 7, 9 or 12 carry the pool. */
export interface Server {
  readonly id: ServerId
  readonly fqdn: string
  /** The OrdinalInCluster that an imported file states, kept beside the order; `null` once the order is ours. */
  readonly ordinal: number | null
  /** Computers of one fault domain are expected to fail together; `null` when not stated. */
  readonly faultDomain: string | null
  /** Computers of one upgrade domain are patched together; `null` when not stated. */
  readonly upgradeDomain: string | null
  /** The data centre that the computer stands in, in the administrator's words; `null` when not stated. */
  readonly dataCenter: string | null
  /** Whether the computer has network adapters in several networks (teamed adapters are one); `null` when not stated. */
  readonly multiHomed: boolean | null
  /** The addresses that the topology states; empty where it states none, which means all configured ones. */
  readonly addresses: readonly NetworkAddress[]
}

/** An Enterprise Edition Front End pool or a Standard Edition server. Facts that nobody stated are `null`, never guessed. */
export interface Pool {
  readonly id: PoolId
  readonly fqdn: string
  readonly edition: Edition
  readonly version: ProductVersion
  readonly platform: Platform | null
  /** The base operating system in the administrator's words, such as "Windows Server 2016". */
  readonly operatingSystem: string | null
  /** Users homed on the pool. */
  readonly users: number | null
  /** Whether the pool was already deployed (published and installed) before the changes in this document. */
  readonly deployed: boolean | null
  /** The Front End Servers, first server first. */
  readonly servers: readonly Server[]
  /** The SQL Server store of the Back End; `null` for none. A Standard Edition server has its collocated SQL Server Express. */
  readonly sqlStore: SqlStoreId | null
  readonly fileStore: FileStoreId | null
  /** "Conferencing"; `null` when not stated, as are the other features. */
  readonly conferencing: boolean | null
  /** "Dial-in (PSTN) conferencing". */
  readonly dialIn: boolean | null
  readonly enterpriseVoice: boolean | null
  readonly callAdmissionControl: boolean | null
  /** "Collocate Mediation Server": its ports; `null` where none is collocated. */
  readonly mediation: Mediation | null
  /** Archiving: the SQL Server store of its database; `null` where the pool does not archive there. */
  readonly archivingStore: SqlStoreId | null
  /** Monitoring: the SQL Server store of its database; `null` where the pool is not monitored. */
  readonly monitoringStore: SqlStoreId | null
  /** "Associate Edge pool (for media components)". */
  readonly edgePool: Id<'edge'> | null
  /** "Associate Office Web Apps Server". */
  readonly officeWebApps: Id<'webapps'> | null
  readonly webServices: WebServices
  /** How SIP traffic is spread over the servers; `null` when not stated. */
  readonly loadBalancing: LoadBalancing | null
  /** Role names of services on the pool that this product does not model: kept as they are. */
  readonly otherServices: readonly string[]
}

/** What a pool says about features and associations where nobody stated anything. */
export const featuresNotStated = {
  conferencing: null,
  dialIn: null,
  enterpriseVoice: null,
  callAdmissionControl: null,
  mediation: null,
  archivingStore: null,
  monitoringStore: null,
  edgePool: null,
  officeWebApps: null,
  webServices: webServicesNotStated,
  loadBalancing: null,
  otherServices: [],
} satisfies Partial<Pool>

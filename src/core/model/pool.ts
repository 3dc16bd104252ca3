import type { FileStoreId, PoolId, ServerId, SqlStoreId } from './id.ts'

/**
 * The product that a pool runs: Lync Server 2013, Skype for Business Server 2015 or 2019.
 * `other` is any release whose tables this product does not hold (an imported ServiceVersion that is not 6, 7 or 8).
 */
export type ProductVersion = '2013' | '2015' | '2019' | 'other'

/** Enterprise Edition Front End pool, or Standard Edition server. */
export type Edition = 'enterprise' | 'standard'

/** Whether the computers of a pool are physical or virtual; decides which pairings are supported. */
export type Platform = 'physical' | 'virtual'

/** One Front End Server. Its place in `Pool.servers` is its order of first start: the first 7, 9 or 12 carry the pool. */
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
}

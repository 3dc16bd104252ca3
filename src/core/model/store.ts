import type { FileStoreId, SqlStoreId } from './id.ts'

/** One SQL Server instance: the computer (or virtual name) and the instance name, '' for the default instance. */
export interface SqlInstance {
  readonly fqdn: string
  readonly instance: string
}

/** The edition of a SQL Server. */
export type SqlEdition = 'enterprise' | 'standard' | 'express'

/** What a SQL Server runs. Facts that nobody stated are `null`. */
export interface SqlSoftware {
  /** The release in the administrator's words, such as "SQL Server 2016 SP1". */
  readonly release: string | null
  readonly edition: SqlEdition | null
}

/** A SQL Server of which nothing is stated. */
export const softwareNotStated: SqlSoftware = { release: null, edition: null }

/** How a copy of a database follows the primary: waiting for it (no loss), or behind it. */
export type Commit = 'synchronous' | 'asynchronous'

/** TCP ports of the mirroring endpoints; `null` is the default: 5022, and 7022 for the witness. */
export interface MirroringPorts {
  readonly primary: number | null
  readonly mirror: number | null
  readonly witness: number | null
}

/** The default ports of all three. */
export const defaultMirroringPorts: MirroringPorts = { primary: null, mirror: null, witness: null }

/**
 * How the databases of a SQL Server store are kept available. The `primary` is always said: in even-sized pools its
 * database is the witness of the pool.
 * - `single`: one instance.
 * - `mirrored`: a primary and a mirror, each its own instance, with an optional witness.
 * - `alwaysOn`: an AlwaysOn Availability Group behind a listener; the nodes are computers.
 * - `failoverCluster`: one instance on a failover cluster behind a network name; `primary` is the node that owns it.
 */
export type SqlAvailability =
  | { readonly kind: 'single'; readonly primary: SqlInstance }
  | {
      readonly kind: 'mirrored'
      readonly primary: SqlInstance
      readonly mirror: SqlInstance
      readonly witness: SqlInstance | null
      /** `null` when not stated. */
      readonly commit: Commit | null
      readonly ports: MirroringPorts
      /** What the mirror runs; `null` for the same as the primary. */
      readonly mirrorSoftware: SqlSoftware | null
      /** What the witness runs; `null` for the same as the primary. */
      readonly witnessSoftware: SqlSoftware | null
    }
  | {
      readonly kind: 'alwaysOn'
      readonly listener: SqlInstance
      /** FQDN of the primary replica's node. */
      readonly primary: string
      /** FQDNs of the other replicas' nodes. The real topology document lists only the primary. */
      readonly secondaries: readonly string[]
      /** `null` when not stated. */
      readonly commit: Commit | null
      /** Whether clients may read from the secondary replicas; `null` when not stated. */
      readonly readableSecondaries: boolean | null
    }
  | {
      readonly kind: 'failoverCluster'
      readonly networkName: SqlInstance
      /** FQDN of the node that owns the instance, `null` when not stated. */
      readonly primary: string | null
      /** FQDNs of the other nodes. */
      readonly others: readonly string[]
    }

/** A SQL Server store: what Topology Builder calls by the name that pools connect to. */
export interface SqlStore {
  readonly id: SqlStoreId
  readonly availability: SqlAvailability
  /** What its computers run: the primary where the copies differ. */
  readonly software: SqlSoftware
}

/** A file store: the share `\\fqdn\share`. */
export interface FileStore {
  readonly id: FileStoreId
  /** The file server, or the domain of a DFS namespace. */
  readonly fqdn: string
  /** The name of the share; it may go on with folders, as in `dfs\share1`. */
  readonly share: string
  /** Whether it is a folder of a DFS namespace; `null` when not stated. */
  readonly dfs: boolean | null
}

/** What a mirrored store says beside its computers, where nobody stated anything. */
export const mirroringNotStated = {
  commit: null,
  ports: defaultMirroringPorts,
  mirrorSoftware: null,
  witnessSoftware: null,
} satisfies Partial<Extract<SqlAvailability, { kind: 'mirrored' }>>

/** What an AlwaysOn Availability Group says beside its computers, where nobody stated anything. */
export const replicationNotStated = {
  commit: null,
  readableSecondaries: null,
} satisfies Partial<Extract<SqlAvailability, { kind: 'alwaysOn' }>>

/** The instance name that pools connect to: the primary, the listener or the cluster's network name. */
export function connectionOf({ availability: a }: Pick<SqlStore, 'availability'>): SqlInstance {
  if (a.kind === 'alwaysOn') return a.listener
  if (a.kind === 'failoverCluster') return a.networkName
  return a.primary
}

/** How administrators write an instance: `host\instance`, or the host alone for the default instance. */
export function instanceName({ fqdn, instance }: SqlInstance): string {
  return instance === '' ? fqdn : `${fqdn}\\${instance}`
}

/** FQDNs of the computers that hold the databases of a SQL Server store: without witness, listener and network name. */
export function sqlComputers({ availability: a }: Pick<SqlStore, 'availability'>): readonly string[] {
  switch (a.kind) {
    case 'single':
      return [a.primary.fqdn]
    case 'mirrored':
      return [a.primary.fqdn, a.mirror.fqdn]
    case 'alwaysOn':
      return [a.primary, ...a.secondaries]
    case 'failoverCluster':
      return a.primary === null ? a.others : [a.primary, ...a.others]
  }
}

/** FQDNs that pools connect to, or that hold databases: every name that a SQL Server store brings, each once. */
export function sqlNames(store: Pick<SqlStore, 'availability'>): readonly string[] {
  const a = store.availability
  const others =
    a.kind === 'alwaysOn'
      ? [a.listener.fqdn]
      : a.kind === 'failoverCluster'
        ? [a.networkName.fqdn]
        : a.kind === 'mirrored' && a.witness
          ? [a.witness.fqdn]
          : []
  return [...new Set([...others, ...sqlComputers(store)])]
}

/** Where the primary database is, as administrators write it: the witness of an even-sized pool. */
export function sqlPrimary(store: SqlStore): string {
  const a = store.availability
  return a.kind === 'alwaysOn' ? a.primary : instanceName(connectionOf(store))
}

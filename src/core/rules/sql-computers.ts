import { connectionOf, instanceName, type SqlStore } from '../model/store.ts'

/** FQDNs of the computers that hold the databases of a SQL Server store: without witness, listener and network name. */
export function sqlComputers({ availability: a }: SqlStore): readonly string[] {
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
export function sqlNames(store: SqlStore): readonly string[] {
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

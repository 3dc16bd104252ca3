import type { Pool } from '../model/pool.ts'
import { instanceName, type SqlAvailability, type SqlInstance } from '../model/store.ts'
import { findSqlStore, poolsOf, type Topology } from '../model/topology.ts'
import type { Losses } from './verdict.ts'

/** What named things being down means for each pool, or the names that nothing in the topology has. */
export type NamedLosses =
  | { readonly ok: true; readonly losses: (pool: Pool) => Losses }
  | { readonly ok: false; readonly unknown: readonly string[] }

/**
 * Turns the names of what is down into losses. A name is the FQDN of a server, a pool (all its servers), a SQL Server
 * computer, listener or network name (every instance on it), a file server, or `host\instance`; letters' case is ignored.
 * A name that stands for several things brings all of them down.
 */
export function lossesFrom(topology: Topology, names: readonly string[]): NamedLosses {
  const known = knownNames(topology)
  const unknown = names.filter((name) => !known.has(fold(name)))
  if (unknown.length > 0) return { ok: false, unknown }
  const down = new Set(names.map(fold))
  return { ok: true, losses: (pool) => lossesOf(topology, pool, down) }
}

function lossesOf(topology: Topology, pool: Pool, down: ReadonlySet<string>): Losses {
  const whole = down.has(fold(pool.fqdn))
  const servers = pool.servers.filter((server) => whole || down.has(fold(server.fqdn)))
  const store = findSqlStore(topology, pool.sqlStore)
  return {
    servers: new Set(servers.map((server) => server.id)),
    primaryDatabase: store !== undefined && isPrimaryDown(store.availability, down),
  }
}

/** Whether the database that is the witness of even-sized pools is down; `down` holds names in lower case. */
function isPrimaryDown(a: SqlAvailability, down: ReadonlySet<string>): boolean {
  const isInstanceDown = (of: SqlInstance): boolean =>
    down.has(fold(of.fqdn)) || down.has(fold(instanceName(of)))
  switch (a.kind) {
    case 'single':
    case 'mirrored':
      return isInstanceDown(a.primary)
    case 'alwaysOn':
      return isInstanceDown(a.listener) || down.has(fold(a.primary))
    case 'failoverCluster': {
      const nodes = a.primary === null ? a.others : [a.primary, ...a.others]
      return (
        isInstanceDown(a.networkName) || (nodes.length > 0 && nodes.every((node) => down.has(fold(node))))
      )
    }
  }
}

function knownNames(topology: Topology): Set<string> {
  const names = poolsOf(topology).flatMap((pool) => [pool.fqdn, ...pool.servers.map((server) => server.fqdn)])
  for (const site of topology.sites) {
    for (const store of site.sqlStores) names.push(...sqlNames(store.availability))
    for (const store of site.fileStores) names.push(store.fqdn)
  }
  return new Set(names.filter((name) => name !== '').map(fold))
}

function sqlNames(a: SqlAvailability): string[] {
  const both = (of: SqlInstance): string[] => [of.fqdn, instanceName(of)]
  switch (a.kind) {
    case 'single':
      return both(a.primary)
    case 'mirrored':
      return [...both(a.primary), ...both(a.mirror), ...(a.witness ? both(a.witness) : [])]
    case 'alwaysOn':
      return [...both(a.listener), a.primary, ...a.secondaries]
    case 'failoverCluster':
      return [...both(a.networkName), ...(a.primary === null ? [] : [a.primary]), ...a.others]
  }
}

function fold(name: string): string {
  return name.toLowerCase()
}

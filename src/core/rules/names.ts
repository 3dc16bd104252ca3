import type { Id, RoleKind } from '../model/id.ts'
import { isIpAddress } from '../model/fqdn.ts'
import type { Role } from '../model/role.ts'
import { sqlNames } from '../model/store.ts'
import { idOf, type Found } from '../model/topology.ts'

/** The FQDNs that a thing brings of its own: a pool's, a server's, those of its stores; none for sites, pairings and trunks. */
export function fqdnsOf(found: Found): readonly string[] {
  switch (found.kind) {
    case 'pool':
      return [found.pool.fqdn]
    case 'server':
      return [found.server.fqdn]
    case 'sql':
      return sqlNames(found.sqlStore)
    case 'file':
      return [found.fileStore.fqdn]
    case 'role':
      return withoutAddress(found.role, found.role.fqdn)
    case 'computer':
      return withoutAddress(found.role, found.server.fqdn)
    case 'site':
    case 'trunk':
    case 'pairing':
      return []
  }
}

/** A gateway may be known by its IP address, which is no FQDN. */
function withoutAddress({ kind }: Role, name: string): readonly string[] {
  return (kind === 'gateway' || kind === 'videogateway') && isIpAddress(name) ? [] : [name]
}

/** The ids of things, first one apart: what a finding on all of them names as its targets. */
export function targetsOf(holders: readonly Found[]): [Id, ...Id[]] | null {
  const [first, ...rest] = holders.map(idOf)
  return first === undefined ? null : [first, ...rest]
}

/** The roles that do not share a computer with a Front End Server, Persistent Chat on an Enterprise Edition pool among them. */
export const rolesOfOwnComputers: ReadonlySet<RoleKind> = new Set([
  'director',
  'edge',
  'interop',
  'webapps',
  'chat',
])

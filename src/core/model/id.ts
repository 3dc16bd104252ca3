/** The kinds of server roles beside the Front End pools: Director pools, Edge pools, gateways and so on. */
export type RoleKind =
  | 'director'
  | 'edge'
  | 'mediation'
  | 'chat'
  | 'application'
  | 'interop'
  | 'webapps'
  | 'gateway'
  | 'videogateway'
  | 'appliance'
  | 'other'

/** What an id can name. An id says its kind, so a site's id never fits where a pool's is asked for. */
export type Kind = 'site' | 'pool' | 'server' | 'sql' | 'file' | 'pairing' | 'trunk' | RoleKind

/** The stable name of one thing in a document: its kind and a number from the document's counter, such as `pool:12`. Never reused, never changed by a rename. */
export type Id<K extends Kind = Kind> = K extends Kind ? `${K}:${number}` : never

export type SiteId = Id<'site'>
export type PoolId = Id<'pool'>
export type ServerId = Id<'server'>
export type SqlStoreId = Id<'sql'>
export type FileStoreId = Id<'file'>
export type PairingId = Id<'pairing'>
export type RoleId = Id<RoleKind>
export type TrunkId = Id<'trunk'>

/** Every kind of role, in the order in which Topology Builder lists them under a site, then its shared components. */
export const roleKinds = [
  'director',
  'edge',
  'mediation',
  'chat',
  'application',
  'interop',
  'appliance',
  'webapps',
  'gateway',
  'videogateway',
  'other',
] as const satisfies readonly RoleKind[]

/** Builds the id of the given kind and counter value. */
export function makeId<K extends Kind>(kind: K, number: number): `${K}:${number}` {
  return `${kind}:${number}`
}

/** The kind that an id carries. */
export function kindOf(id: Id): Kind {
  return id.slice(0, id.indexOf(':')) as Kind // the type of an id guarantees the prefix
}

/** The counter value that an id carries. */
export function numberOf(id: Id): number {
  return Number(id.slice(id.indexOf(':') + 1))
}

/** Whether the id names a thing of this kind. */
export function isKind<K extends Kind>(id: Id, kind: K): id is Extract<Id, `${K}:${number}`> {
  return id.startsWith(`${kind}:`)
}

const kindsOfRoles: ReadonlySet<string> = new Set(roleKinds)

/** Whether the kind is that of a server role that is no Front End pool. */
export function isRoleKind(kind: Kind): kind is RoleKind {
  return kindsOfRoles.has(kind)
}

/** Whether the id names a server role that is no Front End pool. */
export function isRoleId(id: Id): id is RoleId {
  return isRoleKind(kindOf(id))
}

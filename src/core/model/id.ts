/** What an id can name. An id says its kind, so a site's id never fits where a pool's is asked for. */
export type Kind = 'site' | 'pool' | 'server' | 'sql' | 'file' | 'pairing'

/** The stable name of one thing in a document: its kind and a number from the document's counter, such as `pool:12`. Never reused, never changed by a rename. */
export type Id<K extends Kind = Kind> = K extends Kind ? `${K}:${number}` : never

export type SiteId = Id<'site'>
export type PoolId = Id<'pool'>
export type ServerId = Id<'server'>
export type SqlStoreId = Id<'sql'>
export type FileStoreId = Id<'file'>
export type PairingId = Id<'pairing'>

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

import { addStore } from '../edit/add-store.ts'
import { change } from '../edit/change.ts'
import { computerName, domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import type { TopologyDocument } from '../model/document.ts'
import { isKind, makeId, type FileStoreId, type Id, type PoolId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { referencesOfPool, referencesOfRole } from '../model/references.ts'
import type { DirectorPool, PersistentChatPool } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import { connectionOf, instanceName, sqlNames, type SqlAvailability } from '../model/store.ts'
import { find, findPool, poolsOf, siteOfPool, type Topology } from '../model/topology.ts'
import { sameName, shortName } from '../words/words.ts'
import { alternative, type Fix } from './fix.ts'

/** How many stores of the site are offered. */
const offered = 3

/**
 * Gives a pool a SQL Server store: those of its site that nothing uses, or a new one under a proposed name. The store of
 * a Standard Edition server is SQL Server Express on the server itself.
 */
export function giveSqlStore(doc: TopologyDocument, pool: Pool): readonly Fix[] {
  const site = siteOfPool(doc.topology, pool.id)
  if (!site) return []
  const free = freeSqlStores(doc.topology, site, pool).map(({ id, availability }) =>
    alternative(
      `Use the SQL Server store ${instanceName(connectionOf({ availability }))} for ${shortName(pool.fqdn)}`,
      (current) => change.apply(current, { kind: 'pool', id: pool.id, fields: { sqlStore: id } }),
    ),
  )
  return [...free, giveNewSqlStore(doc, pool)]
}

function giveNewSqlStore({ topology }: TopologyDocument, pool: Pool): Fix {
  const name = instanceName({ fqdn: storeName(topology, pool, 'sql'), instance: 'rtc' })
  return alternative(`Add the SQL Server store ${name} for ${shortName(pool.fqdn)}`, (doc) =>
    withOwnSqlStore(doc, pool.id),
  )
}

/** The document with a SQL Server store of its own for this pool; the same where the pool is gone. */
export function withOwnSqlStore(doc: TopologyDocument, id: PoolId): TopologyDocument {
  const pool = findPool(doc.topology, id)
  const site = siteOfPool(doc.topology, id)
  if (!pool || !site) return doc
  const primary = { fqdn: storeName(doc.topology, pool, 'sql'), instance: 'rtc' }
  const availability: SqlAvailability = { kind: 'single', primary }
  const added = addStore.apply(doc, { site: site.id, store: { kind: 'sql', availability } })
  return change.apply(added, { kind: 'pool', id, fields: { sqlStore: makeId('sql', doc.nextId) } })
}

/** What keeps files. */
export type FileHolder = Pool | DirectorPool | PersistentChatPool

/** Gives a pool a file store: those of its site that nothing uses, or a new one under a proposed name. */
export function giveFileStore(doc: TopologyDocument, pool: FileHolder): readonly Fix[] {
  const site = siteOf(doc.topology, pool.id)
  if (!site) return []
  const free = freeFileStores(doc.topology, site).map(({ id, fqdn, share }) =>
    alternative(`Use the file store \\\\${fqdn}\\${share} for ${shortName(pool.fqdn)}`, (current) =>
      withFileStore(current, pool.id, id),
    ),
  )
  return [...free, giveNewFileStore(doc, pool)]
}

/** Gives a pool a new file store of its own in its site. */
export function giveNewFileStore({ topology }: TopologyDocument, pool: FileHolder): Fix {
  const fqdn = storeName(topology, pool, 'fs')
  return alternative(`Add the file store \\\\${fqdn}\\share for ${shortName(pool.fqdn)}`, (doc) =>
    withOwnFileStore(doc, pool.id),
  )
}

/** The document with a file store of its own for this pool; the same where the pool is gone. */
export function withOwnFileStore(doc: TopologyDocument, id: FileHolder['id']): TopologyDocument {
  const pool = fileHolder(doc.topology, id)
  const site = siteOf(doc.topology, id)
  if (!pool || !site) return doc
  const fqdn = storeName(doc.topology, pool, 'fs')
  const added = addStore.apply(doc, { site: site.id, store: { kind: 'file', fqdn, share: 'share' } })
  return withFileStore(added, id, makeId('file', doc.nextId))
}

function withFileStore(
  doc: TopologyDocument,
  id: FileHolder['id'],
  fileStore: FileStoreId,
): TopologyDocument {
  if (isKind(id, 'pool')) return change.apply(doc, { kind: 'pool', id, fields: { fileStore } })
  const holder = fileHolder(doc.topology, id)
  if (!holder || 'edition' in holder) return doc
  return change.apply(doc, { kind: 'role', role: { ...holder, fileStore } })
}

/** What keeps files and has this id, or `undefined`. */
export function fileHolder(topology: Topology, id: Id): FileHolder | undefined {
  const found = find(topology, id)
  if (found?.kind === 'pool') return found.pool
  if (found?.kind !== 'role') return undefined
  return found.role.kind === 'director' || found.role.kind === 'chat' ? found.role : undefined
}

function siteOf(topology: Topology, id: Id): Site | undefined {
  const found = find(topology, id)
  return found && 'site' in found ? found.site : undefined
}

/** The computer of a new store: `ldn-sql01` after `ldn-pool`; a Standard Edition server itself. */
function storeName(topology: Topology, pool: FileHolder, series: 'sql' | 'fs'): string {
  if ('edition' in pool && pool.edition === 'standard') return pool.fqdn
  const domain = domainOf(pool.fqdn)
  const stem = computerName(pool.fqdn).replace(/-?pool\d*$/i, '') || 'pool'
  return nextName(`${stem}-${series}00${domain && `.${domain}`}`, namesInUse(topology))
}

function freeSqlStores(topology: Topology, site: Site, pool: Pool): Site['sqlStores'] {
  const used = storesInUse(topology)
  const computers = computersOfPools(topology)
  const fits = (names: readonly string[]) =>
    pool.edition === 'standard'
      ? names.every((name) => sameName(name, pool.fqdn))
      : names.every((name) => !computers.has(name.toLowerCase()))
  return site.sqlStores.filter((store) => !used.has(store.id) && fits(sqlNames(store))).slice(0, offered)
}

function freeFileStores(topology: Topology, site: Site): Site['fileStores'] {
  const used = storesInUse(topology)
  const computers = computersOfPools(topology)
  return site.fileStores
    .filter(({ id, fqdn }) => !used.has(id) && !computers.has(fqdn.toLowerCase()))
    .slice(0, offered)
}

function storesInUse(topology: Topology): Set<Id> {
  const references = topology.sites.flatMap(({ pools, roles }) => [
    ...pools.flatMap(referencesOfPool),
    ...roles.flatMap(referencesOfRole),
  ])
  return new Set(references.map(({ id }) => id))
}

/** Names of pools and servers in lower case: no place for a store of another pool. */
function computersOfPools(topology: Topology): Set<string> {
  return new Set(
    poolsOf(topology).flatMap(({ fqdn, servers }) => [
      fqdn.toLowerCase(),
      ...servers.map((server) => server.fqdn.toLowerCase()),
    ]),
  )
}

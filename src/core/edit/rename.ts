import type { TopologyDocument } from '../model/document.ts'
import { isKind, type FileStoreId, type Id, type SqlStoreId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { connectionOf, type SqlAvailability, type SqlStore } from '../model/store.ts'
import { find, findServer, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { isOn, ownStores } from './own-stores.ts'
import {
  replaceEach,
  replaceFileStore,
  replaceIn,
  replacePool,
  replaceSite,
  replaceSqlStore,
  withFields,
} from './replace.ts'

/** Gives a site another name, or a pool, server or store another FQDN. The id stays. */
export const rename: Edit<{ readonly id: Id; readonly name: string }> = {
  id: 'rename',
  describe: ({ id, name }, doc) => `Rename ${nameOf(doc.topology, id)} to ${name}`,
  apply: (doc, { id, name }) => {
    if (isKind(id, 'site')) return replaceSite(doc, id, (site) => withFields(site, { name }))
    if (isKind(id, 'pool')) return renamePool(doc, id, name)
    if (isKind(id, 'server')) {
      const found = findServer(doc.topology, id)
      if (!found) return doc
      if (isOwnServer(found.pool, found.server.fqdn)) return renamePool(doc, found.pool.id, name)
      return replacePool(doc, found.pool.id, (pool) =>
        withFields(pool, { servers: replaceIn(pool.servers, id, (s) => withFields(s, { fqdn: name })) }),
      )
    }
    if (isKind(id, 'sql') || isKind(id, 'file')) return renameStore(doc, id, name)
    return doc
  },
}

/** A Standard Edition server is one computer: its server, SQL Server Express and file store go by the same name. */
function renamePool(doc: TopologyDocument, id: Pool['id'], name: string): TopologyDocument {
  const found = find(doc.topology, id)
  if (found?.kind !== 'pool') return doc
  const { pool } = found
  const renamed = replacePool(doc, id, (before) =>
    withFields(before, {
      fqdn: name,
      servers: replaceEach(before.servers, (server) =>
        isOwnServer(before, server.fqdn) ? withFields(server, { fqdn: name }) : server,
      ),
    }),
  )
  return ownStores(doc.topology, pool).reduce((before, store) => renameStore(before, store, name), renamed)
}

function renameStore(doc: TopologyDocument, id: SqlStoreId | FileStoreId, name: string): TopologyDocument {
  return isKind(id, 'sql')
    ? replaceSqlStore(doc, id, (store) => onHost(store, name))
    : replaceFileStore(doc, id, (store) => withFields(store, { fqdn: name }))
}

function isOwnServer(pool: Pool, fqdn: string): boolean {
  return pool.edition === 'standard' && isOn(pool, fqdn)
}

function onHost(store: SqlStore, fqdn: string): SqlStore {
  if (connectionOf(store).fqdn === fqdn) return store
  return { ...store, availability: connectedAt(store.availability, fqdn) }
}

function connectedAt(availability: SqlAvailability, fqdn: string): SqlAvailability {
  if (availability.kind === 'alwaysOn')
    return { ...availability, listener: { ...availability.listener, fqdn } }
  if (availability.kind === 'failoverCluster')
    return { ...availability, networkName: { ...availability.networkName, fqdn } }
  return { ...availability, primary: { ...availability.primary, fqdn } }
}

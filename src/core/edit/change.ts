import type { TopologyDocument } from '../model/document.ts'
import type { FileStoreId, PairingId, PoolId, ServerId, SiteId, SqlStoreId } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import { findFileStore, findServer, findSqlStore, nameOf, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import {
  replaceFileStore,
  replaceIn,
  replacePairing,
  replacePool,
  replaceSite,
  replaceSqlStore,
  resolved,
  withFields,
  withTopology,
} from './replace.ts'

/** Some facts of one thing, or of the deployment itself. Names, order and pairing have edits of their own. */
export type Change =
  | {
      readonly kind: 'site'
      readonly id: SiteId
      readonly fields: Partial<Pick<Site, 'description' | 'city' | 'state' | 'country' | 'worldRegion'>>
    }
  | {
      readonly kind: 'pool'
      readonly id: PoolId
      readonly fields: Partial<Omit<Pool, 'id' | 'servers' | 'fqdn'>>
    }
  | {
      readonly kind: 'server'
      readonly id: ServerId
      readonly fields: Partial<Pick<Server, 'faultDomain' | 'upgradeDomain' | 'dataCenter' | 'multiHomed'>>
    }
  | { readonly kind: 'sql'; readonly id: SqlStoreId; readonly fields: Partial<Omit<SqlStore, 'id'>> }
  | { readonly kind: 'file'; readonly id: FileStoreId; readonly fields: Partial<Omit<FileStore, 'id'>> }
  | {
      readonly kind: 'pairing'
      readonly id: PairingId
      readonly fields: Partial<Omit<Pairing, 'id' | 'pools'>>
    }
  | {
      readonly kind: 'deployment'
      readonly fields: Partial<Pick<Topology, 'sipDomain' | 'additionalSipDomains'>>
    }

/** Changes some facts of one thing. */
export const change: Edit<Change> = {
  id: 'change',
  describe: (args, doc) => {
    const what = Object.keys(args.fields).map(inWords).join(', ')
    return `Change ${what} of ${args.kind === 'deployment' ? 'the deployment' : nameOf(doc.topology, args.id)}`
  },
  apply: (doc, args) => {
    switch (args.kind) {
      case 'deployment':
        return withTopology(doc, withFields(doc.topology, args.fields))
      case 'site':
        return replaceSite(doc, args.id, (site) => withFields(site, args.fields))
      case 'pool':
        if (!storesExist(doc.topology, args.fields)) return doc
        return answerReferences(
          replacePool(doc, args.id, (pool) => withFields(pool, args.fields)),
          args.id,
          args.fields,
        )
      case 'sql':
        return replaceSqlStore(doc, args.id, (store) => withFields(store, args.fields))
      case 'file':
        return replaceFileStore(doc, args.id, (store) => withFields(store, args.fields))
      case 'pairing':
        return replacePairing(doc, args.id, (pairing) => withFields(pairing, args.fields))
      case 'server': {
        const found = findServer(doc.topology, args.id)
        if (!found) return doc
        return replacePool(doc, found.pool.id, (pool) =>
          withFields(pool, {
            servers: replaceIn(pool.servers, args.id, (server) => withFields(server, args.fields)),
          }),
        )
      }
    }
  },
}

function storesExist(topology: Topology, { sqlStore = null, fileStore = null }: Partial<Pool>): boolean {
  return (
    (sqlStore === null || findSqlStore(topology, sqlStore) !== undefined) &&
    (fileStore === null || findFileStore(topology, fileStore) !== undefined)
  )
}

/** A store that is chosen answers the imported reference that led nowhere. */
function answerReferences(
  doc: TopologyDocument,
  id: PoolId,
  { sqlStore, fileStore }: Partial<Pool>,
): TopologyDocument {
  const sqlAnswered = sqlStore ? resolved(doc.topology, 'SQL Server store', [id]) : doc.topology
  return withTopology(doc, fileStore ? resolved(sqlAnswered, 'file store', [id]) : sqlAnswered)
}

/** What fields are called whose names do not say it. */
const called: ReadonlyMap<string, string> = new Map([
  ['dataCenter', 'data centre'],
  ['multiHomed', 'network adapters'],
])

function inWords(field: string): string {
  const name = called.get(field)
  if (name !== undefined) return name
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

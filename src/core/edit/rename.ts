import type { TopologyDocument } from '../model/document.ts'
import {
  isKind,
  isRoleId,
  type FileStoreId,
  type Id,
  type RoleId,
  type ServerId,
  type SqlStoreId,
} from '../model/id.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Role, WebServices } from '../model/role.ts'
import { connectionOf, type SqlAvailability, type SqlStore } from '../model/store.ts'
import { findComputer, findPool, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { isOn, ownStores } from './own-stores.ts'
import {
  replaceEach,
  replaceFileStore,
  replacePool,
  replaceRole,
  replaceServer,
  replaceSite,
  replaceSqlStore,
  replaceTrunk,
  withFields,
} from './replace.ts'

/** Gives a site or trunk another name, or a pool, role, computer or store another FQDN. The id stays. */
export const rename: Edit<{ readonly id: Id; readonly name: string }> = {
  id: 'rename',
  describe: ({ id, name }, doc) => `Rename ${nameOf(doc.topology, id)} to ${name}`,
  apply: (doc, { id, name }) => {
    if (isKind(id, 'site')) return replaceSite(doc, id, (site) => withFields(site, { name }))
    if (isKind(id, 'pool')) return renamePool(doc, id, name)
    if (isKind(id, 'server')) return renameServer(doc, id, name)
    if (isKind(id, 'sql') || isKind(id, 'file')) return renameStore(doc, id, name)
    if (isKind(id, 'trunk')) return replaceTrunk(doc, id, (trunk) => withFields(trunk, { name }))
    if (isRoleId(id)) return renameRole(doc, id, name)
    return doc
  },
}

function renameServer(doc: TopologyDocument, id: ServerId, name: string): TopologyDocument {
  const found = findComputer(doc.topology, id)
  if (found?.kind === 'server' && isOwnServer(found.pool, found.server.fqdn))
    return renamePool(doc, found.pool.id, name)
  if (found?.kind === 'computer' && isItself(found.role, found.server))
    return renameRole(doc, found.role.id, name)
  return replaceServer(doc, id, (server) => withFields(server, { fqdn: name }))
}

/** The one computer of a role goes by the name of the role, and the root trunk by the name of its gateway. */
function renameRole(doc: TopologyDocument, id: RoleId, name: string): TopologyDocument {
  return replaceRole(doc, id, (role) => {
    const servers = replaceEach(role.servers, (server) =>
      isItself(role, server) ? renamedComputer(server, name) : server,
    )
    const renamed = withFields(role, { fqdn: name, servers })
    if (renamed.kind === 'director') {
      const webServices = renamedWeb({ fqdn: role.fqdn, webServices: renamed.webServices }, name)
      return withFields(renamed, { webServices })
    }
    if (renamed.kind === 'gateway')
      return withFields(renamed, {
        trunks: replaceEach(renamed.trunks, (trunk) =>
          trunk === renamed.trunks[0] && isSameName(trunk.name, role.fqdn)
            ? withFields(trunk, { name })
            : trunk,
        ),
      })
    if (renamed.kind === 'videogateway' && renamed.trunk && isSameName(renamed.trunk.name, role.fqdn))
      return withFields(renamed, { trunk: { ...renamed.trunk, name } })
    return renamed
  })
}

/** Whether a role is one computer, this one. */
function isItself(role: Role, server: Server): boolean {
  return role.servers.length === 1 && isSameName(server.fqdn, role.fqdn)
}

/** Topology Builder names the domains of a lone computer after it: they follow. */
function renamedComputer(server: Server, name: string): Server {
  const follow = (domain: string | null) =>
    domain !== null && isSameName(domain, server.fqdn) ? name : domain
  return withFields(server, {
    fqdn: name,
    faultDomain: follow(server.faultDomain),
    upgradeDomain: follow(server.upgradeDomain),
  })
}

/** The External Base URL is the pool's own name until somebody gives it another. */
function renamedWeb(
  { fqdn, webServices }: { readonly fqdn: string; readonly webServices: WebServices },
  name: string,
): WebServices {
  return fqdn !== '' && isSameName(webServices.externalFqdn, fqdn)
    ? { ...webServices, externalFqdn: name }
    : webServices
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** A Standard Edition server is one computer: its server, SQL Server Express and file store go by the same name. */
function renamePool(doc: TopologyDocument, id: Pool['id'], name: string): TopologyDocument {
  const pool = findPool(doc.topology, id)
  if (!pool) return doc
  const renamed = replacePool(doc, id, (before) =>
    withFields(before, {
      fqdn: name,
      webServices: renamedWeb(before, name),
      servers: replaceEach(before.servers, (server) =>
        isOwnServer(before, server.fqdn) ? renamedComputer(server, name) : server,
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

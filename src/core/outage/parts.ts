import { numberOf, type ServerId, type SiteId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { instanceName, type SqlInstance, type SqlStore } from '../model/store.ts'
import { everything, find, nameOf, poolsOf, type Topology } from '../model/topology.ts'
import type { DatabaseId, DatabaseRole, LinkId, Part, PartId } from './part.ts'

/** One computer or name of a SQL Server store: its FQDN, and how administrators call it. */
export interface DatabasePlace {
  readonly role: DatabaseRole
  readonly fqdn: string
  readonly name: string
}

interface PartIndex {
  readonly parts: readonly Part[]
  readonly byId: ReadonlyMap<PartId, Part>
  readonly bySite: ReadonlyMap<SiteId, readonly Part[]>
  /** The Front End Servers that databases and file stores stand on. */
  readonly hosts: ReadonlyMap<PartId, ServerId>
}

const indexes = new WeakMap<Topology, PartIndex>()

/**
 * Everything of a topology that can be switched off on its own: site by site the site, its Front End Servers,
 * databases, file stores and computers of other roles, then the links. What stands on a Front End Server, as SQL Server and file store of
 * a Standard Edition server do, is no part of its own. Worked out once per topology.
 */
export function allParts(topology: Topology): readonly Part[] {
  return indexOf(topology).parts
}

/** The part with this id, or `undefined`. */
export function findPart(topology: Topology, id: PartId): Part | undefined {
  return indexOf(topology).byId.get(id)
}

/** What stands in a site and is down with it, without the site itself. */
export function partsIn(topology: Topology, site: SiteId): readonly Part[] {
  return indexOf(topology).bySite.get(site) ?? []
}

/**
 * What the service of a pool rests on, its partner apart: its site and servers, its SQL Server store and file store or the
 * servers these stand on, and the sites of the stores with the links there.
 */
export function partsAround(topology: Topology, pool: Pool): readonly Part[] {
  const [own, ...others] = sitesAround(topology, pool)
  const sites = own === undefined ? [] : [own, ...others.flatMap((site) => [site, linkBetween(own, site)])]
  const stores = storesOf(topology, pool).flatMap((id) => standsWith(topology, id))
  const ids = new Set<PartId>([...sites, ...pool.servers.map(({ id }) => id), ...stores])
  return [...ids].flatMap((id) => findPart(topology, id) ?? [])
}

/** The id of the link between two sites, whichever is named first. */
export function linkBetween(a: SiteId, b: SiteId): LinkId {
  const [low, high] = numberOf(a) < numberOf(b) ? [a, b] : [b, a]
  return `link:${numberOf(low)}-${numberOf(high)}`
}

/** Whether a text has the form of the id of a part. */
export function isPartId(text: string): text is PartId {
  return idForm.test(text)
}

const idForm =
  /^(?:(?:server|file|site):\d+|link:\d+-\d+|sql:\d+\/(?:primary|mirror|witness|listener|network-name|replica-\d+|node-\d+))$/

/** The computers and names that a SQL Server store consists of: what can be down apart from the others. */
export function databasePlaces({
  availability: a,
}: Pick<SqlStore, 'availability'>): readonly DatabasePlace[] {
  switch (a.kind) {
    case 'single':
      return [instance('primary', a.primary)]
    case 'mirrored':
      return [
        instance('primary', a.primary),
        instance('mirror', a.mirror),
        ...(a.witness ? [instance('witness', a.witness)] : []),
      ]
    case 'alwaysOn':
      return [
        instance('listener', a.listener),
        node('primary', a.primary),
        ...a.secondaries.map((fqdn, i) => node(`replica-${i + 1}`, fqdn)),
      ]
    case 'failoverCluster':
      return [
        instance('network-name', a.networkName),
        ...(a.primary === null ? [] : [node('primary', a.primary)]),
        ...a.others.map((fqdn, i) => node(`node-${i + 1}`, fqdn)),
      ]
  }
}

/** The id of one database role of a store. */
export function databaseId(store: Pick<SqlStore, 'id'>, role: DatabaseRole): DatabaseId {
  return `${store.id}/${role}`
}

/** The Front End Server that a database or file store stands on, by its FQDN; `null` where it is a part of its own. */
export function hostOf(topology: Topology, id: PartId): ServerId | null {
  return indexOf(topology).hosts.get(id) ?? null
}

function bySite(parts: readonly Part[]): ReadonlyMap<SiteId, readonly Part[]> {
  const grouped = new Map<SiteId, Part[]>()
  for (const part of parts) {
    if (!('site' in part)) continue
    const group = grouped.get(part.site)
    if (group) group.push(part)
    else grouped.set(part.site, [part])
  }
  return grouped
}

/** A database or file store, or the server it stands on with that server's site. */
function standsWith(topology: Topology, id: PartId): readonly PartId[] {
  const host = hostOf(topology, id)
  const server = host === null ? undefined : findPart(topology, host)
  return server && 'site' in server ? [server.id, server.site] : [id]
}

/** The sites that a pool and its stores stand in, each once, that of the pool first. */
function sitesAround(topology: Topology, pool: Pool): readonly SiteId[] {
  const sites = [pool.id, pool.sqlStore, pool.fileStore].flatMap((id) => {
    const found = id === null ? undefined : find(topology, id)
    return found && 'site' in found ? [found.site.id] : []
  })
  return [...new Set(sites)]
}

/** The ids of the databases and the file store of a pool, also of those that are no parts of their own. */
function storesOf(topology: Topology, { sqlStore, fileStore }: Pool): readonly PartId[] {
  const found = sqlStore === null ? undefined : find(topology, sqlStore)
  const databases =
    found?.kind === 'sql'
      ? databasePlaces(found.sqlStore).map(({ role }) => databaseId(found.sqlStore, role))
      : []
  return [...databases, ...(fileStore === null ? [] : [fileStore])]
}

function instance(role: DatabaseRole, of: SqlInstance): DatabasePlace {
  return { role, fqdn: of.fqdn, name: instanceName(of) }
}

function node(role: DatabaseRole, fqdn: string): DatabasePlace {
  return { role, fqdn, name: fqdn }
}

function indexOf(topology: Topology): PartIndex {
  const known = indexes.get(topology)
  if (known) return known
  const hosts = hostsOf(topology)
  const parts = [...standingParts(topology), ...linksOf(topology)].filter((part) => !hosts.has(part.id))
  const index: PartIndex = {
    parts,
    byId: new Map(parts.map((part) => [part.id, part])),
    bySite: bySite(parts),
    hosts,
  }
  indexes.set(topology, index)
  return index
}

function frontEndsByName(topology: Topology): ReadonlyMap<string, ServerId> {
  const named = new Map<string, ServerId>()
  for (const { servers } of poolsOf(topology))
    for (const { fqdn, id } of servers) {
      const name = fqdn.toLowerCase()
      if (name !== '' && !named.has(name)) named.set(name, id)
    }
  return named
}

function hostsOf(topology: Topology): ReadonlyMap<PartId, ServerId> {
  const frontEnds = frontEndsByName(topology)
  const hosts = new Map<PartId, ServerId>()
  const place = (id: PartId, fqdn: string): void => {
    const host = frontEnds.get(fqdn.toLowerCase())
    if (host !== undefined) hosts.set(id, host)
  }
  for (const { sqlStores, fileStores } of topology.sites) {
    for (const store of sqlStores)
      for (const { role, fqdn } of databasePlaces(store)) place(databaseId(store, role), fqdn)
    for (const { id, fqdn } of fileStores) place(id, fqdn)
  }
  return hosts
}

function standingParts(topology: Topology): Part[] {
  return [...everything(topology)].flatMap((found): Part[] => {
    switch (found.kind) {
      case 'site':
        return [{ kind: 'site', id: found.site.id, name: found.site.name }]
      case 'server': {
        const { id, fqdn: name } = found.server
        return [{ kind: 'server', id, name, site: found.site.id, pool: found.pool.id }]
      }
      case 'computer': {
        const { id, fqdn: name } = found.server
        return [{ kind: 'computer', id, name, site: found.site.id, of: found.role.id }]
      }
      case 'sql':
        return databasePlaces(found.sqlStore).map(({ role, name }) => {
          const { id: store } = found.sqlStore
          return { kind: 'database', id: `${store}/${role}`, name, site: found.site.id, store, role }
        })
      case 'file': {
        const { id, fqdn: name } = found.fileStore
        return [{ kind: 'file', id, name, site: found.site.id }]
      }
      case 'pool':
      case 'role':
      case 'trunk':
      case 'pairing':
        return []
    }
  })
}

function linksOf(topology: Topology): readonly Part[] {
  const links = new Map<LinkId, Part>()
  const join = (from: SiteId, to: SiteId): void => {
    if (from === to) return
    const ends = numberOf(from) < numberOf(to) ? ([from, to] as const) : ([to, from] as const)
    const id = linkBetween(from, to)
    links.set(id, { kind: 'link', id, ends, name: ends.map((end) => nameOf(topology, end)).join(' <-> ') })
  }
  for (const pool of poolsOf(topology)) {
    const [own, ...others] = sitesAround(topology, pool)
    if (own) for (const other of others) join(own, other)
  }
  for (const { pools } of topology.pairings) {
    const [a, b] = pools.map((id) => find(topology, id))
    if (a?.kind === 'pool' && b?.kind === 'pool') join(a.site.id, b.site.id)
  }
  return [...links.values()]
}

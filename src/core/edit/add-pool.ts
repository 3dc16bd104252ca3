import type { TopologyDocument } from '../model/document.ts'
import { makeId, type FileStoreId, type SiteId, type SqlStoreId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import { featuresNotStated, type Pool, type Server } from '../model/pool.ts'
import { referencesOfPool } from '../model/references.ts'
import { softwareNotStated, type FileStore, type SqlAvailability, type SqlStore } from '../model/store.ts'
import { find, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { placed } from './place.ts'
import { replaceSite } from './replace.ts'

/** The features and associations that a new pool can be given. */
export type PoolFeatures = Partial<
  Pick<
    Pool,
    | 'conferencing'
    | 'dialIn'
    | 'enterpriseVoice'
    | 'callAdmissionControl'
    | 'mediation'
    | 'archivingStore'
    | 'monitoringStore'
    | 'edgePool'
    | 'officeWebApps'
    | 'webServices'
    | 'loadBalancing'
  >
>

/** A file store that is not there yet; whether it is a folder of a DFS namespace is not stated where it is left out. */
export type NewFileStore = Pick<FileStore, 'fqdn' | 'share'> & Partial<Pick<FileStore, 'dfs'>>

/** What a new pool is: the pages of "Define New Front End Pool". */
export interface NewPool {
  readonly site: SiteId
  readonly fqdn: string
  readonly edition: Pool['edition']
  readonly version: Pool['version']
  /** FQDNs of the Front End Servers in order; a Standard Edition server is its own. */
  readonly servers: readonly string[]
  readonly platform?: Pool['platform']
  readonly operatingSystem?: string | null
  readonly users?: number | null
  /** Features and associations; what is left out is not stated. */
  readonly features?: PoolFeatures
  /** An existing store, or the availability of a new one; none for `null`. Standard Edition brings its own. */
  readonly sqlStore: SqlStoreId | SqlAvailability | null
  /** An existing file store, or host and share of a new one. */
  readonly fileStore: FileStoreId | NewFileStore | null
  readonly positions?: { readonly pool?: Position; readonly sql?: Position; readonly file?: Position }
}

/** Adds a Front End pool or Standard Edition server with its servers and, where they are new, its stores. */
export const addPool: Edit<NewPool> = {
  id: 'add-pool',
  describe: ({ fqdn, edition }) =>
    edition === 'standard' ? `Add Standard Edition server ${fqdn}` : `Add pool ${fqdn}`,
  apply: (doc, given) => {
    if (!doc.topology.sites.some((site) => site.id === given.site)) return doc
    const spec = given.edition === 'standard' ? standardEdition(given) : given
    if (isGone(doc.topology, spec.sqlStore) || isGone(doc.topology, spec.fileStore)) return doc
    if (referencesOfPool(given.features ?? {}).some(({ id }) => !find(doc.topology, id))) return doc
    let next = doc.nextId
    const poolId = makeId('pool', next++)
    const servers = spec.servers.map((fqdn): Server => newServer(next++, fqdn))
    const sqlStore = newSqlStore(spec.sqlStore, () => next++)
    const fileStore = newFileStore(spec.fileStore, () => next++)
    const pool: Pool = {
      id: poolId,
      fqdn: spec.fqdn,
      edition: spec.edition,
      version: spec.version,
      platform: spec.platform ?? null,
      operatingSystem: spec.operatingSystem ?? null,
      users: spec.users ?? null,
      deployed: false,
      servers,
      sqlStore: sqlStore?.id ?? (typeof spec.sqlStore === 'string' ? spec.sqlStore : null),
      fileStore: fileStore?.id ?? (typeof spec.fileStore === 'string' ? spec.fileStore : null),
      ...featuresNotStated,
      ...spec.features,
    }
    const added = replaceSite(doc, spec.site, (site) => ({
      ...site,
      pools: [...site.pools, pool],
      sqlStores: sqlStore ? [...site.sqlStores, sqlStore] : site.sqlStores,
      fileStores: fileStore ? [...site.fileStores, fileStore] : site.fileStores,
    }))
    return placeAll({ ...added, nextId: next }, pool, sqlStore, fileStore, spec.positions)
  },
}

/** Whether an existing store was chosen that exists no longer. */
function isGone(topology: Topology, store: NewPool['sqlStore'] | NewPool['fileStore']): boolean {
  return typeof store === 'string' && find(topology, store) === undefined
}

/** A new server with nothing stated beyond its name. */
export function newServer(number: number, fqdn: string): Server {
  return {
    id: makeId('server', number),
    fqdn,
    ordinal: null,
    faultDomain: null,
    upgradeDomain: null,
    dataCenter: null,
    multiHomed: null,
    addresses: [],
  }
}

/** A Standard Edition server holds its one Front End, its SQL Server Express and its file store itself. */
function standardEdition(spec: NewPool): NewPool {
  return {
    ...spec,
    servers: [spec.fqdn],
    sqlStore: { kind: 'single', primary: { fqdn: spec.fqdn, instance: 'rtc' } },
    fileStore: { fqdn: spec.fqdn, share: 'share' },
  }
}

function newSqlStore(spec: NewPool['sqlStore'], number: () => number): SqlStore | null {
  return spec !== null && typeof spec === 'object'
    ? { id: makeId('sql', number()), availability: spec, software: softwareNotStated }
    : null
}

function newFileStore(spec: NewPool['fileStore'], number: () => number): FileStore | null {
  return spec !== null && typeof spec === 'object'
    ? { id: makeId('file', number()), dfs: null, ...spec }
    : null
}

function placeAll(
  doc: TopologyDocument,
  pool: Pool,
  sqlStore: SqlStore | null,
  fileStore: FileStore | null,
  positions: NewPool['positions'],
): TopologyDocument {
  let result = placed(doc, pool.id, positions?.pool)
  if (sqlStore) result = placed(result, sqlStore.id, positions?.sql)
  if (fileStore) result = placed(result, fileStore.id, positions?.file)
  return result
}

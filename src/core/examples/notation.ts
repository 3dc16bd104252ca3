import { counterAfter, type TopologyDocument, type Publication } from '../model/document.ts'
import { makeId, type PoolId } from '../model/id.ts'
import { emptyLayout } from '../model/layout.ts'
import type { Pairing } from '../model/pairing.ts'
import { featuresNotStated, type Pool, type Server } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { settingsNotStated, type Site } from '../model/site.ts'
import {
  mirroringNotStated,
  replicationNotStated,
  softwareNotStated,
  type FileStore,
  type SqlAvailability,
  type SqlInstance,
  type SqlSoftware,
  type SqlStore,
} from '../model/store.ts'
import { emptyTopology, type Topology } from '../model/topology.ts'

/*
 * A notation for topologies, so that an example is a line. Everything is sound unless told otherwise:
 *
 *   topology(
 *     withFacts(site(1, 'London', pool(2, 'ldn-pool', { servers: 3 })), { worldRegion: 'Europe' }),
 *     site(3, 'Dublin', pool(4, 'dub-pool', { store: mirrored(90, 'dub-sql01', 'dub-sql02', 'dub-sql03') })),
 *     paired(5, 2, 4),
 *   )
 *
 * Numbers are id numbers. A pool brings its own servers (ids 100·n + 1, …), SQL Server store (100·n + 90) and
 * file store (100·n + 91); short names get the domain contoso.com.
 */

/** A name with the domain contoso.com, unless it has one (or is empty). */
export const fqdn = (name: string): string =>
  name.includes('.') || name === '' ? name : `${name}.contoso.com`

/** What can be said of a pool beside its name: facts, servers and stores. */
export type PoolFacts = Partial<Omit<Pool, 'servers' | 'id'>> & {
  /** How many servers, or what is special about each of them. */
  readonly servers?: number | readonly Partial<Server>[]
  /** The SQL Server store of the Back End; `null` for none. */
  readonly store?: SqlStore | null
  /** The file store; `null` for none. */
  readonly share?: FileStore | null
}

/** A pool with the stores that stand beside it. */
export interface PoolWithStores {
  readonly pool: Pool
  readonly sqlStore: SqlStore | null
  readonly fileStore: FileStore | null
}

/** An Enterprise Edition pool of Skype for Business Server 2015: virtual, Windows Server 2012 R2, not deployed, 3 servers. */
export function pool(n: number, name: string, facts: PoolFacts = {}): PoolWithStores {
  const { servers = facts.edition === 'standard' ? 1 : 3, store, share, ...rest } = facts
  const standard = rest.edition === 'standard'
  const short = shortName(name)
  const sqlStore =
    store !== undefined
      ? store
      : sql(100 * n + 90, standard ? fqdn(name) : `${short}-sql01`, { instance: 'rtc' })
  const fileStore = share !== undefined ? share : file(100 * n + 91, standard ? fqdn(name) : `${short}-fs01`)
  return {
    sqlStore,
    fileStore,
    pool: {
      id: makeId('pool', n),
      fqdn: fqdn(name),
      edition: 'enterprise',
      version: '2015',
      platform: 'virtual',
      operatingSystem: 'Windows Server 2012 R2',
      users: 1000,
      deployed: false,
      sqlStore: sqlStore?.id ?? null,
      fileStore: fileStore?.id ?? null,
      ...featuresNotStated,
      ...rest,
      servers: serversOf(n, name, standard, servers),
    },
  }
}

/** A Standard Edition server. */
export const standard = (n: number, name: string, facts: PoolFacts = {}): PoolWithStores =>
  pool(n, name, { edition: 'standard', ...facts })

/** A SQL Server store: single unless an availability is given. */
export function sql(
  n: number,
  host: string,
  { instance = '', availability, software = {} }: SqlFacts = {},
): SqlStore {
  return {
    id: makeId('sql', n),
    availability: availability ?? { kind: 'single', primary: at(host, instance) },
    software: { ...softwareNotStated, ...software },
  }
}

/** What can be said of a SQL Server store beside its host. */
export interface SqlFacts {
  readonly instance?: string
  readonly availability?: SqlAvailability
  readonly software?: Partial<SqlSoftware>
}

/** What can be said of a store of this availability beside its computers. */
type FactsOf<K extends SqlAvailability['kind']> = Partial<
  Omit<Extract<SqlAvailability, { kind: K }>, 'kind'>
> & { readonly software?: Partial<SqlSoftware> }

/** A mirrored SQL Server store; all three instances are called rtc. */
export function mirrored(
  n: number,
  primary: string,
  mirror: string,
  witness: string | null = null,
  { software = {}, ...facts }: FactsOf<'mirrored'> = {},
): SqlStore {
  const availability: SqlAvailability = {
    kind: 'mirrored',
    primary: at(primary),
    mirror: at(mirror),
    witness: witness === null ? null : at(witness),
    ...mirroringNotStated,
    ...facts,
  }
  return sql(n, primary, { availability, software })
}

/** A store in an AlwaysOn Availability Group: behind a listener, the nodes with the one of the primary replica first. */
export function alwaysOn(
  n: number,
  listener: string,
  nodes: readonly string[],
  { software = {}, ...facts }: FactsOf<'alwaysOn'> = {},
): SqlStore {
  const [primary = '', ...secondaries] = nodes.map(fqdn)
  const availability: SqlAvailability = {
    kind: 'alwaysOn',
    listener: at(listener),
    primary,
    secondaries,
    ...replicationNotStated,
    ...facts,
  }
  return sql(n, listener, { availability, software })
}

/** A store on a SQL Server failover cluster: a network name, the nodes with the one that owns the instance first. */
export function failoverCluster(
  n: number,
  networkName: string,
  nodes: readonly string[],
  { software = {}, ...facts }: FactsOf<'failoverCluster'> = {},
): SqlStore {
  const [primary = null, ...others] = nodes.map(fqdn)
  const availability: SqlAvailability = {
    kind: 'failoverCluster',
    networkName: at(networkName),
    primary,
    others,
    ...facts,
  }
  return sql(n, networkName, { availability, software })
}

/** A file store. */
export const file = (n: number, host: string, share = 'share', dfs: boolean | null = null): FileStore => ({
  id: makeId('file', n),
  fqdn: fqdn(host),
  share,
  dfs,
})

/** What stands in a site: Front End pools, stores of their own, and other server roles. */
export type InSite = PoolWithStores | SqlStore | FileStore | Role

/** A central site with what stands in it; a store that several of its pools use stands there once. */
export function site(n: number, name: string, ...parts: readonly InSite[]): Site {
  const pools = parts.flatMap((part) => ('pool' in part && 'sqlStore' in part ? [part] : []))
  const sqlStores = parts.flatMap((part) => ('availability' in part ? [part] : []))
  const fileStores = parts.flatMap((part) => ('share' in part ? [part] : []))
  return {
    id: makeId('site', n),
    name,
    description: '',
    city: '',
    state: '',
    country: '',
    worldRegion: '',
    pools: pools.map((p) => p.pool),
    sqlStores: unique([...pools.map((p) => p.sqlStore), ...sqlStores]),
    fileStores: unique([...pools.map((p) => p.fileStore), ...fileStores]),
    ...settingsNotStated,
    roles: parts.flatMap((part) => ('kind' in part ? [part] : [])),
  }
}

/** A branch site of the central site with this number. */
export const branchSite = (n: number, name: string, of: number, ...parts: readonly InSite[]): Site => ({
  ...site(n, name, ...parts),
  branch: { of: makeId('site', of) },
})

/** A site with facts that its line does not say, such as `{ city: 'London', worldRegion: 'Europe' }`. */
export const withFacts = (given: Site, facts: Partial<Omit<Site, 'id'>>): Site => ({ ...given, ...facts })

/** Two pools (by number) that are each other's backup, with the default intervals. */
export function paired(n: number, a: number, b: number, facts: Partial<Pairing> = {}): Pairing {
  const pools: [PoolId, PoolId] = [makeId('pool', a), makeId('pool', b)]
  return {
    id: makeId('pairing', n),
    pools,
    voiceFailover: true,
    failureDetection: 300,
    failback: 600,
    declaredBy: pools,
    ...facts,
  }
}

/** A topology of sites, pairings and deployment facts; the Central Management store is on the first pool. */
export function topology(...parts: readonly (Site | Pairing | Partial<Topology>)[]): Topology {
  const sites = parts.flatMap((part) => ('sqlStores' in part ? [part] : []))
  const pairings = parts.flatMap((part) => ('declaredBy' in part ? [part] : []))
  const facts = parts.flatMap((part) => ('id' in part ? [] : [part]))
  const plain: Topology = {
    ...emptyTopology,
    sipDomain: 'contoso.com',
    sites,
    pairings,
    managementStore: sites[0]?.pools[0]?.id ?? null,
  }
  return facts.reduce<Topology>((built, more) => ({ ...built, ...more }), plain)
}

/** A document around a topology. */
export function documentOf(given: Topology, facts: Partial<TopologyDocument> = {}): TopologyDocument {
  return {
    name: 'Test',
    topology: given,
    overrides: [],
    layout: emptyLayout,
    published: null,
    baseline: null,
    scenarios: [],
    origin: null,
    nextId: counterAfter(given),
    ...facts,
  }
}

/** A first publication of a topology, without overrides and drawing. */
export function publicationOf(given: Topology): Publication {
  return {
    revision: 1,
    date: '2026-01-01T00:00:00Z',
    fingerprint: '0'.repeat(64),
    topology: given,
    overrides: [],
    layout: emptyLayout,
  }
}

/** Two sound Enterprise pools of the given size in two sites, paired. */
export const soundPair = (servers = 3): Topology =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { servers })),
    site(3, 'Dublin', pool(4, 'dub-pool', { servers })),
    paired(5, 2, 4),
  )

function serversOf(
  n: number,
  pool: string,
  standard: boolean,
  servers: number | readonly Partial<Server>[],
): Server[] {
  const rows: readonly Partial<Server>[] =
    typeof servers === 'number' ? Array.from({ length: servers }, () => ({})) : servers
  return rows.map((facts, i) => ({
    id: makeId('server', 100 * n + i + 1),
    fqdn: standard && i === 0 ? fqdn(pool) : fqdn(`${shortName(pool)}-fe${String(i + 1).padStart(2, '0')}`),
    ordinal: null,
    faultDomain: null,
    upgradeDomain: null,
    dataCenter: null,
    multiHomed: null,
    addresses: [],
    ...facts,
  }))
}

const shortName = (name: string): string => name.split('.')[0] ?? name

const at = (host: string, instance = 'rtc'): SqlInstance => ({ fqdn: fqdn(host), instance })

function unique<T extends { readonly id: string }>(stores: readonly (T | null)[]): T[] {
  const known = stores.filter((store) => store !== null)
  return [...new Map(known.map((store) => [store.id, store])).values()]
}

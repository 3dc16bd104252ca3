import { counterAfter, type TopologyDocument } from '../../src/core/model/document.ts'
import { makeId, type PoolId } from '../../src/core/model/id.ts'
import { emptyLayout } from '../../src/core/model/layout.ts'
import type { Pairing } from '../../src/core/model/pairing.ts'
import type { Pool, Server } from '../../src/core/model/pool.ts'
import type { Site } from '../../src/core/model/site.ts'
import type { FileStore, SqlStore } from '../../src/core/model/store.ts'
import { emptyTopology, type Topology } from '../../src/core/model/topology.ts'

/*
 * A notation for topologies, so that a test case is a line. Everything is sound unless told otherwise:
 *
 *   topology(
 *     site(1, 'London', pool(2, 'ldn-pool', { servers: 3 })),
 *     site(3, 'Dublin', pool(4, 'dub-pool', { servers: 3 })),
 *     paired(5, 2, 4),
 *   )
 *
 * Numbers are id numbers. A pool brings its own servers (ids 100·n + 1, …), SQL Server store (100·n + 90) and
 * file store (100·n + 91); short names get the domain contoso.com.
 */

export const fqdn = (name: string): string =>
  name.includes('.') || name === '' ? name : `${name}.contoso.com`

type PoolFacts = Partial<Omit<Pool, 'servers' | 'id'>> & {
  /** How many servers, or the servers themselves. */
  servers?: number | readonly Partial<Server>[]
  store?: SqlStore | null
  share?: FileStore | null
}

/** A pool with the stores that stand beside it. */
export interface PoolWithStores {
  pool: Pool
  sqlStore: SqlStore | null
  fileStore: FileStore | null
}

/** An Enterprise Edition pool of Skype for Business Server 2015: virtual, Windows Server 2012 R2, not deployed, 3 servers. */
export function pool(n: number, name: string, facts: PoolFacts = {}): PoolWithStores {
  const { servers = facts.edition === 'standard' ? 1 : 3, store, share, ...rest } = facts
  const standard = rest.edition === 'standard'
  const rows: readonly Partial<Server>[] =
    typeof servers === 'number' ? Array.from({ length: servers }, () => ({})) : servers
  const short = name.split('.')[0] ?? name
  const built = rows.map((facts, i): Server => {
    const position = String(i + 1).padStart(2, '0')
    return {
      id: makeId('server', 100 * n + i + 1),
      fqdn: standard && i === 0 ? fqdn(name) : fqdn(`${short}-fe${position}`),
      ordinal: null,
      faultDomain: null,
      upgradeDomain: null,
      ...facts,
    }
  })
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
      ...rest,
      servers: built,
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
  { instance = '', availability }: { instance?: string; availability?: SqlStore['availability'] } = {},
): SqlStore {
  return {
    id: makeId('sql', n),
    availability: availability ?? { kind: 'single', primary: { fqdn: fqdn(host), instance } },
  }
}

/** A mirrored SQL Server store. */
export function mirrored(
  n: number,
  primary: string,
  mirror: string,
  witness: string | null = null,
): SqlStore {
  const at = (host: string) => ({ fqdn: fqdn(host), instance: 'rtc' })
  return {
    id: makeId('sql', n),
    availability: {
      kind: 'mirrored',
      primary: at(primary),
      mirror: at(mirror),
      witness: witness === null ? null : at(witness),
    },
  }
}

/** A file store. */
export const file = (n: number, host: string, share = 'share'): FileStore => ({
  id: makeId('file', n),
  fqdn: fqdn(host),
  share,
})

/** A central site with its pools; a store that several of its pools use stands there once. */
export function site(n: number, name: string, ...pools: PoolWithStores[]): Site {
  const unique = <T extends { id: string }>(stores: (T | null)[]): T[] => [
    ...new Map(stores.filter((store) => store !== null).map((store) => [store.id, store])).values(),
  ]
  return {
    id: makeId('site', n),
    name,
    description: '',
    city: '',
    state: '',
    country: '',
    pools: pools.map((p) => p.pool),
    sqlStores: unique(pools.map((p) => p.sqlStore)),
    fileStores: unique(pools.map((p) => p.fileStore)),
  }
}

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
export function topology(...parts: (Site | Pairing | Partial<Topology>)[]): Topology {
  const sites = parts.filter((part): part is Site => 'pools' in part && 'sqlStores' in part)
  const pairings = parts.filter((part): part is Pairing => 'declaredBy' in part)
  const facts = parts.filter((part) => !('id' in part)) as Partial<Topology>[]
  return Object.assign(
    {
      ...emptyTopology,
      sipDomain: 'contoso.com',
      sites,
      pairings,
      managementStore: sites[0]?.pools[0]?.id ?? null,
    },
    ...facts,
  ) as Topology
}

/** A document around a topology. */
export function documentOf(given: Topology, facts: Partial<TopologyDocument> = {}): TopologyDocument {
  return {
    name: 'Test',
    topology: given,
    overrides: [],
    layout: emptyLayout,
    published: null,
    origin: null,
    nextId: counterAfter(given),
    ...facts,
  }
}

/** Two sound Enterprise pools of the given size in two sites, paired. */
export const soundPair = (servers = 3): Topology =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { servers })),
    site(3, 'Dublin', pool(4, 'dub-pool', { servers })),
    paired(5, 2, 4),
  )

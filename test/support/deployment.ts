import { counterAfter, emptyDocument, type TopologyDocument } from '../../src/core/model/document.ts'
import { makeId, type Kind } from '../../src/core/model/id.ts'
import type { Pairing } from '../../src/core/model/pairing.ts'
import { featuresNotStated, type Pool } from '../../src/core/model/pool.ts'
import { webServicesNotStated } from '../../src/core/model/role.ts'
import { settingsNotStated, type Site } from '../../src/core/model/site.ts'
import { mirroringNotStated, type FileStore, type SqlStore } from '../../src/core/model/store.ts'

/*
 * Deployments of any size: sound, every fact stated, and the same for the same size on every run.
 */

const poolsPerSite = 50
const serversPerPool = 8

/** The sizes that are measured, in pools. */
export const sizes: readonly number[] = [10, 100, 500, 2000]

/**
 * A deployment of this even number of Enterprise Edition pools of 8 Front End Servers, in sites of up to 50 pools. Each
 * site is paired pool by pool with its neighbour; each pool has its own SQL Server store and file store.
 */
export function deployment(pools: number): TopologyDocument {
  const next = counter()
  const siteCount = 2 * Math.ceil(pools / (2 * poolsPerSite))
  const sites = Array.from({ length: siteCount }, (_, i) => {
    const before = Math.floor((Math.floor(i / 2) * pools) / (siteCount / 2))
    const after = Math.floor(((Math.floor(i / 2) + 1) * pools) / (siteCount / 2))
    return site(next, i + 1, (after - before) / 2)
  })
  const pairings = sites.flatMap((left, i) =>
    i % 2 === 1 ? [] : left.pools.flatMap((one, at) => paired(next, one, sites[i + 1]?.pools[at])),
  )
  const doc = emptyDocument(`${pools} pools`)
  const topology = {
    ...doc.topology,
    sipDomain: 'contoso.com',
    sites,
    pairings,
    managementStore: sites[0]?.pools[0]?.id ?? null,
  }
  return { ...doc, topology, nextId: counterAfter(topology) }
}

type Counter = <K extends Kind>(kind: K) => `${K}:${number}`

function counter(): Counter {
  let last = 0
  return (kind) => makeId(kind, ++last)
}

function site(next: Counter, number: number, pools: number): Site {
  const id = next('site')
  const built = Array.from({ length: pools }, (_, i) =>
    withStores(next, `s${padded(number)}p${padded(i + 1)}`),
  )
  return {
    id,
    name: `Site ${padded(number)}`,
    description: 'A central site',
    city: `City ${number}`,
    state: 'State',
    country: 'Country',
    worldRegion: 'World region',
    pools: built.map(({ pool }) => pool),
    sqlStores: built.map(({ sqlStore }) => sqlStore),
    fileStores: built.map(({ fileStore }) => fileStore),
    ...settingsNotStated,
  }
}

interface WithStores {
  readonly pool: Pool
  readonly sqlStore: SqlStore
  readonly fileStore: FileStore
}

function withStores(next: Counter, name: string): WithStores {
  const sqlStore: SqlStore = {
    id: next('sql'),
    availability: {
      kind: 'mirrored',
      primary: { fqdn: host(`${name}-sql01`), instance: 'rtc' },
      mirror: { fqdn: host(`${name}-sql02`), instance: 'rtc' },
      witness: { fqdn: host(`${name}-sql03`), instance: 'rtc' },
      ...mirroringNotStated,
      commit: 'synchronous',
    },
    software: { release: 'SQL Server 2014', edition: 'standard' },
  }
  const fileStore: FileStore = { id: next('file'), fqdn: host(`${name}-fs01`), share: 'share', dfs: null }
  const pool: Pool = {
    id: next('pool'),
    fqdn: host(`${name}-pool`),
    edition: 'enterprise',
    version: '2015',
    platform: 'virtual',
    operatingSystem: 'Windows Server 2016',
    users: 20_000,
    deployed: true,
    servers: Array.from({ length: serversPerPool }, (_, i) => ({
      id: next('server'),
      fqdn: host(`${name}-fe${padded(i + 1)}`),
      ordinal: null,
      faultDomain: `rack ${i + 1}`,
      upgradeDomain: `rack ${i + 1}`,
      dataCenter: 'Data centre',
      multiHomed: false,
      addresses: [],
    })),
    sqlStore: sqlStore.id,
    fileStore: fileStore.id,
    ...featuresNotStated,
    conferencing: true,
    loadBalancing: 'dns',
    webServices: { ...webServicesNotStated, internalFqdn: host(`${name}-web`) },
  }
  return { pool, sqlStore, fileStore }
}

function paired(next: Counter, one: Pool, other: Pool | undefined): Pairing[] {
  if (!other) return []
  const pools = [one.id, other.id] as const
  return [
    {
      id: next('pairing'),
      pools,
      voiceFailover: true,
      failureDetection: 300,
      failback: 600,
      declaredBy: pools,
    },
  ]
}

const host = (name: string): string => `${name}.contoso.com`
const padded = (number: number): string => String(number).padStart(2, '0')

import type { PoolId, SiteId } from '../../src/core/model/id.ts'
import type { Pool } from '../../src/core/model/pool.ts'
import {
  findFileStore,
  findSqlStore,
  poolsOf,
  siteOfPool,
  type Topology,
} from '../../src/core/model/topology.ts'
import type { Service, Stage } from '../../src/core/analyze/question.ts'
import type { Outage, PartId } from '../../src/core/outage/part.ts'
import { lossesOf } from '../../src/core/outage/losses.ts'
import type { Reading } from '../../src/core/quorum/reading.ts'
import { judge } from '../../src/core/quorum/verdict.ts'

/*
 * How users are served in one outage, said plainly and without expressions: what the analysis is compared with.
 */

/** How the users of a pool are served; `null` where a verdict that matters is unknown. */
export function servedIn(
  topology: Topology,
  pool: Pool,
  outage: Outage,
  reading: Reading,
  stage: Stage,
): Service | null {
  const partners = topology.pairings.flatMap(({ pools: [a, b], voiceFailover }) => {
    if ((a !== pool.id && b !== pool.id) || a === b) return []
    const other = poolsOf(topology).find(({ id }) => id === (a === pool.id ? b : a))
    return other ? [{ other, voiceFailover }] : []
  })
  const reached = partners.filter(
    ({ other }) => !parted(outage, siteOf(topology, pool.id), siteOf(topology, other.id)),
  )
  const functional = (one: Pool): boolean | null =>
    judge(one, lossesOf(topology, one, outage), reading).functional
  const full = (one: Pool): boolean | null =>
    databasesUp(topology, one, outage, stage) && fileUp(topology, one, outage) ? functional(one) : false
  const fullHelpers = stage === 'after' ? reached : []
  const limitedHelpers = stage === 'after' ? reached : reached.filter(({ voiceFailover }) => voiceFailover)
  const isFull = either([full(pool), ...fullHelpers.map(({ other }) => full(other))])
  const isLimited = either([functional(pool), ...limitedHelpers.map(({ other }) => functional(other))])
  if (isFull === true) return 'full'
  if (isLimited === false) return 'none'
  return isFull === false && isLimited === true ? 'limited' : null
}

const either = (answers: readonly (boolean | null)[]): boolean | null =>
  answers.includes(true) ? true : answers.includes(null) ? null : false

const siteOf = (topology: Topology, pool: PoolId): SiteId | undefined => siteOfPool(topology, pool)?.id

function parted(outage: Outage, a: SiteId | undefined, b: SiteId | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return false
  const [low, high] = [Number(a.slice(5)), Number(b.slice(5))].toSorted((x, y) => x - y)
  return outage.has(`link:${low!}-${high!}`)
}

/** Whether a computer or store of this name runs: with its site, or on the Front End Server that has its name. */
function computerUp(topology: Topology, outage: Outage, fqdn: string, id: PartId): boolean {
  for (const site of topology.sites)
    for (const { servers } of site.pools)
      for (const server of servers)
        if (fqdn !== '' && server.fqdn.toLowerCase() === fqdn.toLowerCase())
          return !outage.has(server.id) && !outage.has(site.id)
  return !outage.has(id)
}

function reachesStore(topology: Topology, pool: Pool, outage: Outage, id: string): boolean {
  const holder = topology.sites.find(({ sqlStores, fileStores }) =>
    [...sqlStores, ...fileStores].some((store) => store.id === id),
  )
  if (!holder) return true
  return !outage.has(holder.id) && !parted(outage, siteOf(topology, pool.id), holder.id)
}

function fileUp(topology: Topology, pool: Pool, outage: Outage): boolean {
  const store = findFileStore(topology, pool.fileStore)
  if (!store) return true
  return reachesStore(topology, pool, outage, store.id) && computerUp(topology, outage, store.fqdn, store.id)
}

function databasesUp(topology: Topology, pool: Pool, outage: Outage, stage: Stage): boolean {
  const store = findSqlStore(topology, pool.sqlStore)
  if (!store) return true
  if (!reachesStore(topology, pool, outage, store.id)) return false
  const up = (
    fqdn: string,
    role:
      'primary' | 'mirror' | 'witness' | 'listener' | 'network-name' | `replica-${number}` | `node-${number}`,
  ): boolean => computerUp(topology, outage, fqdn, `${store.id}/${role}`)
  const a = store.availability
  switch (a.kind) {
    case 'single':
      return up(a.primary.fqdn, 'primary')
    case 'mirrored': {
      const primary = up(a.primary.fqdn, 'primary')
      const mirror = up(a.mirror.fqdn, 'mirror')
      if (!a.witness) return stage === 'before' ? primary : primary || mirror
      return [primary, mirror, up(a.witness.fqdn, 'witness')].filter((one) => one).length >= 2
    }
    case 'alwaysOn': {
      const replicas = [
        up(a.primary, 'primary'),
        ...a.secondaries.map((fqdn, i) => up(fqdn, `replica-${i + 1}`)),
      ]
      return up(a.listener.fqdn, 'listener') && replicas.includes(true)
    }
    case 'failoverCluster': {
      const nodes = [
        ...(a.primary === null ? [] : [up(a.primary, 'primary')]),
        ...a.others.map((fqdn, i) => up(fqdn, `node-${i + 1}`)),
      ]
      return up(a.networkName.fqdn, 'network-name') && (nodes.length === 0 || nodes.includes(true))
    }
  }
}

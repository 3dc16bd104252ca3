import type { PoolId } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import {
  findFileStore,
  findPool,
  findSqlStore,
  pairingsOf,
  partnerIn,
  poolsOf,
  siteOfPool,
  type Topology,
} from '../model/topology.ts'
import { voiceIntervals } from '../tables/limits.ts'
import { rules } from '../rules/index.ts'
import type { Draft, PairedPool, PoolSurroundings, RuleFacts, Severity } from '../rules/rule.ts'
import { severityOn, severityOnPair } from '../rules/severity-on.ts'

/** Why a pool is not offered as Associated Backup Pool. */
export type Refusal =
  | { readonly kind: 'itself' }
  /** It already has a backup pool; `partners` are the FQDNs. */
  | { readonly kind: 'already paired'; readonly partners: readonly string[] }
  /** The pool that looks for a backup has one already: unpair first. */
  | { readonly kind: 'has a backup pool'; readonly partners: readonly string[] }

/** A pool that could be chosen as backup, or the reason why it is not offered. */
export interface Candidate {
  readonly pool: Pool
  readonly refusal: Refusal | null
}

/** What a pairing would bring with it, before it is made. */
export interface PairingPreview extends Draft {
  readonly rule: string
  readonly severity: Severity
}

/**
 * Every pool of the deployment as a candidate for the Associated Backup Pool of the given one: only existing pools that
 * are not already paired are offered, each of the others says why.
 */
export function backupCandidates(topology: Topology, id: PoolId): Candidate[] {
  return poolsOf(topology).map((pool) => ({ pool, refusal: pairingRefusal(topology, id, pool.id) }))
}

/** Why two pools cannot be paired, `null` when they can. Unsupported pairings are let through here: they become findings. */
export function pairingRefusal(topology: Topology, id: PoolId, other: PoolId): Refusal | null {
  if (id === other) return { kind: 'itself' }
  const own = partnersOf(topology, id)
  if (own.length > 0) return { kind: 'has a backup pool', partners: own }
  const theirs = partnersOf(topology, other)
  return theirs.length > 0 ? { kind: 'already paired', partners: theirs } : null
}

function partnersOf(topology: Topology, id: PoolId): string[] {
  return pairingsOf(topology, id).map(
    (pairing) => findPool(topology, partnerIn(pairing, id))?.fqdn ?? partnerIn(pairing, id),
  )
}

/** The findings, worse than info, that a pairing of these two pools would bring: its own, and those of the pools once paired. */
export function previewPairing(topology: Topology, a: PoolId, b: PoolId): PairingPreview[] {
  const first = pairedPoolOf(topology, a)
  const second = pairedPoolOf(topology, b)
  if (!first || !second) return []
  const pairing: Pairing = {
    id: 'pairing:0',
    pools: [a, b],
    voiceFailover: true,
    failureDetection: voiceIntervals.failureDetectionDefault.value,
    failback: voiceIntervals.failbackDefault.value,
    declaredBy: [a, b],
  }
  return [
    ...ofPairing(pairing, first, second),
    ...broughtTo(topology, first, { pairing, partner: second.pool }),
    ...broughtTo(topology, second, { pairing, partner: first.pool }),
  ].filter(({ severity }) => severity !== 'info')
}

function ofPairing(pairing: Pairing, first: PairedPool, second: PairedPool): PairingPreview[] {
  return rules.flatMap((rule) => {
    const severity = severityOnPair(rule, first.pool.version, second.pool.version)
    return rule.scope === 'pairing' && severity
      ? previews(rule, severity, rule.check(pairing, first, second))
      : []
  })
}

/** What one of the pools has no finding of yet, and would have as one of a pair. */
function broughtTo(
  topology: Topology,
  side: PairedPool,
  made: PoolSurroundings['pairings'][number],
): PairingPreview[] {
  const already = pairingsOf(topology, side.pool.id).flatMap((pairing) => {
    const partner = findPool(topology, partnerIn(pairing, side.pool.id))
    return partner ? [{ pairing, partner }] : []
  })
  const known = new Set(ofPool(topology, side, already).map(keyOf))
  return ofPool(topology, side, [...already, made]).filter((preview) => !known.has(keyOf(preview)))
}

function ofPool(
  topology: Topology,
  { pool, ...standing }: PairedPool,
  pairings: PoolSurroundings['pairings'],
): PairingPreview[] {
  const sqlSite = topology.sites.find(({ sqlStores }) => sqlStores.some(({ id }) => id === pool.sqlStore))
  const around = {
    ...standing,
    sqlSite: sqlSite ?? null,
    archivingStore: findSqlStore(topology, pool.archivingStore) ?? null,
    monitoringStore: findSqlStore(topology, pool.monitoringStore) ?? null,
    pairings,
  }
  return rules.flatMap((rule) => {
    const severity = severityOn(rule, pool.version)
    return rule.scope === 'pool' && severity ? previews(rule, severity, rule.check(pool, around)) : []
  })
}

function previews({ id }: RuleFacts, severity: Severity, drafts: Iterable<Draft>): PairingPreview[] {
  return Array.from(drafts, (draft) => ({ ...draft, rule: id, severity: draft.severity ?? severity }))
}

function keyOf({ rule, field = '', targets }: PairingPreview): string {
  return [rule, field, ...targets].join(' ')
}

function pairedPoolOf(topology: Topology, id: PoolId): PairedPool | undefined {
  const pool = findPool(topology, id)
  const site = siteOfPool(topology, id)
  if (!pool || !site) return undefined
  return {
    pool,
    site,
    sqlStore: findSqlStore(topology, pool.sqlStore) ?? null,
    fileStore: findFileStore(topology, pool.fileStore) ?? null,
    managementStore: topology.managementStore === pool.id,
    published: null,
  }
}

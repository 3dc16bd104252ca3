import { previewPairing } from '../check/pairing-candidates.ts'
import { pairPools } from '../edit/pair-pools.ts'
import { remove } from '../edit/remove.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { PairingId, PoolId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { findPairing, findPool, siteOfPool, type Topology } from '../model/topology.ts'
import { fullName, shortNames } from '../words/words.ts'
import { alternative, type Fix } from './fix.ts'
import type { PairingWithPools } from './targets.ts'

/** How many free pools are looked at closely, so that thousands of them cost no time. */
const lookedAt = 12

/** How many partners are offered for one pool. */
const offered = 3

/** Takes a pairing away. Both pools are without a backup then, which the preview shows. */
export function unpair({ pairing, pools: [a, b] }: PairingWithPools): Fix {
  const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
  return alternative(`Unpair ${shortA} and ${shortB}`, (doc) => remove.apply(doc, { ids: [pairing.id] }))
}

/**
 * Gives the pools of a pairing other partners: pools that are free, and with which there would be no finding of this
 * rule and none that blocks. One fix for both pools where both have such a partner, else one for the pool that has.
 */
export function pairAnew(
  doc: TopologyDocument,
  { pairing, pools: [a, b] }: PairingWithPools,
  rule: string,
): readonly Fix[] {
  const { topology } = remove.apply(doc, { ids: [pairing.id] })
  const forA = fittingPartners(topology, a, { except: [b.id], rule })[0]
  const forB = fittingPartners(topology, b, { except: [a.id, ...(forA ? [forA.id] : [])], rule })[0]
  const made = [...(forA ? [[a, forA] as const] : []), ...(forB ? [[b, forB] as const] : [])]
  if (made.length === 0) return []
  const title = made.map(([pool, partner]) => withNames(pool, partner)).join(' and ')
  const left = forA ? (forB ? null : b) : a
  const rest = left ? `, and leave ${fullName(left.fqdn)} without a backup pool` : ''
  const pairs = made.map(([pool, partner]): [PoolId, PoolId] => [pool.id, partner.id])
  return [alternative(`Pair ${title}${rest}`, (current) => pairedAnew(current, pairing.id, pairs))]
}

/** Pairs a pool that has no partner with one that is free: the best fitting first. */
export function pairWithFree({ topology }: TopologyDocument, pool: Pool): readonly Fix[] {
  return fittingPartners(topology, pool, { except: [], rule: null })
    .slice(0, offered)
    .map((partner) => pairTogether(pool, partner))
}

/** Pairs two pools, as long as both are free. */
export function pairTogether(pool: Pool, partner: Pool, how = ''): Fix {
  return alternative(`Pair ${withNames(pool, partner)}${how}`, (doc) =>
    areFree(doc.topology, [pool.id, partner.id])
      ? pairPools.apply(doc, { pools: [pool.id, partner.id] })
      : doc,
  )
}

function withNames(pool: Pool, partner: Pool): string {
  const [short, shortPartner] = shortNames(pool.fqdn, partner.fqdn)
  return `${short} with ${shortPartner}`
}

function pairedAnew(
  doc: TopologyDocument,
  pairing: PairingId,
  pairs: readonly (readonly [PoolId, PoolId])[],
): TopologyDocument {
  if (!findPairing(doc.topology, pairing)) return doc
  const unpaired = remove.apply(doc, { ids: [pairing] })
  if (!areFree(unpaired.topology, pairs.flat())) return doc
  return pairs.reduce((pairingUp, pools) => pairPools.apply(pairingUp, { pools }), unpaired)
}

/** Whether these pools are there and stand in no pairing, also not with themselves. */
function areFree(topology: Topology, pools: readonly PoolId[]): boolean {
  const paired = pairedPools(topology)
  return pools.every((id) => !paired.has(id) && findPool(topology, id) !== undefined)
}

function pairedPools({ pairings }: Topology): Set<PoolId> {
  return new Set(pairings.flatMap(({ pools }) => pools))
}

/** Free pools that could back up this one without a finding that blocks: those with the fewest warnings first. */
function fittingPartners(
  topology: Topology,
  pool: Pool,
  { except, rule }: { readonly except: readonly PoolId[]; readonly rule: string | null },
): Pool[] {
  const paired = pairedPools(topology)
  if (paired.has(pool.id)) return []
  const own = siteOfPool(topology, pool.id)
  const fits = (other: Pool) =>
    other.id !== pool.id && !paired.has(other.id) && !except.includes(other.id) && isAlike(pool, other)
  const elsewhere = topology.sites.filter((site) => site !== own).flatMap((site) => site.pools.filter(fits))
  return [...elsewhere, ...(own?.pools.filter(fits) ?? [])]
    .slice(0, lookedAt)
    .map((other) => ({ other, brought: previewPairing(topology, pool.id, other.id) }))
    .filter(({ brought }) =>
      brought.every((one) => one.severity === 'warning' && (rule === null || one.rule !== rule)),
    )
    .toSorted((a, b) => a.brought.length - b.brought.length)
    .map(({ other }) => other)
}

/** What most candidates fail on, looked at before anything that takes time. */
function isAlike(a: Pool, b: Pool): boolean {
  return (
    a.edition === b.edition &&
    a.version === b.version &&
    (a.platform === null || b.platform === null || a.platform === b.platform)
  )
}

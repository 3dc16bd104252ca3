import type { Pool } from '../model/pool.ts'
import { upgradeDomainsOf } from './upgrade-domains.ts'

/*
 * Where routing groups stand. Documented is that a group has up to three replicas on as many servers; that they are spread
 * evenly and over upgrade and fault domains is what Windows Fabric does. The rest is assumed.
 */

const known = new WeakMap<Pool, readonly (readonly string[])[]>()

/**
 * For each server of a pool, by position: its upgrade domain, assumed where none is stated, and its fault domain, where it
 * is stated. Worked out once per pool.
 */
export function domainsOf(pool: Pool): readonly (readonly string[])[] {
  let domains = known.get(pool)
  if (!domains) known.set(pool, (domains = findDomains(pool)))
  return domains
}

function findDomains(pool: Pool): readonly (readonly string[])[] {
  const { domains } = upgradeDomainsOf(pool)
  return pool.servers.map(({ id, faultDomain }) => [
    `upgrade ${domains.findIndex(({ servers }) => servers.includes(id))}`,
    ...(faultDomain === null ? [] : [`fault ${faultDomain}`]),
  ])
}

/**
 * Of these servers, those that share the fewest domains with the others: none, as long as there are any such. Positions in
 * the pool.
 */
export function mostApart(pool: Pool, servers: readonly number[], others: readonly number[]): number[] {
  const domains = domainsOf(pool)
  const taken = new Set(others.flatMap((at) => domains[at] ?? []))
  const shared = servers.map((at) => (domains[at] ?? []).filter((domain) => taken.has(domain)).length)
  const least = Math.min(...shared)
  return servers.filter((_, i) => shared[i] === least)
}

/**
 * Where the replicas of each group are placed: positions in the pool, the primary first. The primary goes to the server with
 * the fewest primaries, then the fewest replicas, then the first; the others to servers that share the fewest domains with
 * the group, there to the one with the fewest replicas, then the next one after the primary.
 */
export function placedGroups(
  pool: Pool,
  groups: number,
  replicas: number,
  servers: readonly number[],
): readonly (readonly number[])[] {
  if (servers.length === 0) return []
  const primariesOn = pool.servers.map(() => 0)
  const replicasOn = pool.servers.map(() => 0)
  return Array.from({ length: groups }, () => {
    const chosen = placed(pool, Math.min(replicas, servers.length), servers, primariesOn, replicasOn)
    const [primary = 0] = chosen
    primariesOn[primary] = (primariesOn[primary] ?? 0) + 1
    for (const at of chosen) replicasOn[at] = (replicasOn[at] ?? 0) + 1
    return chosen
  })
}

function placed(
  pool: Pool,
  replicas: number,
  servers: readonly number[],
  primariesOn: readonly number[],
  replicasOn: readonly number[],
): readonly number[] {
  const primary = least(servers, (at) => [primariesOn[at] ?? 0, replicasOn[at] ?? 0, at])
  const chosen = [primary]
  const distance = (at: number): number => (at - primary + pool.servers.length) % pool.servers.length
  while (chosen.length < replicas) {
    const free = servers.filter((at) => !chosen.includes(at))
    chosen.push(least(mostApart(pool, free, chosen), (at) => [replicasOn[at] ?? 0, distance(at)]))
  }
  return chosen
}

/** The one with the smallest key, compared number by number. */
function least(of: readonly number[], keyOf: (at: number) => readonly number[]): number {
  return of.reduce((best, at) => (isSmaller(keyOf(at), keyOf(best)) ? at : best))
}

function isSmaller(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((value, i) => value !== other[i])
  return differs !== -1 && (one[differs] ?? 0) < (other[differs] ?? 0)
}

import type { Pool } from '../model/pool.ts'
import { find } from '../model/topology.ts'
import { lossesOf } from '../outage/losses.ts'
import { judge, type Losses } from '../quorum/verdict.ts'
import { votersOf } from '../quorum/voters.ts'
import { poolCalled } from '../simulate/scenario/names.ts'
import type { World } from '../simulate/world.ts'
import type { Standing } from './holds.ts'
import type { Accepts } from './drill.ts'

/** Whether an answer is right in the deployment as it stands, and if not, why: without giving the right one away. */
export function judgeAnswer(accepts: Accepts, names: readonly string[], world: World): Standing {
  switch (accepts.is) {
    case 'exactly':
      return exactly(accepts.names, names)
    case 'in order':
      return names.length === accepts.names.length && names.every((name, i) => isName(accepts.names[i], name))
        ? right
        : wrong('this is not the order')
    case 'number':
      return names.length === 1 && Number(names[0]) === accepts.value
        ? right
        : wrong('this is not the number')
    case 'servers':
      return servers(accepts, names, world)
  }
}

const right: Standing = { holds: true, found: '' }

function wrong(found: string): Standing {
  return { holds: false, found }
}

function exactly(wanted: readonly string[], given: readonly string[]): Standing {
  const extra = given.filter((name) => !wanted.some((one) => isName(one, name)))
  const missing = wanted.filter((one) => !given.some((name) => isName(one, name)))
  if (extra.length > 0) return wrong(`${extra.join(', ')} does not belong there`)
  return missing.length === 0 ? right : wrong(`${missing.length} more belong there`)
}

type Servers = Extract<Accepts, { is: 'servers' }>

function servers(
  { pool: name, functional, size }: Servers,
  names: readonly string[],
  world: World,
): Standing {
  const { topology } = world.setting
  const called = poolCalled(topology, name)
  const found = called.ok ? find(topology, called.found) : undefined
  if (found?.kind !== 'pool') return wrong(called.ok ? '' : called.why)
  const { pool } = found
  const now = lossesOf(topology, pool, world.outage)
  const chosen = positionsOf(pool, names)
  if (chosen.unknown.length > 0) return wrong(`${chosen.unknown.join(', ')} is no server of ${pool.fqdn}`)
  if (chosen.positions.some((at) => isLost(pool, now, at))) return wrong('one of them is down already')
  const after = judge(pool, withLost(pool, now, chosen.positions)).functional
  if (after !== functional)
    return wrong(functional ? 'without these it has no quorum' : 'without these it has its quorum still')
  const wanted = typeof size === 'number' ? size : sizeOf(pool, now, functional, size)
  if (chosen.positions.length === wanted) return right
  return wrong(chosen.positions.length < (wanted ?? 0) ? 'there are larger answers' : 'fewer are enough')
}

function positionsOf(pool: Pool, names: readonly string[]): { positions: number[]; unknown: string[] } {
  const positions = new Set<number>()
  const unknown: string[] = []
  for (const name of names) {
    const at = pool.servers.findIndex(({ fqdn }) => isName(fqdn, name))
    if (at === -1) unknown.push(name)
    else positions.add(at)
  }
  return { positions: [...positions], unknown }
}

function isLost(pool: Pool, { servers: lost }: Losses, position: number): boolean {
  const id = pool.servers[position]?.id
  return id !== undefined && lost.has(id)
}

function withLost(pool: Pool, losses: Losses, positions: readonly number[]): Losses {
  const more = positions.flatMap((at) => pool.servers[at]?.id ?? [])
  return { ...losses, servers: new Set([...losses.servers, ...more]) }
}

/**
 * The size of the largest set that leaves the pool functional, or of the smallest that does not; `null` where there is none.
 * Servers between two limits of the printed rows are alike: it is enough to try how many of each kind are lost.
 */
function sizeOf(pool: Pool, losses: Losses, functional: boolean, size: 'greatest' | 'least'): number | null {
  let lost: readonly (readonly number[])[] = [[]]
  for (const alike of kindsOf(pool, losses))
    lost = lost.flatMap((before) =>
      Array.from({ length: alike.length + 1 }, (_, count) => [...before, ...alike.slice(0, count)]),
    )
  const sizes = lost
    .filter((positions) => judge(pool, withLost(pool, losses, positions)).functional === functional)
    .map(({ length }) => length)
  if (sizes.length === 0) return null
  return size === 'greatest' ? Math.max(...sizes) : Math.min(...sizes)
}

/** The positions of the servers that are up, those together that no printed row tells apart. */
function kindsOf(pool: Pool, losses: Losses): number[][] {
  const rows = votersOf(pool)?.rows ?? []
  const limits = [
    ...new Set([...rows.map(({ ofFirst }) => ofFirst ?? pool.servers.length), pool.servers.length]),
  ]
  const up = pool.servers.flatMap((_, at) => (isLost(pool, losses, at) ? [] : [at]))
  let from = 0
  return limits
    .toSorted((one, other) => one - other)
    .map((limit) => {
      const alike = up.filter((at) => at >= from && at < limit)
      from = limit
      return alike
    })
}

/** Names are the same whatever their case; the first part of an FQDN is enough. */
function isName(name: string | undefined, given: string): boolean {
  if (name === undefined) return false
  const [whole, typed] = [name.toLowerCase(), given.trim().toLowerCase()]
  return typed !== '' && (whole === typed || whole.startsWith(`${typed}.`) || typed.startsWith(`${whole}.`))
}

import type { Pool, Server } from '../../model/pool.ts'
import type { SqlStore } from '../../model/store.ts'
import { connectionOf, instanceName } from '../../model/store.ts'
import { everything, findSqlStore, type Topology } from '../../model/topology.ts'
import type { PoolId } from '../../model/id.ts'
import { isUp } from '../../simulate/front-end/state.ts'
import { isComputerUp } from '../../simulate/pool-facts.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Moment, Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { failWith } from './errors.ts'

/** A pool with its place in the arrays of the world. */
export interface PoolPlace {
  readonly pool: Pool
  readonly place: number
}

/** A Front End Server with its pool and its position there. */
export interface ServerPlace extends PoolPlace {
  readonly server: Server
  readonly position: number
}

/** The Front End pool of a name, whatever its case; `null` for none. */
export function poolNamed({ pools }: World, fqdn: string): PoolPlace | null {
  const name = fqdn.toLowerCase()
  const place = pools.findIndex(({ pool }) => pool.fqdn.toLowerCase() === name)
  const pool = pools[place]?.pool
  return pool ? { pool, place } : null
}

/** The pool with this id and its place. */
export function poolOf({ pools, setting }: World, id: PoolId | null): PoolPlace | null {
  const place = id === null ? undefined : setting.places.get(id)
  const pool = place === undefined ? undefined : pools[place]?.pool
  return place === undefined || !pool ? null : { pool, place }
}

/** The Front End Server of a name; the first part of it is enough where it names one. `null` for none. */
export function serverNamed({ pools }: World, fqdn: string): ServerPlace | null {
  const name = fqdn.toLowerCase()
  const all = pools.flatMap(({ pool }, place) =>
    pool.servers.map((server, position): ServerPlace => ({ pool, place, server, position })),
  )
  const whole = all.find(({ server }) => server.fqdn.toLowerCase() === name)
  const short = all.filter(({ server }) => server.fqdn.toLowerCase().split('.')[0] === name)
  return whole ?? (short.length === 1 ? (short[0] ?? null) : null)
}

/** The pool that -PoolFqdn names, now; an error where there is no such Front End pool. */
export function* poolGiven(shell: Shell, bound: Bound): Running<PoolPlace & Moment> {
  const moment = yield* shell.moment()
  const name = textOf(bound, 'PoolFqdn') ?? ''
  const found = poolNamed(moment.world, name)
  if (found) return { ...found, ...moment }
  return yield* failWith(shell, whyNoPool(moment.world.setting.topology, name), {
    category: 'ObjectNotFound',
    object: name,
  })
}

function whyNoPool(topology: Topology, name: string): string {
  for (const found of everything(topology)) {
    if (found.kind === 'role' && found.role.fqdn.toLowerCase() === name.toLowerCase())
      return `"${name}" is no Front End pool.`
    if (found.kind === 'server' && found.server.fqdn.toLowerCase() === name.toLowerCase())
      return `"${name}" is a server of pool "${found.pool.fqdn}". Name the pool.`
  }
  return `There is no pool "${name}" in the topology.`
}

/** The Front End Server that the session runs on, `null` on any other computer and on a workstation. */
export function localServer(shell: Shell, world: World): ServerPlace | null {
  const { computer } = shell.session()
  return computer === null ? null : serverNamed(world, computer)
}

/** The servers of a pool by name. */
export function serversOf({ servers }: Pool): readonly string[] {
  return servers.map(({ fqdn }) => fqdn)
}

/** The first server of a pool that runs its services; where none does, the first whose computer is up; `null` for none. */
export function activeServer(world: World, { place, pool }: PoolPlace): string | null {
  const servers = world.pools[place]?.servers ?? []
  const running = pool.servers.find((_, i) => servers[i] !== undefined && isUp(servers[i]))
  return (running ?? pool.servers.find(({ id }) => isComputerUp(world, id)))?.fqdn ?? null
}

/** The SQL Server store of a pool as it is connected to: `sql1.contoso.com\rtc`; '' where the topology names none. */
export function databaseName(topology: Topology, pool: Pool | null): string {
  const store = storeOf(topology, pool)
  return store ? instanceName(connectionOf(store)) : ''
}

/** The SQL Server store of a pool; `null` where the topology names none. */
export function storeOf(topology: Topology, pool: Pool | null): SqlStore | null {
  return findSqlStore(topology, pool?.sqlStore ?? null) ?? null
}

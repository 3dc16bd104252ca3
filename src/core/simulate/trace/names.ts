import type { Id, PoolId } from '../../model/id.ts'
import { find, nameOf, type Topology } from '../../model/topology.ts'
import type { DatabaseRole, PartId } from '../../outage/part.ts'
import { databasePlaces, findPart } from '../../outage/parts.ts'
import { databasesOf, holders } from '../back-end/databases.ts'

/** How the things of a topology are called in a trace. */
export interface Names {
  readonly of: (id: Id) => string
  readonly part: (id: PartId) => string
  /** The server of a pool at a position. */
  readonly server: (pool: PoolId, position: number) => string
  readonly servers: (pool: PoolId, positions: readonly number[]) => string
  /** The node of the failover cluster of a pool's Back End at a position. */
  readonly node: (pool: PoolId, position: number) => string
  /** The computer or name behind a role in the SQL Server store of a pool, with the role where that has a name of its own. */
  readonly database: (pool: PoolId, role: DatabaseRole) => string
}

/** The names of a topology; what it does not hold is called by its id. */
export function namesOf(topology: Topology): Names {
  const server = (pool: PoolId, position: number): string => {
    const found = find(topology, pool)
    const named = found?.kind === 'pool' ? found.pool.servers[position]?.fqdn : undefined
    return named === undefined || named === '' ? `server ${position + 1}` : named
  }
  return {
    of: (id) => nameOf(topology, id),
    part: (id) => findPart(topology, id)?.name ?? id,
    server,
    servers: (pool, positions) => list(positions.map((position) => server(pool, position))),
    database: (pool, role) => {
      const name = databaseOf(topology, pool, role)
      if (name === undefined) return `the ${role}`
      return role === 'mirror' || role === 'primary' ? `${name} (${role})` : name
    },
    node: (pool, position) => nodeOf(topology, pool, position) ?? `node ${position + 1}`,
  }
}

function nodeOf(topology: Topology, pool: PoolId, position: number): string | undefined {
  const found = find(topology, pool)
  const databases = found?.kind === 'pool' ? databasesOf(topology, found.pool) : null
  if (databases === null) return undefined
  const role = holders(databases.store)[position]
  return role && databaseOf(topology, pool, role)
}

function databaseOf(topology: Topology, pool: PoolId, role: DatabaseRole): string | undefined {
  const found = find(topology, pool)
  const databases = found?.kind === 'pool' ? databasesOf(topology, found.pool) : null
  const place = databases && databasePlaces(databases.store).find((one) => one.role === role)
  return place?.fqdn === '' ? undefined : place?.fqdn
}

/** Things one after the other: `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A count with its noun: `1 user`, `2 users`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

import type { Id, PoolId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { DirectorPool, Role } from '../model/role.ts'
import { isRole, type Found } from '../model/topology.ts'
import { sameName } from '../words/words.ts'

/** A pool with Web Services: a Front End pool, a Standard Edition server or a Director pool. */
export type WebPool = Pool | DirectorPool

/** The pool with Web Services that something is; `null` for everything else. */
export function webPoolOf(found: Found): WebPool | null {
  if (found.kind === 'pool') return found.pool
  return found.kind === 'role' ? directorOf(found.role) : null
}

/** The Director pool that a role is; `null` for every other role. */
export function directorOf(role: Role): DirectorPool | null {
  return isRole(role, 'director') ? role : null
}

/** Whether a pool is one computer under its own name: its Web Services can have no other. */
export function isOneComputer(pool: WebPool): boolean {
  if ('edition' in pool) return pool.edition === 'standard'
  return pool.servers.length === 1 && pool.servers.every(({ fqdn }) => sameName(fqdn, pool.fqdn))
}

/** The ids of several pools with Web Services, first one apart; `null` for none. */
export function idsOf(pools: readonly WebPool[]): [Id, ...Id[]] | null {
  const [first, ...rest] = pools.map(({ id }): PoolId | Id<'director'> => id)
  return first === undefined ? null : [first, ...rest]
}

import { computerName } from '../model/fqdn.ts'
import type { ServerId } from '../model/id.ts'
import type { Pool, Server } from '../model/pool.ts'
import { fullName, shortName } from './words.ts'

/** These servers of the pool, in its order: host names without their domain, unless that would name two of them alike. */
export function serverNames(pool: Pool, ids: Iterable<ServerId>): readonly string[] {
  const wanted = new Set(ids)
  const host = ({ fqdn }: Server): string => (computerName(fqdn) || fqdn).toLowerCase()
  const distinct = new Set(pool.servers.map(host)).size === pool.servers.length
  return pool.servers
    .filter(({ id }) => wanted.has(id))
    .map(({ fqdn }) => (distinct ? shortName(fqdn) : fullName(fqdn)))
}

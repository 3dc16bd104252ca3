import type { Pool } from '#core/model/pool.ts'
import { usersPerFrontEnd, usersPerPool, usersPerStandardEditionAfterFailover } from '#core/tables/limits.ts'
import type { FailoverLoad } from './nodes.ts'

/** What a pool carries when its partner is failed over to it, `null` where users or limits are not stated. */
export function failoverLoad(pool: Pool, partner: Pool): FailoverLoad | null {
  const capacity = capacityOf(pool)
  if (pool.users === null || partner.users === null || capacity === null || capacity === 0) return null
  return { users: pool.users + partner.users, capacity, partner: partner.fqdn }
}

/** Users that a pool is sized for: 6,660 for each Front End Server up to the limit of the version; 5,000 for Standard Edition. */
export function capacityOf(pool: Pool): number | null {
  if (pool.version === 'other') return null
  if (pool.edition === 'standard') return usersPerStandardEditionAfterFailover.value
  return Math.min(pool.servers.length * usersPerFrontEnd.value, usersPerPool[pool.version].value)
}

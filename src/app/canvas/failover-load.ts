import { capacityOf } from '#core/analyze/load.ts'
import type { Pool } from '#core/model/pool.ts'
import type { FailoverLoad } from './nodes.ts'

/** What a pool carries when its partner is failed over to it, `null` where users or limits are not stated. */
export function failoverLoad(pool: Pool, partner: Pool): FailoverLoad | null {
  const capacity = capacityOf(pool)
  if (pool.users === null || partner.users === null || capacity === null || capacity === 0) return null
  return { users: pool.users + partner.users, capacity, partner: partner.fqdn }
}

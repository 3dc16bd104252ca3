import type { Pool } from '../model/pool.ts'
import { guidFrom } from './guid.ts'

/** The GUID of a routing group of a pool, 0 for the first. */
export function routingGroupId({ fqdn }: Pick<Pool, 'fqdn'>, group: number): string {
  // The number first: what a hash takes in last it stirs least.
  return guidFrom(`${group} ${fqdn.toLowerCase()} routing group`)
}

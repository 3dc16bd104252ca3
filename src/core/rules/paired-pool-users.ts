import type { Draft, PoolSurroundings } from './rule.ts'
import type { Pool } from '../model/pool.ts'
import { counted, fullName, shortName, thousands } from '../words/words.ts'

/** The finding on a paired Enterprise Edition pool that homes more than `most` users; none where it does not. */
export function* pairedPoolOver(most: number, pool: Pool, { pairings }: PoolSurroundings): Generator<Draft> {
  const partner = pairings.find((paired) => paired.partner.id !== pool.id)?.partner
  const judged = pool.edition === 'enterprise' && pool.version !== 'other' && partner !== undefined
  if (!judged || pool.users === null || pool.users <= most) return
  yield {
    targets: [pool.id],
    field: 'users',
    message: `${fullName(pool.fqdn)} homes ${thousands(pool.users)} users and is paired with ${fullName(partner.fqdn)}; a paired pool is to home ${thousands(most)} at most, so that either can serve the users of both.`,
    todo: `Move ${counted(pool.users - most, 'user')} or more from ${shortName(pool.fqdn)} to another pool.`,
  }
}

import type { Pool } from '../../model/pool.ts'
import { fullName, listed } from '../../words/words.ts'
import { pairingPage } from './pair-deployed-pools.ts'
import { byHand, type TodoItem } from './todo-item.ts'

/** What a new pool needs on its servers. */
export function deployPool(pool: Pool): TodoItem {
  const name = fullName(pool.fqdn)
  const servers = pool.servers.map(({ fqdn }) => fullName(fqdn))
  return {
    rule: 'PAIR-021',
    title: `Deploy ${name}`,
    condition: pool.deployed === null ? 'Unless the pool is already deployed.' : null,
    why: 'The pool is new. Once it is deployed, everything that was published for it, a pairing too, is in place.',
    targets: [pool.id],
    steps: [byHand(`Run the Deployment Wizard on ${listed(servers) || 'every server of the pool'}.`)],
    source: pairingPage,
  }
}

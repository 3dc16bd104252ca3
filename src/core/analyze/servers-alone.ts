import type { Pool } from '../model/pool.ts'
import { emptyTopology, siteOfPool } from '../model/topology.ts'
import type { Subject } from './question.ts'

/**
 * The pool by itself, without stores and partner, for questions over sets of its servers and nothing else: its databases are
 * up even where they stand on a server of a pool.
 */
export function serversAlone({ topology, settings }: Subject, pool: Pool): Subject {
  const site = siteOfPool(topology, pool.id)
  const alone = { ...pool, sqlStore: null, fileStore: null }
  const sites = site ? [{ ...site, pools: [alone], sqlStores: [], fileStores: [], roles: [] }] : []
  return { topology: { ...emptyTopology, sites }, settings: { ...settings, serversOnly: true } }
}

import type { TopologyDocument } from '../model/document.ts'
import type { SqlStoreId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { findPool } from '../model/topology.ts'
import { sqlStoreServesOnePool } from '../rules/sql-store-serves-one-pool.ts'
import { listed, shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { withOwnSqlStore } from './give-store.ts'
import { targetsOfKind } from './targets.ts'

/** How many pools are offered as the one that keeps the store. */
const offered = 5

/** SQL-024: one pool keeps the store, the others get one each. Which computers hold several stores is for a person to say. */
export const sqlStoreServesOnePoolFixes: FixesOf = {
  rule: sqlStoreServesOnePool.id,
  of(doc, finding) {
    const pools = targetsOfKind(doc, finding, 'pool').map((found) => found.pool)
    const store = pools[0]?.sqlStore ?? null
    if (pools.length < 2 || store === null) return []
    return pools.slice(0, offered).map((kept) => {
      const others = pools.filter((pool) => pool !== kept)
      const names = listed(others.map(({ fqdn }) => shortName(fqdn)))
      const title = `Leave the SQL Server store to ${shortName(kept.fqdn)}, and add ${others.length === 1 ? 'one' : 'one each'} for ${names}`
      return alternative(title, (current) => withOwnStores(current, store, others))
    })
  },
}

function withOwnStores(doc: TopologyDocument, store: SqlStoreId, pools: readonly Pool[]): TopologyDocument {
  return pools.reduce(
    (changing, { id }) =>
      findPool(changing.topology, id)?.sqlStore === store ? withOwnSqlStore(changing, id) : changing,
    doc,
  )
}

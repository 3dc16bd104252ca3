import { moveToSite } from '../edit/move-to-site.ts'
import { connectionOf, instanceName } from '../model/store.ts'
import { siteOfPool } from '../model/topology.ts'
import { backEndNearFrontEnds } from '../rules/back-end-near-front-ends.ts'
import { fullName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { giveSqlStore } from './give-store.ts'
import { poolOf, targetsOfKind } from './targets.ts'

/** SQL-025: a store of the pool's own site, or the same store there. */
export const backEndNearFrontEndsFixes: FixesOf = {
  rule: backEndNearFrontEnds.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const site = pool && siteOfPool(doc.topology, pool.id)
    const [found] = targetsOfKind(doc, finding, 'sql')
    if (!pool || !site || !found) return []
    const { id } = found.sqlStore
    const name = instanceName(connectionOf(found.sqlStore))
    return [
      ...giveSqlStore(doc, pool),
      alternative(`Let the SQL Server store ${name} stand in ${fullName(site.name)}`, (current) =>
        moveToSite.apply(current, { id, site: site.id }),
      ),
    ]
  },
}

import { remove } from '../edit/remove.ts'
import { poolsOf } from '../model/topology.ts'
import { siteHasPool } from '../rules/site-has-pool.ts'
import { counted } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** SITE-001: without the site, unless pools elsewhere use one of its stores. What a pool for it would be, a person says. */
export const siteHasPoolFixes: FixesOf = {
  rule: siteHasPool.id,
  of(doc, finding) {
    const site = targetsOfKind(doc, finding, 'site')[0]?.site
    if (!site || site.pools.length > 0) return []
    const stores = [...site.sqlStores, ...site.fileStores].map(({ id }) => id)
    const used = poolsOf(doc.topology).flatMap(({ sqlStore, fileStore }) => [sqlStore, fileStore])
    if (stores.some((id) => used.includes(id))) return []
    const what = stores.length > 0 ? ` with its ${counted(stores.length, 'store')}` : ''
    return [
      alternative(`Delete the site ${site.name || '(no name)'}${what}`, (current) =>
        remove.apply(current, { ids: [site.id] }),
      ),
    ]
  },
}

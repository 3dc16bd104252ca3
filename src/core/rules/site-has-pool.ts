import type { Rule } from './rule.ts'
import { topologyBasicsPage } from './pages.ts'

/** SITE-001: a central site has a pool. */
export const siteHasPool: Rule = {
  id: 'SITE-001',
  severity: 'error',
  law: 'Each central site has an Enterprise Edition pool or a Standard Edition server.',
  reason:
    'A site is central because it holds a Front End pool. The wizard of Topology Builder goes on to one at once.',
  source: { title: topologyBasicsPage, section: 'Sites' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'site',
  *check(site) {
    if (site.pools.length > 0 || site.branch !== null) return
    yield {
      targets: [site.id],
      field: 'pools',
      message: `The site ${site.name || '(no name)'} has no pool, and a central site needs one.`,
      todo: 'Add an Enterprise Edition pool or a Standard Edition server, or remove the site.',
    }
  },
}

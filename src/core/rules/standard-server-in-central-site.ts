import { referenceTopologiesPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** SITE-004: a Standard Edition server makes its site a central one. */
export const standardServerInCentralSite: Rule = {
  id: 'SITE-004',
  severity: 'info',
  law: 'A site with a Standard Edition server is a central site.',
  reason: 'A Standard Edition server homes users, and sites that home users are central by definition.',
  source: { title: referenceTopologiesPage, section: 'Central sites and branch sites' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'site',
  *check(site) {
    const servers = site.branch === null ? [] : site.pools.filter(({ edition }) => edition === 'standard')
    if (servers.length === 0) return
    const name = site.name || '(no name)'
    const many = servers.length > 1
    yield {
      targets: [site.id, ...servers.map(({ id }) => id)],
      field: 'branch',
      message: `The branch site ${name} holds the Standard Edition server${many ? 's' : ''} ${listed(servers.map(({ fqdn }) => fullName(fqdn)))}, and a site with one is a central site.`,
      todo: `Make ${name} a central site, or move the server${many ? 's' : ''} to one.`,
    }
  },
}

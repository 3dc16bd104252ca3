import type { EdgePool } from '../model/role.ts'
import { isRole, type Found } from '../model/topology.ts'
import { targetsOf } from './names.ts'
import { edgeRecoveryPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, listed, sameName } from '../words/words.ts'

/** NAME-018: external names of Edge pools in several sites. Internal ones are names of computers and pools, and NAME-008's. */
export const edgeNamesDifferBySite: Rule = {
  id: 'NAME-018',
  severity: 'error',
  law: 'Edge pools in different sites have different internal and external FQDNs.',
  reason:
    'A client from outside is to reach the Edge pool of its own pool. Two of one name would get each other’s traffic, and the second could not stand in for the first.',
  source: { title: edgeRecoveryPage, section: 'FQDNs of Edge pools' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  keys: (found) =>
    found.kind === 'role' && isRole(found.role, 'edge')
      ? externalNames(found.role).map((name) => name.toLowerCase())
      : [],
  *check(holders, name) {
    const edges = holders.flatMap((found) => edgeOf(found) ?? [])
    const sites = new Set(edges.map(({ site }) => site.id))
    const targets = targetsOf(holders)
    if (!targets || sites.size < 2) return
    const pools = edges.map(({ role, site }) => `${fullName(role.fqdn)} in ${site.name || '(no name)'}`)
    yield {
      targets,
      field: edges.every(({ role }) => sameName(role.accessFqdn, name)) ? 'accessFqdn' : 'fqdn',
      message: `${name} is an external FQDN of ${counted(pools.length, 'Edge pool')}: ${listed(pools)}. Edge pools in different sites need different names.`,
      todo: 'Give the Edge pool of each site external FQDNs of its own, with DNS records and names in its certificates.',
    }
  },
}

function edgeOf(found: Found) {
  return found.kind === 'role' && isRole(found.role, 'edge') ? { role: found.role, site: found.site } : null
}

/** With a single address all three services have the name of the Access Edge service. */
function externalNames({ singleAddress, accessFqdn, conferencingFqdn, avFqdn }: EdgePool): string[] {
  const names = singleAddress ? [accessFqdn] : [accessFqdn, conferencingFqdn, avFqdn]
  return names.filter((name) => name !== '')
}

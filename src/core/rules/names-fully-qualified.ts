import type { Rule } from './rule.ts'
import { environmentPage } from './pages.ts'
import { fqdnsOf, targetsOf } from './names.ts'

/** NAME-002: names are FQDNs, never short names. */
export const namesFullyQualified: Rule = {
  id: 'NAME-002',
  severity: 'error',
  law: 'Pools, servers and stores are named by fully qualified domain names.',
  reason:
    'Short names are refused and domains of a single label are not supported: neither can be resolved from everywhere.',
  source: { title: environmentPage, section: 'Domain names' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => fqdnsOf(found).filter((fqdn) => !fqdn.includes('.')),
  *check(holders, name) {
    const targets = targetsOf(holders)
    if (!targets) return
    yield {
      targets,
      field: 'fqdn',
      message:
        name === ''
          ? holders.length === 1
            ? 'This has no name yet, so nothing can connect to it.'
            : `${holders.length} pools, servers and stores have no name yet, so nothing can connect to them.`
          : `${name} is a short name. Topology Builder takes fully qualified domain names only.`,
      todo:
        name === ''
          ? `Give ${holders.length === 1 ? 'it' : 'each'} a fully qualified domain name.`
          : `Add the domain, as in ${name}.contoso.com.`,
    }
  },
}

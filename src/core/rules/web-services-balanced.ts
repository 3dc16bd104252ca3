import { loadBalancingPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { directorOf, type WebPool } from './web-services.ts'
import { counted, fullName, shortName } from '../words/words.ts'

/** POOL-032: DNS balances SIP alone, so web traffic takes another name. Silent where the load balancing is not stated. */
export const webServicesBalanced: Rule = {
  id: 'POOL-032',
  severity: 'warning',
  law: 'A pool of two servers or more needs load balancing, and its web services need a load balancer even where DNS balances SIP.',
  reason:
    'Clients try one address of DNS after the other for SIP; browsers and mobile clients stay at the first. The name of the pool leads to its servers, so the load balancer for web traffic needs another one.',
  source: { title: loadBalancingPage, section: 'Introduction' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  check: balancedByDnsAlone,
  *checkRole(role) {
    const director = directorOf(role)
    if (director) yield* balancedByDnsAlone(director)
  },
}

function* balancedByDnsAlone({ id, fqdn, servers, loadBalancing, webServices }: WebPool): Iterable<Draft> {
  if (loadBalancing !== 'dns' || servers.length < 2 || webServices.internalFqdn !== null) return
  yield {
    targets: [id],
    field: 'webServices.internalFqdn',
    message: `DNS balances the load of ${fullName(fqdn)} with ${counted(servers.length, 'server')}, and its web services have the same internal FQDN. DNS balances SIP alone; HTTP and HTTPS need a load balancer.`,
    todo: `Override the internal FQDN of the web services of ${shortName(fqdn)} with a name that leads to a load balancer.`,
  }
}

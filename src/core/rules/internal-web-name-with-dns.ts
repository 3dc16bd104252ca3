import { topologyBuilderHelpPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { directorOf, isOneComputer, type WebPool } from './web-services.ts'
import { fullName, shortName } from '../words/words.ts'

/** NAME-012: another name for web traffic is for pools that DNS balances. On a single computer NAME-011 speaks. */
export const internalWebNameWithDns: Rule = {
  id: 'NAME-012',
  severity: 'warning',
  law: 'The internal FQDN of the web services is overridden only where DNS balances the load.',
  reason:
    'A hardware load balancer takes SIP and web traffic under the one name of the pool. A second name needs a second entry in DNS and in every certificate for nothing.',
  source: { title: topologyBuilderHelpPage, section: 'Web services settings' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  check: balancedByHardware,
  *checkRole(role) {
    const director = directorOf(role)
    if (director) yield* balancedByHardware(director)
  },
}

function* balancedByHardware(pool: WebPool): Iterable<Draft> {
  const { internalFqdn } = pool.webServices
  if (pool.loadBalancing !== 'hardware' || internalFqdn === null || isOneComputer(pool)) return
  yield {
    targets: [pool.id],
    field: 'webServices.internalFqdn',
    message: `A hardware load balancer spreads the load of ${fullName(pool.fqdn)}, and ${fullName(internalFqdn)} overrides the internal FQDN of its web services. That is for pools that DNS balances.`,
    todo: `Do without the override, or balance the SIP traffic of ${shortName(pool.fqdn)} by DNS.`,
  }
}

import type { LoadBalancing } from '../model/role.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** EDGE-005: one kind of load balancing on both sides. Where one side does not say, or one computer is all, nothing is said. */
export const edgeInterfacesBalancedAlike: Rule = {
  id: 'EDGE-005',
  severity: 'error',
  law: 'Both interfaces of an Edge pool are balanced in the same way.',
  reason: 'DNS load balancing on the one side and a hardware load balancer on the other is not supported.',
  source: { title: topologyBuilderHelpPage, section: 'Define the computers of the Edge pool' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'role',
  *check(role) {
    if (role.kind !== 'edge' || role.servers.length < 2) return
    const { internalLoadBalancing: inside, externalLoadBalancing: outside } = role
    if (inside === null || outside === null || inside === outside) return
    yield {
      targets: [role.id],
      field: 'internalLoadBalancing',
      message: `The Edge pool ${fullName(role.fqdn)} uses ${balancing[inside]} on its internal interfaces and ${balancing[outside]} on its external ones. Both need the same kind.`,
      todo: `Use DNS or hardware load balancing on both sides.`,
    }
  },
}

const balancing: Readonly<Record<LoadBalancing, string>> = {
  dns: 'DNS load balancing',
  hardware: 'a hardware load balancer',
}

import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** EDGE-006: addresses behind a hardware load balancer are public. One computer has nothing to balance. */
export const edgeNatWithoutHardwareBalancer: Rule = {
  id: 'EDGE-006',
  severity: 'error',
  law: 'Network address translation does not go with a hardware load balancer in front of an Edge pool.',
  reason:
    'The A/V Edge service needs public addresses on its servers where a hardware load balancer spreads the sessions; NAT goes with DNS load balancing.',
  source: { title: topologyBuilderHelpPage, section: 'Select IP options of the Edge pool' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'role',
  *check(role) {
    if (role.kind !== 'edge' || !role.nat || role.servers.length < 2) return
    if (role.externalLoadBalancing !== 'hardware') return
    const name = fullName(role.fqdn)
    yield {
      targets: [role.id],
      field: 'nat',
      message: `The external addresses of the Edge pool ${name} are translated by NAT, and a hardware load balancer is in front of them. The two do not go together.`,
      todo: `Use DNS load balancing on both sides of ${name}, or give its servers public addresses.`,
    }
  },
}

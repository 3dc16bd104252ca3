import { edgeNatWithoutHardwareBalancer } from '../rules/edge-nat-without-hardware-balancer.ts'
import { shortName } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** EDGE-006: DNS load balancing, or no NAT. */
export const edgeNatWithoutHardwareBalancerFixes: FixesOf = {
  rule: edgeNatWithoutHardwareBalancer.id,
  of(doc, finding) {
    const [edge] = rolesMeant(doc, finding, 'edge')
    if (!edge) return []
    const name = shortName(edge.fqdn)
    return [
      alternative(`Use DNS load balancing on both sides of ${name}`, (current) =>
        changeRole(current, edge, (now) => ({
          ...now,
          internalLoadBalancing: 'dns',
          externalLoadBalancing: 'dns',
        })),
      ),
      alternative(`Use ${name} without NAT`, (current) =>
        changeRole(current, edge, (now) => ({ ...now, nat: false })),
      ),
    ]
  },
}

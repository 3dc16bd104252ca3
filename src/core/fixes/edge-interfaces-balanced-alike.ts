import type { LoadBalancing } from '../model/role.ts'
import { edgeInterfacesBalancedAlike } from '../rules/edge-interfaces-balanced-alike.ts'
import { shortName } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** EDGE-005: either kind on both sides; behind NAT a hardware load balancer is none. */
export const edgeInterfacesBalancedAlikeFixes: FixesOf = {
  rule: edgeInterfacesBalancedAlike.id,
  of(doc, finding) {
    const [edge] = rolesMeant(doc, finding, 'edge')
    if (!edge) return []
    const kinds: readonly LoadBalancing[] = edge.nat ? ['dns'] : ['dns', 'hardware']
    return kinds.map((kind) =>
      alternative(`Use ${names[kind]} on both sides of ${shortName(edge.fqdn)}`, (current) =>
        changeRole(current, edge, (now) => ({
          ...now,
          internalLoadBalancing: kind,
          externalLoadBalancing: kind,
        })),
      ),
    )
  },
}

const names: Readonly<Record<LoadBalancing, string>> = {
  dns: 'DNS load balancing',
  hardware: 'hardware load balancing',
}

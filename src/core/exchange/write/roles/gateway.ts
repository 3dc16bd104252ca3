import type { PstnGateway, Trunk } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { guidOf } from '../../guid.ts'
import { tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { serviceVersion } from '../../service-versions.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { hostCluster, poolCluster, pstn } from '../machines.ts'
import { needs, service, type PlannedService, type PlanPart } from '../plan.ts'
import { port } from '../port.ts'

/**
 * A PSTN gateway with its trunks. The root trunk stands on the gateway's own cluster; a further trunk has a cluster of
 * its name, and its port says which gateway it leads to.
 */
export function planGateway(look: Look, site: Site, role: PstnGateway): PlanPart {
  const own = clusterOf(role.id)
  const [root, ...further] = role.trunks
  const at = siteKeyOf(site.id)
  return {
    clusters: [
      poolCluster(look, own, role, { site: at, interfaces: [pstn], replication: false, setup: false }),
      ...further.map((trunk) => {
        const link = look.linkOf(trunk.id)
        const facts = { site: at, fqdn: trunk.name, links: link === null ? [] : [link], host: role.fqdn }
        return { ...hostCluster(trunkCluster(trunk), facts, { interfaces: [pstn] }), kind: 'pool' as const }
      }),
    ],
    services: [
      ...(root ? [trunkService(look, role, root, own)] : []),
      ...further.map((trunk) => trunkService(look, role, trunk, trunkCluster(trunk))),
    ],
  }
}

const trunkCluster = ({ id }: Trunk) => `cluster ${id}`

function trunkService(look: Look, gateway: PstnGateway, trunk: Trunk, on: string): PlannedService {
  return service('PstnGateway', {
    key: serviceOf('PstnGateway', trunk.id),
    link: look.linkOf(trunk.id),
    version: serviceVersion(gateway.version),
    on,
    group: on,
    needs: needs(serviceOf('MediationServer', trunk.mediation)),
    ports: [
      port('GatewayComp', 'SipClient', 'Pstn', trunk.gatewayPort, trunk.protocol === 'tls' ? 'Tls' : 'Tcp', {
        fqdn: gateway.fqdn,
      }),
    ],
    details: tree(namespaces.roles, 'PstnGatewayService', {
      AlternativeBypassId: guidOf(`bypass ${gateway.fqdn} ${trunk.name}`.toLowerCase()),
      MediationServerPort: String(trunk.mediationPort),
      Default: String(trunk.isDefault),
    }),
  })
}

import type { TrustedApplicationPool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { serviceVersion } from '../../service-versions.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { poolCluster, primary } from '../machines.ts'
import { needs, service, type PlanPart } from '../plan.ts'
import { sip } from '../port.ts'

/** A trusted application server or pool: one port for each application. */
export function planTrustedApplications(look: Look, site: Site, role: TrustedApplicationPool): PlanPart {
  const on = clusterOf(role.id)
  return {
    clusters: [
      poolCluster(look, on, role, {
        site: siteKeyOf(site.id),
        interfaces: [primary],
        replication: role.replication,
      }),
    ],
    services: [
      service('ExternalServer', {
        key: serviceOf('ExternalServer', role.id),
        version: serviceVersion(role.version),
        on,
        group: on,
        needs: needs(serviceOf('Registrar', role.nextHop)),
        ports: role.applications.map(({ name, port }) => {
          const id = name.replace(/^urn:application:/i, '')
          return sip(`urn:application:${id}`, port, id)
        }),
        details: tree(namespaces.roles, 'ExternalApplicationService', {
          ThrottleAsServer: 'true',
          TreatAsAuthenticated: 'true',
          OutboundOnly: 'false',
        }),
      }),
    ],
  }
}

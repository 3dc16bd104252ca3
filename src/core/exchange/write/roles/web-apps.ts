import type { OfficeWebAppsServer } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { serviceVersion } from '../../service-versions.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { poolCluster } from '../machines.ts'
import { service, type PlanPart } from '../plan.ts'

/** An Office Web Apps Server or farm: a name and its discovery URL. */
export function planOfficeWebApps(look: Look, site: Site, role: OfficeWebAppsServer): PlanPart {
  const on = clusterOf(role.id)
  return {
    clusters: [
      poolCluster(look, on, role, {
        site: siteKeyOf(site.id),
        interfaces: [],
        replication: false,
        setup: false,
      }),
    ],
    services: [
      service('WacService', {
        key: serviceOf('WacService', role.id),
        version: serviceVersion(role.version),
        on,
        group: on,
        details: tree(namespaces.roles, 'WacService', {
          DiscoveryUrl: role.discoveryUrl,
          IsExternal: String(role.external),
        }),
      }),
    ],
  }
}

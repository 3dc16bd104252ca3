import type { DirectorPool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { serviceVersion } from '../../service-versions.ts'
import { databasesFor } from '../databases.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { external, newDomains, poolCluster, primary } from '../machines.ts'
import { needs, service, type PlanPart } from '../plan.ts'
import { registrarElement, registrarPorts } from './registrar.ts'
import { webServiceElement, webServicesPorts } from './web-services.ts'

/** A Director or Director pool. No public file shows one: it is a Registrar with Web Services and without users. */
export function planDirector(look: Look, site: Site, role: DirectorPool): PlanPart {
  const on = clusterOf(role.id)
  const version = serviceVersion(role.version)
  const facts = { version, on, group: on }
  const key = serviceOf('Registrar', role.id)
  const use = { version, consumer: key, owner: null }
  const archiving = databasesFor(look, { ...use, role: 'ArchivingStore', store: role.archivingStore })
  const monitoring = databasesFor(look, { ...use, role: 'MonitoringStore', store: role.monitoringStore })
  const web = serviceOf('WebServices', role.id)
  return {
    clusters: [
      poolCluster(look, on, role, {
        site: siteKeyOf(site.id),
        interfaces: [primary, external],
        domains: newDomains(role.servers.length === 1),
      }),
    ],
    services: [
      service('Registrar', {
        ...facts,
        key,
        needs: [
          ...needs(web),
          ...archiving.needs,
          ...monitoring.needs,
          ...needs(serviceOf('EdgeServer', role.edgePool)),
        ],
        ports: registrarPorts,
        details: registrarElement(true, role.version),
      }),
      service('WebServices', {
        ...facts,
        key: web,
        needs: needs(serviceOf('FileStore', role.fileStore)),
        ports: webServicesPorts(role.webServices, role.version),
        details: webServiceElement(role.webServices, role.fqdn),
      }),
      ...archiving.services,
      ...monitoring.services,
    ],
  }
}

import type { SurvivableBranchAppliance } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { serviceVersion } from '../../service-versions.ts'
import { databasesFor } from '../databases.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { poolCluster, primary, pstn } from '../machines.ts'
import { needs, service, type PlannedBackup, type PlanPart } from '../plan.ts'
import { mediationPorts } from './mediation.ts'
import { appliancePorts, registrarElement } from './registrar.ts'

/**
 * A Survivable Branch Appliance or Server: a Registrar that works with the users of its pool and is backed up by that
 * pool's Registrar, and a Mediation Server. No complete public file shows one: its shape is inferred.
 */
export function planAppliance(look: Look, site: Site, role: SurvivableBranchAppliance): PlanPart {
  const on = clusterOf(role.id)
  const version = serviceVersion(role.version)
  const facts = { version, on, group: on }
  const key = serviceOf('Registrar', role.id)
  const edge = serviceOf('EdgeServer', role.edgePool)
  const use = { version, consumer: key, owner: null }
  const archiving = databasesFor(look, { ...use, role: 'ArchivingStore', store: role.archivingStore })
  const monitoring = databasesFor(look, { ...use, role: 'MonitoringStore', store: role.monitoringStore })
  return {
    clusters: [poolCluster(look, on, role, { site: siteKeyOf(site.id), interfaces: [primary, pstn] })],
    services: [
      service('Registrar', {
        ...facts,
        key,
        needs: [
          ...needs(serviceOf('UserServices', role.pool)),
          ...archiving.needs,
          ...monitoring.needs,
          ...needs(edge),
        ],
        backup: backupOf(role),
        ports: appliancePorts,
        details: registrarElement(false, role.version),
      }),
      ...(role.mediation
        ? [
            service('MediationServer', {
              ...facts,
              key: serviceOf('MediationServer', role.id),
              needs: needs(key, edge),
              ports: mediationPorts(role.mediation),
            }),
          ]
        : []),
      ...archiving.services,
      ...monitoring.services,
    ],
  }
}

function backupOf(role: SurvivableBranchAppliance): PlannedBackup | null {
  const { voiceFailover, failureDetection, failback } = role
  const to = serviceOf('Registrar', role.pool)
  return to === null ? null : { to, voiceFailover, failureDetection, failback }
}

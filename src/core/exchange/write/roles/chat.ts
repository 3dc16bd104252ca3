import type { PersistentChatPool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { serviceVersion } from '../../service-versions.ts'
import { databasesFor } from '../databases.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { poolCluster, primary } from '../machines.ts'
import { needs, service, type PlanPart } from '../plan.ts'
import { sip } from '../port.ts'

/**
 * A Persistent Chat pool. A stretched pool has a second store for disaster recovery. The names of its port and of the
 * compliance store are inferred from the documentation.
 */
export function planChat(look: Look, site: Site, role: PersistentChatPool): PlanPart {
  const on = clusterOf(role.id)
  const version = serviceVersion(role.version)
  const key = serviceOf('PersistentChatService', role.id)
  const use = { version, consumer: key, owner: null }
  const databases = [
    databasesFor(look, { ...use, role: 'PersistentChatStore', store: role.store }),
    databasesFor(look, { ...use, role: 'PersistentChatStore', store: role.backupStore, usage: 'Backup' }),
    databasesFor(look, { ...use, role: 'PersistentChatComplianceStore', store: role.complianceStore }),
    databasesFor(look, {
      ...use,
      role: 'PersistentChatComplianceStore',
      store: role.complianceBackupStore,
      usage: 'Backup',
    }),
  ]
  const active = role.servers.filter(({ id }) => !role.inactive.includes(id))
  const servers = active.map(({ fqdn }) => tree(r, 'Server', { Fqdn: fqdn }))
  return {
    clusters: [poolCluster(look, on, role, { site: siteKeyOf(site.id), interfaces: [primary] })],
    services: [
      service('PersistentChatService', {
        key,
        version,
        on,
        group: on,
        needs: [
          ...needs(serviceOf('FileStore', role.fileStore), serviceOf('Registrar', role.nextHop)),
          ...databases.flatMap((database) => database.needs),
        ],
        ports: [sip('PersistentChatService', role.port, 'PersistentChat')],
        details: tree(r, 'PersistentChatService', { DisplayName: role.displayName }, [
          tree(r, 'ActiveServers', {}, servers),
        ]),
      }),
      ...databases.flatMap((database) => database.services),
    ],
  }
}

const r = namespaces.roles

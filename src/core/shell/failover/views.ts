import { listOf, tableOf, type View } from '../format/view.ts'
import { backupRelation } from './backup-relationship.ts'
import { backupModuleStatus, backupStatus } from './backup-status.ts'
import { managementConnection } from './management-connection.ts'
import { syncDetails } from './replication-checks.ts'
import { managementStatus, replicaState } from './replication-status.ts'
import { taskOutput } from './task-output.ts'

/** How the objects of this family are shown. Where no console is known the layout is this product's own. */
export const failoverViews: readonly View[] = [
  listOf(backupRelation, ['PrimaryPoolFqdn', 'BackupPoolFqdn']),
  listOf(backupStatus, ['ActiveMachineFqdn', 'OverallExportStatus', 'OverallImportStatus', 'BackupModules']),
  tableOf(backupModuleStatus, { Identity: 34, ExportStatus: 16, ImportStatus: null }),
  listOf(syncDetails, ['RoutingGroup', 'PrimaryFqdn', 'ReplicaFqdns', 'InSync']),
  listOf(replicaState, [
    'UpToDate',
    'ReplicaFqdn',
    'LastStatusReport',
    'LastUpdateCreation',
    'ProductVersion',
  ]),
  listOf(managementStatus, [
    'LastUpdatedOn',
    'ActiveMasterFqdn',
    'ActiveMasterLastHeartbeat',
    'ActiveFileTransferAgentFqdn',
    'ActiveFileTransferAgentLastHeartbeat',
    'ActiveReplicas',
    'DeletedReplicas',
  ]),
  listOf(managementConnection, [
    'StoreProvider',
    'Connection',
    'ReadOnly',
    'SqlServer',
    'SqlInstance',
    'MirrorSqlServer',
    'MirrorSqlInstance',
  ]),
  listOf(taskOutput, ['TargetFqdn', 'Result', 'Latency', 'Error', 'Diagnosis']),
]

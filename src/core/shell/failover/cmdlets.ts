import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import {
  getBackupServiceConfiguration,
  removeBackupServiceConfiguration,
  setBackupServiceConfiguration,
} from './backup-configuration.ts'
import { backupPool } from './backup-pool.ts'
import { getPoolBackupRelationship } from './backup-relationship.ts'
import { getBackupServiceStatus } from './backup-status.ts'
import { invokeBackupServiceSync } from './backup-sync.ts'
import { exportConfiguration, importConfiguration } from './configuration-files.ts'
import { invokeComputerFailBack, invokeComputerFailOver } from './invoke-computer-failover.ts'
import { invokePoolFailBack, invokePoolFailOver } from './invoke-pool-failover.ts'
import {
  getConfigurationStoreLocation,
  getManagementConnection,
  recognised,
  testManagementServer,
  testReplica,
} from './management-connection.ts'
import { invokeManagementServerFailover } from './management-failover.ts'
import { moveManagementServer } from './move-management-server.ts'
import { debugInterPoolReplication, debugIntraPoolReplication } from './replication-checks.ts'
import { getReplicationStatus } from './replication-status.ts'
import { invokeReplication } from './replication.ts'
import {
  debugStorageServiceFailures,
  getStorageServiceConfiguration,
  invokeStorageServiceFlush,
  removeUserStoreBackupData,
  syncUserData,
} from './user-data.ts'

/** The cmdlets of pool and server failover, of the Backup Service and of the Central Management store. */
export const failoverCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  invokePoolFailOver,
  invokePoolFailBack,
  invokeComputerFailOver,
  invokeComputerFailBack,
  getPoolBackupRelationship,
  backupPool,
  invokeBackupServiceSync,
  getBackupServiceStatus,
  getBackupServiceConfiguration,
  setBackupServiceConfiguration,
  removeBackupServiceConfiguration,
  debugInterPoolReplication,
  debugIntraPoolReplication,
  syncUserData,
  removeUserStoreBackupData,
  invokeStorageServiceFlush,
  debugStorageServiceFailures,
  getStorageServiceConfiguration,
  invokeManagementServerFailover,
  moveManagementServer,
  getReplicationStatus,
  invokeReplication,
  getManagementConnection,
  getConfigurationStoreLocation,
  exportConfiguration,
  importConfiguration,
  testManagementServer,
  testReplica,
  ...recognised,
]

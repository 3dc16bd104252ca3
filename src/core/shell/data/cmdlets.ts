import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import {
  getConferenceDirectory,
  moveConferenceDirectory,
  newConferenceDirectory,
  removeConferenceDirectory,
} from './conference-directories.ts'
import { invokeDatabaseFailover } from './database-failover.ts'
import { databaseChanges, testDatabase } from './database-tests.ts'
import {
  exportLisConfiguration,
  importLisConfiguration,
  publishLisConfiguration,
  unpublishLisConfiguration,
} from './lis-files.ts'
import { debugLisConfiguration, getLisLocation, getLisSubnet, testLisConfiguration } from './locations.ts'
import { getDatabaseMirrorState } from './mirror-state.ts'
import {
  exportRgsConfiguration,
  getRgsConfiguration,
  getRgsWorkflow,
  importRgsConfiguration,
} from './response-groups.ts'
import { getUserDatabaseState, setUserDatabaseState } from './user-databases.ts'

/** The cmdlets of data that no failover copies, and of databases. */
export const dataCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  getConferenceDirectory,
  newConferenceDirectory,
  moveConferenceDirectory,
  removeConferenceDirectory,
  exportLisConfiguration,
  importLisConfiguration,
  publishLisConfiguration,
  unpublishLisConfiguration,
  debugLisConfiguration,
  testLisConfiguration,
  getLisLocation,
  getLisSubnet,
  exportRgsConfiguration,
  importRgsConfiguration,
  getRgsWorkflow,
  getRgsConfiguration,
  invokeDatabaseFailover,
  getDatabaseMirrorState,
  testDatabase,
  ...databaseChanges,
  getUserDatabaseState,
  setUserDatabaseState,
]

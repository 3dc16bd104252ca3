import { listOf, tableOf, type View } from '../format/view.ts'
import { conferenceDirectory } from './conference-directories.ts'
import { databaseTest } from './database-tests.ts'
import { lisConfiguration, lisLocation, lisSubnet } from './locations.ts'
import { databaseMirrorState } from './mirror-state.ts'
import { rgsSettings, rgsWorkflow } from './response-groups.ts'
import { userStoreState } from './user-databases.ts'

/** How the objects of this family are shown. */
export const dataViews: readonly View[] = [
  listOf(conferenceDirectory, ['Identity', 'Id', 'ServiceId']),
  listOf(lisLocation, ['LocationId', 'CompanyName', 'Location', 'City', 'State', 'Country']),
  listOf(lisConfiguration, ['Locations', 'Subnets', 'Published']),
  tableOf(lisSubnet, { Subnet: 16, Description: 24, LocationId: null }),
  listOf(rgsWorkflow, [
    'Identity',
    'Name',
    'Description',
    'PrimaryUri',
    'Active',
    'Language',
    'Anonymous',
    'Managed',
    'OwnerPool',
  ]),
  listOf(rgsSettings, [
    'Identity',
    'DefaultMusicOnHoldFile',
    'AgentRingbackGracePeriod',
    'DisableCallContext',
  ]),
  listOf(databaseMirrorState, [
    'DatabaseName',
    'StateOnPrimary',
    'StateOnMirror',
    'MirroringStatusOnPrimary',
    'MirroringStatusOnMirror',
  ]),
  listOf(databaseTest, [
    'SqlServerFqdn',
    'SqlInstanceName',
    'MirrorSqlServerFqdn',
    'MirrorSqlInstanceName',
    'DatabaseName',
    'DataSource',
    'SQLServerVersion',
    'ExpectedVersion',
    'InstalledVersion',
    'Succeed',
  ]),
  listOf(userStoreState, ['Identity', 'Online']),
]

import { listOf, tableOf, type View } from '../format/view.ts'
import { patchVersion } from './computers.ts'
import { poolType, siteTypes } from './get-places.ts'
import { topologyTypes } from './get-topology.ts'
import { simpleUrlConfiguration } from './simple-urls.ts'
import { upgradeDomain, upgradeState } from './upgrade-readiness.ts'
import { ntService } from './windows-service.ts'

const ofSites = [
  'Identity',
  'SiteId',
  'Services',
  'Pools',
  'FederationRoute',
  'XmppFederationRoute',
  'DefaultPersistentChatPool',
  'Description',
  'DisplayName',
  'SiteType',
  'ParentSite',
]

/**
 * How the objects of this family are shown. Services of a role and Registrar configurations are lists of all that they hold,
 * which needs no view.
 */
export const topologyViews: readonly View[] = [
  listOf(siteTypes.central, ofSites),
  listOf(siteTypes.branch, ofSites),
  listOf(poolType, ['Identity', 'Services', 'Computers', 'Fqdn', 'BackupPoolFqdn', 'Site']),
  listOf(topologyTypes.topology, ['Sites', 'Clusters', 'Machines', 'Services', 'SqlInstances']),
  listOf(simpleUrlConfiguration, ['Identity', 'SimpleUrl']),
  listOf(upgradeState, [
    'PoolFqdn',
    'PoolUpgradeState',
    'TotalFrontEnds',
    'TotalActiveFrontEnds',
    'UpgradeDomains',
  ]),
  tableOf(upgradeDomain, { Name: 20, FrontEnds: null, IsReadyForUpgrade: 18 }),
  tableOf(ntService, { Status: 8, Name: 15, ActivityLevel: null }),
  tableOf(patchVersion, { ComponentName: 58, Version: null }),
]

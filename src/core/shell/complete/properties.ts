import { viewOf } from '../views.ts'
import { metadataOf } from '../catalogue/catalogue.ts'

/* The properties of what a cmdlet puts out, for Select-Object, Where-Object and `$_.`: as the documents and scripts name them. */
const lines = `
Get-CsPool Identity Services Computers Fqdn BackupPoolFqdn Site
Get-CsComputer Identity Pool Fqdn
Get-CsSite Identity SiteId Services Pools FederationRoute XmppFederationRoute DefaultPersistentChatPool Description DisplayName SiteType ParentSite
Get-CsService Identity SiteId PoolFqdn Version Role ServiceId Registrar BackupRegistrar EnableAutomaticFailover FailureDetectionInterval FailbackDetectionInterval DependentServiceList
Get-CsWindowsService Status Name ActivityLevel ComputerName DisplayName RoleName
Get-CsManagementStoreReplicationStatus UpToDate ReplicaFqdn LastStatusReport LastUpdateCreation ProductVersion LastUpdatedOn ActiveMasterFqdn ActiveFileTransferAgentFqdn
Get-CsRegistrarConfiguration Identity MinEndpointExpiration MaxEndpointExpiration DefaultEndpointExpiration MaxEndpointsPerUser EnableDHCPServer PoolState BackupStoreUnavailableThreshold MaxUserCount UserCertificateReplicationThreshold EnableWinFabLogUpload WinFabMaxLogsSizeMb
Get-CsBackupServiceStatus ActiveMachineFqdn OverallExportStatus OverallImportStatus BackupModules
Get-CsBackupServiceConfiguration Identity SyncInterval MaxConcurrentCalls MaxBatchesPerCmsSync MaxBatchesPerUserStoreSync MaxDataConfPackageSizeKB AuthorizedUniversalGroups AuthorizedLocalAccounts
Get-CsUser Identity SipAddress RegistrarPool Enabled EnterpriseVoiceEnabled LineURI HostedVoiceMail DisplayName SamAccountName UserPrincipalName
Get-CsUserPoolInfo PrimaryPoolFqdn BackupPoolFqdn UserServicesPoolFqdn PrimaryPoolMachinesInPreferredOrder BackupPoolMachinesInPreferredOrder PrimaryPoolPrimaryRegistrar PrimaryPoolBackupRegistrars BackupPoolPrimaryRegistrar
Get-CsDatabaseMirrorState DatabaseName StateOnPrimary StateOnMirror MirroringStatusOnPrimary MirroringStatusOnMirror
Get-CsManagementConnection StoreProvider Connection ReadOnly SqlServer SqlInstance MirrorSqlServer MirrorSqlInstance
Get-CsConferenceDirectory Identity ServiceId Id
Get-CsAdminRole Identity SID IsStandardRole Cmdlets ConfigScopes UserScopes Template
Get-CsTopology Sites Clusters Machines Services
Get-ClusterGroup Name OwnerNode State Cluster
Get-ClusterResource Name State OwnerGroup ResourceType OwnerNode
Get-ClusterNode Name State ID NodeWeight DynamicWeight
Get-Service Status Name DisplayName StartType
Get-Command CommandType Name Version Source Verb Noun ModuleName
Get-Alias CommandType Name Version Source
Get-History Id CommandLine ExecutionStatus StartExecutionTime EndExecutionTime
Get-ChildItem Mode LastWriteTime Length Name FullName
Get-WinEvent TimeCreated Id LevelDisplayName Message ProviderName MachineName
Measure-Object Count Average Sum Maximum Minimum Property
Group-Object Count Name Group
Get-Date Date Day DayOfWeek Hour Minute Month Second Ticks TimeOfDay Year
New-TimeSpan Days Hours Minutes Seconds Milliseconds TotalDays TotalHours TotalMinutes TotalSeconds
`

const byCmdlet: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...properties] = line.split(' ')
      return [name.toLowerCase(), properties] as const
    }),
)

/** The properties of what a cmdlet puts out, those that its view shows among them; empty where nothing is known. */
export function propertiesOf(cmdlet: string): readonly string[] {
  const shown = (metadataOf(cmdlet)?.outputTypes ?? []).flatMap((type) => viewProperties(type))
  return [...new Set([...(byCmdlet.get(cmdlet.toLowerCase()) ?? []), ...shown])]
}

function viewProperties(type: string): readonly string[] {
  const view = viewOf(type)
  if (!view || view.shape === 'text') return []
  const fields = view.shape === 'table' ? view.columns : view.rows
  return fields.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
}

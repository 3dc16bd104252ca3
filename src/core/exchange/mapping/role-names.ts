/** The role names of both formats, as they are spelled there. */
const roleNames = [
  'UserServices',
  'Registrar',
  'WebServices',
  'ConfServices',
  'MediationServer',
  'ApplicationServer',
  'UserStore',
  'ApplicationStore',
  'MonitoringStore',
  'ArchivingStore',
  'CentralMgmt',
  'CentralMgmtStore',
  'WitnessStore',
  'FileStore',
  'BackupService',
  'EdgeServer',
  'ManagementServices',
  'PstnGateway',
  'WacService',
  'PersistentChatService',
  'PersistentChatStore',
  'PersistentChatComplianceStore',
  'ExternalServer',
  'VideoInteropServer',
  'VideoGateway',
  'MonitoringServer',
  'ArchivingServer',
]

const spellings: ReadonlyMap<string, string> = new Map(roleNames.map((name) => [name.toLowerCase(), name]))

/** The right spelling of a role name in any case; the name itself where it is not known. */
export function roleNamed(name: string): string {
  return spellings.get(name.toLowerCase()) ?? name
}

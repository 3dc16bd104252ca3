/*
 * What the roles of a Topology XML are called by cmdlets: in identities such as `UserServer:pool1.contoso.com`, and as the
 * switches of Get-CsService.
 */

/** The role names of a Topology XML, and those of cmdlets. A Director is a Registrar there; a witness store has no name here. */
const names = {
  UserServices: 'UserServer',
  Registrar: 'Registrar',
  WebServices: 'WebServer',
  ConfServices: 'ConferencingServer',
  MediationServer: 'MediationServer',
  ApplicationServer: 'ApplicationServer',
  UserStore: 'UserDatabase',
  ApplicationStore: 'ApplicationDatabase',
  MonitoringStore: 'MonitoringDatabase',
  ArchivingStore: 'ArchivingDatabase',
  CentralMgmt: 'CentralManagement',
  CentralMgmtStore: 'CentralManagementDatabase',
  FileStore: 'FileStore',
  BackupService: 'BackupServer',
  EdgeServer: 'EdgeServer',
  ManagementServices: 'ManagementServer',
  PstnGateway: 'PstnGateway',
  WacService: 'WacServer',
  PersistentChatService: 'PersistentChatServer',
  PersistentChatStore: 'PersistentChatDatabase',
  PersistentChatComplianceStore: 'PersistentChatComplianceDatabase',
  ExternalServer: 'TrustedApplicationPool',
  VideoInteropServer: 'VideoInteropServer',
  VideoGateway: 'VideoGateway',
  MonitoringServer: 'MonitoringServer',
  ArchivingServer: 'ArchivingServer',
} as const

/** A role as cmdlets name it. */
export type ServiceRole = (typeof names)[keyof typeof names] | 'Director'

const known: ReadonlyMap<string, ServiceRole> = new Map(Object.entries(names))

/** The role of a service of a Topology XML; `null` for one that Get-CsService does not show. */
export function roleOf(element: string, isDirector: boolean): ServiceRole | null {
  return isDirector && element === 'Registrar' ? 'Director' : (known.get(element) ?? null)
}

/** The switches of Get-CsService, as the catalogue names them, and what each shows. Nothing of a topology is of the last three. */
export const roleSwitches: readonly (readonly [parameter: string, role: ServiceRole | null])[] = [
  ...[...new Set<ServiceRole>([...Object.values(names), 'Director'])].map(
    (role): readonly [string, ServiceRole] => [role, role],
  ),
  ['ProvisionServer', null],
  ['ProvisionDatabase', null],
  ['LegalInterceptServer', null],
]

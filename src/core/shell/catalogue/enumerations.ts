/*
 * The enumerations behind parameters. Those that the product's pages print are complete as printed; where a page and a real
 * trace differ, both are taken. A type that is missing here takes any text.
 */
const lists: Readonly<Record<string, string>> = {
  BackupCategory: 'UserData CMS RGS',
  BackupModules: 'All CentralMgmt PresenceFocus DataConf',
  DatabaseNameType:
    'ActiveMonitoring Application Archiving CentralMgmt Edge Lyss Monitoring PersistentChat PersistentChatCompliance Provision Registrar SigninTelemetry User',
  FlushType: 'SteadyState FullFlush',
  MirrorRole: 'Mirror Primary',
  PoolResetType: 'ServiceReset QuorumLossRecovery FullReset MachineStateRemoved',
  PoolState: 'Active FailingOver FailedOver FailingBack FailedBack',
  RgResetType: 'Permanent Transient Recreate',
  StoreProvider: 'Sql',

  ActionPreference: 'SilentlyContinue Stop Continue Inquire Ignore Suspend',
  CommandTypes: 'Alias Function Filter Cmdlet ExternalScript Application Script Workflow Configuration All',
  ConsoleColor:
    'Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta Yellow White',
  DayOfWeek: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  FileEncoding:
    'Unknown String Unicode Byte BigEndianUnicode UTF8 UTF7 UTF32 Ascii Default Oem BigEndianUTF32',
  TestPathType: 'Any Container Leaf',
  ClusterQuorumType: 'Majority NodeMajority NodeAndDiskMajority NodeAndFileShareMajority DiskOnly',
}

/** The values of an enumeration; empty for any other type. */
export function valuesOfType(type: string): readonly string[] {
  return lists[type.replace(/\[\]$/, '')]?.split(' ') ?? []
}

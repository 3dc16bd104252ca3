/*
 * FullyQualifiedErrorId ends with the class of a cmdlet. Those of Windows PowerShell follow one rule. Of the product's few are
 * known, such as Microsoft.Rtc.Management.Hadr.Invo... and Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet; the others
 * are formed after them.
 */
const spaces: Readonly<Record<string, string>> = {
  'Pool and server failover': 'Hadr',
  'Backup service': 'Hadr.BackupService',
  'Fabric, quorum, upgrade': 'Hadr',
  'Central Management Store': 'Deployment',
  Topology: 'Xds',
  Registrar: 'Internal',
  'Windows services': 'Deployment',
  Users: 'AD.Cmdlets',
  Databases: 'Deployment',
}

const known: Readonly<Record<string, string>> = {
  'Get-CsUserPoolInfo': 'Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet',
}

/** The full name of the class of a cmdlet. */
export function classNameOf(name: string, module: string, family: string): string {
  const plain = name.replace('-', '')
  if (module === clusterModule) return `Microsoft.FailoverClusters.PowerShell.${plain}Command`
  if (module !== productModule) return `Microsoft.PowerShell.Commands.${plain}Command`
  const isSynthetic = family === 'Users' && name.startsWith('Test-')
  const space = isSynthetic
    ? 'Microsoft.Rtc.SyntheticTransactions'
    : `Microsoft.Rtc.Management.${spaces[family] ?? 'Internal'}`
  return known[name] ?? `${space}.${name.replace('-Cs', '')}Cmdlet`
}

/** The module of the product, as Skype for Business Server calls it. */
export const productModule = 'SkypeForBusiness'

/** The module of failover clusters. */
export const clusterModule = 'FailoverClusters'

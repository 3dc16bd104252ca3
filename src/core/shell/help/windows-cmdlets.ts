/** Cmdlets of Windows PowerShell and of other modules of Windows that administrators type, and that this shell does not simulate. */
const names =
  'Add-Computer Add-PSSnapin Add-Type Checkpoint-Computer Clear-EventLog Clear-Item Complete-Transaction Connect-PSSession ' +
  'Convert-Path Copy-Item Debug-Process Disable-PSRemoting Disconnect-PSSession Enable-PSRemoting Export-Alias Export-Clixml ' +
  'Export-Counter Export-FormatData Export-ModuleMember Export-PSSession Find-Module Format-Custom Get-Acl Get-ADComputer ' +
  'Get-ADDomain Get-ADForest Get-ADGroup Get-ADGroupMember Get-ADUser Get-AuthenticodeSignature Get-CimInstance Get-Clipboard ' +
  'Get-ComputerInfo Get-Counter Get-Culture Get-DnsClientCache Get-EventSubscriber Get-ExecutionPolicy Get-FileHash ' +
  'Get-FormatData Get-HotFix Get-Item Get-ItemProperty Get-Job Get-NetAdapter Get-NetFirewallRule Get-NetIPAddress ' +
  'Get-NetIPConfiguration Get-NetRoute Get-NetTCPConnection Get-PfxCertificate Get-Process Get-PSBreakpoint Get-PSCallStack ' +
  'Get-PSDrive Get-PSProvider Get-PSSession Get-PSSnapin Get-Random Get-ScheduledTask Get-SmbShare Get-TimeZone ' +
  'Get-TraceSource Get-Transaction Get-UICulture Get-VM Get-Volume Get-WindowsFeature Get-WmiObject Import-Alias ' +
  'Import-Clixml Import-LocalizedData Import-PSSession Install-Module Install-WindowsFeature Invoke-CimMethod ' +
  'Invoke-Expression Invoke-Item Invoke-RestMethod Invoke-Sqlcmd Invoke-WebRequest Invoke-WmiMethod Join-Path Limit-EventLog ' +
  'Measure-Command Move-Item New-ADUser New-Alias New-Event New-EventLog New-Guid New-Item New-ItemProperty New-Module ' +
  'New-NetFirewallRule New-PSDrive New-PSSession New-Service New-Variable New-WebServiceProxy Out-Printer Receive-Job ' +
  'Register-ObjectEvent Register-ScheduledTask Remove-ADUser Remove-Computer Remove-EventLog Remove-Item Remove-ItemProperty ' +
  'Remove-Job Remove-Module Remove-PSDrive Remove-PSSession Rename-Computer Rename-Item Resolve-Path Restore-Computer ' +
  'Resume-Service Save-Help Save-Module Select-Xml Send-MailMessage Set-Acl Set-ADUser Set-Clipboard Set-Culture ' +
  'Set-ExecutionPolicy Set-Item Set-ItemProperty Set-NetFirewallProfile Set-NetFirewallRule Set-PSBreakpoint Set-PSDebug ' +
  'Set-Service Set-StrictMode Set-TimeZone Set-WmiInstance Show-Command Show-EventLog Split-Path Start-Job Start-Process ' +
  'Start-VM Stop-Job Stop-Process Stop-VM Suspend-Service Trace-Command Unblock-File Uninstall-Module Update-Help ' +
  'Update-Module Wait-Job Wait-Process Write-EventLog'

const spellings: ReadonlyMap<string, string> = new Map(
  names.split(' ').map((name) => [name.toLowerCase(), name] as const),
)

/** How such a cmdlet is spelled; `null` where the name is none of them. */
export function windowsCmdletNamed(name: string): string | null {
  return spellings.get(name.toLowerCase()) ?? null
}

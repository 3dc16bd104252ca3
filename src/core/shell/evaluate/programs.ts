/** Programs and commands of Windows that administrators type, and that are no cmdlets. */
const known: ReadonlySet<string> = new Set(
  [
    'cmd powershell pwsh notepad mspaint explorer regedit reg net netsh sc iisreset shutdown taskkill tasklist ipconfig',
    'route arp netstat tracert pathping ftp telnet ssh scp curl wget robocopy xcopy icacls takeown schtasks gpupdate',
    'gpresult dsquery dcdiag repadmin nltest setspn certutil certreq wevtutil eventvwr services.msc mmc msiexec dism',
    'sqlcmd osql bcp ocslogger clscontroller dbanalyze bootstrapper setup cscript wscript bash wsl python node git',
    'systeminfo msinfo32 perfmon logman typeperf w32tm klist cluster winrm winrs psexec bitsadmin diskpart format vssadmin',
  ].flatMap((names) => names.split(' ')),
)

/** Whether a name is that of a program, or a path to a file: none of them is ever run. */
export function isProgram(name: string): boolean {
  const lower = name.toLowerCase()
  return (
    known.has(lower.replace(/\.(exe|com|msc)$/, '')) ||
    known.has(lower) ||
    /^(\.{1,2}[\\/]|[a-z]:|[\\/]{2})/.test(lower) ||
    /\.(exe|bat|cmd|msi|msc|vbs|ps1|psm1|dll|js)$/.test(lower) ||
    // With more dots it is the name of a computer.
    /^[^.]+\.com$/.test(lower)
  )
}

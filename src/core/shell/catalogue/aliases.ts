/** The aliases of Windows PowerShell 5.1 that lead to something here, and those that people try: `name cmdlet` in pairs. */
const pairs =
  '? Where-Object % ForEach-Object ac Add-Content cat Get-Content cd Set-Location chdir Set-Location clc Clear-Content ' +
  'clear Clear-Host clhy Clear-History cls Clear-Host clv Clear-Variable compare Compare-Object copy Copy-Item cp Copy-Item ' +
  'curl Invoke-WebRequest del Remove-Item diff Compare-Object dir Get-ChildItem echo Write-Output epcsv Export-Csv ' +
  'erase Remove-Item etsn Enter-PSSession exsn Exit-PSSession fc Format-Custom fl Format-List foreach ForEach-Object ' +
  'ft Format-Table fw Format-Wide gal Get-Alias gc Get-Content gci Get-ChildItem gcm Get-Command ghy Get-History ' +
  'gl Get-Location gm Get-Member gmo Get-Module group Group-Object gsv Get-Service gu Get-Unique gv Get-Variable ' +
  'h Get-History history Get-History icm Invoke-Command iex Invoke-Expression ihy Invoke-History ii Invoke-Item ' +
  'ipcsv Import-Csv ipmo Import-Module irm Invoke-RestMethod iwr Invoke-WebRequest kill Stop-Process ls Get-ChildItem ' +
  'man help md mkdir measure Measure-Object move Move-Item mv Move-Item nal New-Alias nv New-Variable ogv Out-GridView ' +
  'oh Out-Host popd Pop-Location ps Get-Process pushd Push-Location pwd Get-Location r Invoke-History rd Remove-Item ' +
  'ren Rename-Item rm Remove-Item rmdir Remove-Item rv Remove-Variable sal Set-Alias saps Start-Process sasv Start-Service ' +
  'sc Set-Content select Select-Object set Set-Variable sl Set-Location sleep Start-Sleep sls Select-String sort Sort-Object ' +
  'spsv Stop-Service start Start-Process sv Set-Variable tee Tee-Object type Get-Content wget Invoke-WebRequest ' +
  'where Where-Object write Write-Output'

/** The aliases that are always there, by name in lower case in alphabetical order, with the cmdlet of each. */
export const builtInAliases: ReadonlyMap<string, string> = pairsOf(pairs.split(' '))

function pairsOf(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ''] as const] : [])))
}

import { asWord, inQuotes } from '../language/as-word.ts'
import type { World } from '../../simulate/world.ts'
import { poolsOf } from '../../model/topology.ts'

/*
 * Examples of this product's own, in the names of the deployment: {pool} and {partner} are two pools, {fe} a Front End Server,
 * {site} a site, {edge} an Edge pool, {domain} the SIP domain.
 */
const lines = `
Invoke-CsPoolFailOver -PoolFqdn {pool} -WhatIf|Shows what would be done.
Invoke-CsPoolFailOver -PoolFqdn {pool} -Verbose|Fails over a pool that is up, for planned work, and shows every step.
Invoke-CsPoolFailOver -PoolFqdn {pool} -DisasterMode -Verbose|Fails over a pool that cannot be reached. What was not copied to {partner} yet is lost.
Invoke-CsPoolFailBack -PoolFqdn {pool} -Verbose|Brings the users of {pool} home once it is repaired.
Invoke-CsComputerFailOver -ComputerName {fe}|Empties a server before it is patched.
Invoke-CsComputerFailBack -ComputerName {fe}|Puts it back to work.
Get-CsPoolBackupRelationship -PoolFqdn {pool}|Shows the partner of a pool.
Backup-CsPool -PoolFqdn {pool} -SteadyState -Category UserData|Copies until little is left to copy.
Invoke-CsBackupServiceSync -PoolFqdn {pool}|Copies from {pool} to its partner now.
"{pool}","{partner}" | Invoke-CsBackupServiceSync|Copies in both directions.
Get-CsBackupServiceStatus -PoolFqdn {pool}|Shows how far {pool} has come.
(Get-CsBackupServiceStatus -PoolFqdn {pool}).BackupModules|Shows each module on its own.
Set-CsBackupServiceConfiguration -SyncInterval 00:05:00|Copies every five minutes.
Debug-CsInterPoolReplication -PoolFqdn {pool}|Compares {pool} with the copy at {partner}.
Invoke-CsManagementServerFailover -WhatIf|Shows where the Central Management store is and would go.
Get-CsManagementStoreReplicationStatus | Where-Object {$_.UpToDate -eq $false}|Shows the replicas that are behind.
Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus|Shows whether the Central Management store has a master.
Invoke-CsManagementStoreReplication -ReplicaFqdn {fe}|Sends the configuration to one server.
Export-CsConfiguration -FileName C:\\Backup\\configuration.zip|Saves the configuration, as should be done every night.
Get-CsTopology -AsXml | Out-File C:\\Backup\\topology.xml|Saves the topology.
Get-CsPool {pool}|Shows one pool.
Get-CsPool | Where-Object {$_.Services -match "Registrar"} | Select-Object Identity, Site|Shows the pools that users can be on.
Get-CsComputer -Pool {pool}|Shows the servers of a pool in the order of their first start.
Get-CsService -Registrar -PoolFqdn {pool}|Shows the Registrar of a pool.
Get-CsService -EdgeServer | Format-List Identity, Registrar|Shows which pool each Edge Server sends to.
Set-CsEdgeServer -Identity EdgeServer:{edge} -Registrar Registrar:{partner}|Makes an Edge pool send to another pool.
Set-CsRegistrar -Identity Registrar:{pool} -BackupRegistrar Registrar:{partner} -EnableAutomaticFailover $true|Lets calls fail over by themselves.
Get-CsRegistrarConfiguration -Identity service:Registrar:{pool} | Select-Object Identity, PoolState|Shows where a pool is in its failover.
Get-CsPoolFabricState -PoolFqdn {pool} -Type Routing|Shows the replicas of the routing groups.
Reset-CsPoolRegistrarState -PoolFqdn {pool} -ResetType QuorumLossRecovery|Loads routing groups without quorum from the Back End.
Start-CsPool -PoolFqdn {pool} -SkipServer {fe}|Starts a pool although a server is missing.
Get-CsWindowsService -ComputerName {fe} -ExcludeActivityLevel|Shows the services of a server without their counters.
Get-CsWindowsService -ComputerName {fe} | Where-Object {$_.Status -ne "Running"}|Shows the services that do not run.
Start-CsWindowsService -Name LYNCBACKUP -ComputerName {fe}|Starts one service.
Stop-CsWindowsService -ComputerName {fe} -Graceful|Lets a server finish what it does, then stops its services.
Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Measure-Object|Counts the users of a pool.
Get-CsUser | Select-Object -First 1 | Get-CsUserPoolInfo|Shows the pools and servers that are there for a user.
Test-CsRegistration -TargetFqdn {partner}|Checks whether a test user can sign in.
Import-CsLisConfiguration -FileName C:\\Backup\\lis.bak; Publish-CsLisConfiguration|Brings the location information to the pool that took over.
Export-CsLisConfiguration -FileName C:\\Backup\\lis.bak|Saves the location information, which no pairing copies.
Export-CsRgsConfiguration -Source service:ApplicationServer:{pool} -FileName C:\\Backup\\rgs.zip|Saves the response groups of a pool.
Import-CsRgsConfiguration -Destination service:ApplicationServer:{partner} -FileName C:\\Backup\\rgs.zip|Loads them into the pool that took over.
Get-CsDatabaseMirrorState -PoolFqdn {pool} -DatabaseType User|Shows which copy is the principal.
Invoke-CsDatabaseFailover -PoolFqdn {pool} -DatabaseType User -NewPrincipal Mirror|Makes the mirror the principal.
Get-ClusterGroup|Shows where each clustered role runs.
Get-CsAdminRole | Where-Object {$_.Cmdlets -match "Invoke-CsPoolFailOver"}|Shows who may fail a pool over.
Where-Object UpToDate -eq $false|The short form, behind a pipe.
Get-CsPool | ForEach-Object {$_.Fqdn}|Takes the name of each pool.
Get-CsComputer | Sort-Object Pool | Format-Table Pool, Fqdn -AutoSize|Shows the computers pool by pool.
Start-Sleep -Seconds 120|Lets two minutes of simulated time pass.
Enter-PSSession -ComputerName {fe}|Works on a server from here on.
Get-Command *Failover*|Lists the commands with that in their name.
Get-Help Invoke-CsPoolFailOver -Full|Shows everything about a cmdlet.
`

/** A line to type and what it does. */
export interface Example {
  readonly line: string
  readonly does: string
}

const examples: readonly Example[] = lines
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const bar = line.lastIndexOf('|')
    return { line: line.slice(0, bar), does: line.slice(bar + 1) }
  })

/** The examples that call a cmdlet, in the names of a deployment; in names that stand for any where there is none. */
export function examplesOf(name: string, world: World | null): readonly Example[] {
  const calls = new RegExp(`(^|[(;|] ?)${name}( |$|[);|])`, 'i')
  const named = namesIn(world)
  const fill = (text: string): string =>
    text.replaceAll(/\{(pool|partner|fe|edge)\}/g, (_, key: string) => named.get(key) ?? key)
  // A word that a name stands in is one word, whatever the name holds.
  const fillLine = (line: string): string =>
    line.replaceAll(/("?)([^\s;|"(]*\{(?:pool|partner|fe|edge)\})\1/g, (_, quote: string, word: string) =>
      quote === '' ? asWord(fill(word)) : inQuotes(fill(word), quote),
    )
  return examples
    .filter(({ line }) => calls.test(line))
    .map(({ line, does }) => ({ line: fillLine(line), does: fill(does) }))
}

function namesIn(world: World | null): ReadonlyMap<string, string> {
  const topology = world?.setting.topology
  const pools = topology ? poolsOf(topology) : []
  const edge = topology?.sites.flatMap(({ roles }) => roles).find(({ kind }) => kind === 'edge')
  const paired = topology?.pairings[0]?.pools.flatMap((id) => pools.filter((pool) => pool.id === id))
  const [pool = pools[0], partner = pools[1]] = paired ?? []
  return new Map([
    ['pool', pool?.fqdn ?? 'pool1.contoso.com'],
    ['partner', partner?.fqdn ?? 'pool2.contoso.com'],
    ['fe', pool?.servers[0]?.fqdn ?? 'fe01.contoso.com'],
    ['edge', edge?.fqdn ?? 'edge1.contoso.com'],
  ])
}

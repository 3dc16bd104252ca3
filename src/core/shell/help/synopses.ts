/*
 * What each cmdlet does, in one line of this product's own. Every cmdlet that something stands behind has a line here; a
 * test sees to it.
 */
const lines = `
Invoke-CsPoolFailOver Gives the users of a Front End pool full service on the pool it is paired with.
Invoke-CsPoolFailBack Brings the users of a failed-over pool back to it.
Invoke-CsComputerFailOver Empties one Front End Server for maintenance, then stops and disables its services.
Invoke-CsComputerFailBack Puts a Front End Server that was failed over back into its pool.
Get-CsPoolBackupRelationship Shows with which pool a Front End pool is paired.
Backup-CsPool Runs the backup service of a pool until its data has reached a state.
Invoke-CsBackupServiceSync Makes the backup service of a pool copy to the partner now.
Get-CsBackupServiceStatus Shows how far the backup service of a pool has come, in both directions.
Get-CsBackupServiceConfiguration Shows the settings of the backup service, such as how often it copies.
Set-CsBackupServiceConfiguration Changes the settings of the backup service.
Remove-CsBackupServiceConfiguration Puts the settings of the backup service back to their defaults.
Debug-CsInterPoolReplication Compares the data of a pool with the copy that its partner holds.
Debug-CsIntraPoolReplication Compares the replicas of a user's data inside one pool.
Sync-CsUserData Loads the users of a pool from its user store into the servers that are to serve them.
Remove-CsUserStoreBackupData Deletes the copy that a pool holds for a former partner.
Invoke-CsStorageServiceFlush Writes out what the storage service of a pool still has in its queue.
Debug-CsStorageServiceFailures Lists what the storage service could not deliver.
Get-CsStorageServiceConfiguration Shows the settings of the storage service.
Invoke-CsManagementServerFailover Makes the pool of this computer the one that runs the Central Management store.
Move-CsManagementServer Moves the Central Management store to the pool of this computer, from a backup where need be.
Set-CsManagementServer Changes the replication port of the Central Management Server.
Test-CsManagementServer Checks whether the Central Management Server does its work.
Get-CsManagementStoreReplicationStatus Shows whether each replica of the Central Management store is up to date, or the state of the store.
Invoke-CsManagementStoreReplication Sends the whole configuration to one replica, or to all.
Get-CsManagementConnection Shows the database that this computer takes for the Central Management store.
Set-CsManagementConnection Sets the database that this computer takes for the Central Management store.
Remove-CsManagementConnection Removes the connection to the Central Management store from this computer.
Get-CsConfigurationStoreLocation Shows where Active Directory says that the Central Management store is.
Set-CsConfigurationStoreLocation Writes into Active Directory where the Central Management store is.
Remove-CsConfigurationStoreLocation Removes the location of the Central Management store from Active Directory.
Export-CsConfiguration Saves the topology, policies and settings of the Central Management store to a file.
Import-CsConfiguration Replaces the content of the Central Management store with what was exported.
Enable-CsReplica Installs the local copy of the Central Management store on this computer.
Test-CsReplica Checks the local copy of the Central Management store.
Get-CsTopology Shows the published topology as objects or as XML.
Publish-CsTopology Writes a topology into the Central Management store.
Enable-CsTopology Puts a published topology into force: service objects and permissions.
Test-CsTopology Checks whether the published topology is in force.
Get-CsSite Shows the sites of the deployment.
Set-CsSite Changes a site, such as its federation route.
Get-CsPool Shows the pools of the deployment with their services and computers.
Get-CsComputer Shows the computers of the deployment, those of a pool in the order of their first start.
Enable-CsComputer Activates the services that the topology gives to this computer.
Disable-CsComputer Deactivates the services of this computer.
Test-CsComputer Checks whether the services of this computer are activated.
Get-CsService Shows the services of the deployment by role, pool or identity.
Get-CsServerVersion Shows the version of the product on this computer.
Get-CsServerPatchVersion Shows the updates that are installed on this computer.
Set-CsEdgeServer Changes an Edge Server, such as the pool that it sends to.
Set-CsUserServer Changes the User Services of a pool.
Set-CsDirector Changes a Director.
Set-CsMediationServer Changes a Mediation Server.
Set-CsConferenceServer Changes the conferencing service of a pool.
Set-CsWebServer Changes the Web Services of a pool.
Set-CsApplicationServer Changes the Application Server of a pool.
Get-CsSimpleUrlConfiguration Shows the simple URLs.
Get-CsNetworkInterface Shows the network interfaces of the computers.
Set-CsRegistrar Changes a Registrar, such as its backup and when calls fail over by themselves.
Get-CsRegistrarConfiguration Shows the settings of the Registrar, the state of a pool in its failover among them.
Set-CsRegistrarConfiguration Changes the settings of the Registrar.
New-CsRegistrarConfiguration Makes settings of the Registrar for a site or a pool.
Remove-CsRegistrarConfiguration Removes settings of the Registrar.
Get-CsPoolFabricState Shows the replicas of the routing groups of a pool and which are missing.
Get-CsPoolUpgradeReadinessState Shows whether a pool can spare an upgrade domain now.
Get-CsUpgradeDomainInfo Shows the upgrade domains of the pool of this computer and whether one can be spared now.
Reset-CsPoolRegistrarState Starts the Registrar of a pool anew, with its user data loaded again where asked for.
Start-CsPool Starts a pool whose servers are not all there.
Reset-CsRoutingGroup Builds a routing group anew.
Get-CsWindowsService Shows the services of the product on a computer and what they do.
Start-CsWindowsService Starts services of the product.
Stop-CsWindowsService Stops services of the product.
Get-CsUser Shows the users that are enabled for the product.
Get-CsAdUser Shows the users of Active Directory.
Get-CsUserPoolInfo Shows the pools and servers that are there for a user.
Move-CsUser Moves users to another pool for good.
Enable-CsUser Enables a user of Active Directory for the product.
Disable-CsUser Takes the product away from a user.
Set-CsUser Changes a user.
Export-CsUserData Saves contacts and conferences of users to a file.
Import-CsUserData Loads contacts and conferences of users from a file, over what is there.
Update-CsUserData Merges contacts and conferences of users from a file.
Convert-CsUserData Converts a file of exported user data to another version.
Update-CsUserDatabase Makes a pool read its users from Active Directory again.
Test-CsRegistration Checks whether a user can sign in.
Test-CsIM Checks whether two users can send each other messages.
Test-CsPresence Checks whether one user sees the presence of another.
Test-CsGroupIM Checks whether two users can meet in a conference by message.
Test-CsP2PAV Checks whether two users can call each other.
Test-CsAVConference Checks whether two users can meet in a conference with sound and picture.
Test-CsAddressBookService Checks whether a user reaches the address book.
Test-CsPstnOutboundCall Checks whether a user can call a telephone number.
Test-CsPstnPeerToPeerCall Checks whether one user can call another over the telephone network.
Test-CsFederatedPartner Checks whether a federated domain can be reached through an Edge Server.
Test-CsLisConfiguration Checks whether a location can be had from the location information.
Test-CsDialInConferencing Checks whether a user can dial in to a conference.
Get-CsConferenceDirectory Shows the conference directories and the pools that hold them.
New-CsConferenceDirectory Makes a conference directory on a pool.
Move-CsConferenceDirectory Moves a conference directory to another pool.
Remove-CsConferenceDirectory Removes a conference directory.
Export-CsLisConfiguration Saves the location information for emergency calls to a file.
Import-CsLisConfiguration Replaces the location information with what was exported.
Publish-CsLisConfiguration Puts the location information that was changed or imported into force.
Unpublish-CsLisConfiguration Takes the location information out of force.
Debug-CsLisConfiguration Shows what the location information holds.
Get-CsLisLocation Shows the locations for emergency calls.
Get-CsLisSubnet Shows which location each subnet belongs to.
Export-CsRgsConfiguration Saves the response groups of a pool to a file.
Import-CsRgsConfiguration Loads the response groups of a pool into another one, or back.
Get-CsRgsWorkflow Shows the workflows of response groups.
Get-CsRgsConfiguration Shows the settings of the response groups of a pool.
Invoke-CsDatabaseFailover Makes the other copy of a mirrored database the principal.
Get-CsDatabaseMirrorState Shows which copy of each mirrored database is the principal.
Install-CsDatabase Installs databases of the product on a SQL Server.
Uninstall-CsDatabase Removes databases of the product from a SQL Server.
Test-CsDatabase Checks the versions of databases and whether they can be reached.
Install-CsMirrorDatabase Sets mirroring up for databases.
Uninstall-CsMirrorDatabase Takes mirroring away from databases.
Get-CsUserDatabaseState Shows whether the user database of a pool is online.
Set-CsUserDatabaseState Takes the user database of a pool online or offline.
Get-CsPersistentChatState Shows whether a Persistent Chat pool is failed over.
Set-CsPersistentChatState Sets whether a Persistent Chat pool is failed over.
Set-CsPersistentChatActiveServer Sets which servers of a Persistent Chat pool are active.
Get-CsAdminRole Shows the roles of role-based access control and the cmdlets of each.
New-CsAdminRole Makes a role for role-based access control.
Set-CsAdminRole Changes a role of role-based access control.
Remove-CsAdminRole Removes a role of role-based access control.
Get-CsAdminRoleAssignment Shows the roles that a person has.
Get-CsAdDomain Shows whether a domain is prepared.
Get-CsAdForest Shows whether the forest is prepared.
Get-CsCertificate Shows the certificates that this computer uses.
Set-CsCertificate Assigns a certificate to uses of this computer.
Request-CsCertificate Requests a certificate for this computer.
Get-CsHealthMonitoringConfiguration Shows the test users of the pools.
Get-CsWatcherNodeConfiguration Shows what watcher nodes test.
Show-CsClsLogging Shows the state of centralized logging.
Start-CsClsLogging Starts a scenario of centralized logging.
Stop-CsClsLogging Stops a scenario of centralized logging.
Search-CsClsLogging Searches the logs of centralized logging.
Sync-CsClsLogging Makes the logging agents write out what they hold.
Update-CsClsLogging Lets a scenario of centralized logging run longer.
Get-CsTrunkConfiguration Shows the settings of trunks.
Get-CsVoiceRoute Shows the voice routes.
Get-Cluster Shows the failover cluster.
Get-ClusterGroup Shows the clustered roles, where each runs and in which state.
Get-ClusterResource Shows the resources of clustered roles.
Get-ClusterNode Shows the nodes of a failover cluster.
Get-ClusterQuorum Shows how a failover cluster counts its votes.
Set-ClusterQuorum Changes how a failover cluster counts its votes.
Get-ClusterOwnerNode Shows which nodes may run a clustered role or resource.
Set-ClusterOwnerNode Sets which nodes may run a clustered role or resource.
Get-ClusterParameter Shows the parameters of a resource.
Set-ClusterParameter Changes a parameter of a resource.
Get-ClusterResourceDependency Shows what a resource needs to be online.
Move-ClusterGroup Moves a clustered role to another node.
Start-ClusterGroup Brings a clustered role online.
Stop-ClusterGroup Takes a clustered role offline.
Start-ClusterResource Brings a resource online.
Stop-ClusterResource Takes a resource offline.
Move-ClusterResource Moves a resource to another clustered role.
Start-ClusterNode Starts the cluster service on a node.
Stop-ClusterNode Stops the cluster service on a node.
Suspend-ClusterNode Pauses a node, so that nothing is moved to it.
Resume-ClusterNode Lets a paused node take part again.
Start-Cluster Starts the cluster service on all nodes.
Stop-Cluster Stops the cluster service on all nodes.
Get-ClusterLog Writes the log of the cluster service to files.
Test-Cluster Runs the validation of a failover cluster.
Where-Object Lets through the objects for which a condition holds.
ForEach-Object Does something with each object of the pipeline.
Select-Object Takes some properties of objects, or some of the objects.
Sort-Object Sorts objects by their properties.
Measure-Object Counts objects, or adds up a property of theirs.
Group-Object Groups objects that have the same value in a property.
Get-Member Shows the properties and methods of objects.
Get-Unique Leaves out what is the same as the one before it in a sorted list.
Compare-Object Compares two lists of objects.
New-Object Makes an object.
Select-String Finds lines that match a pattern.
Tee-Object Keeps what flows by in a file or variable.
Format-Table Shows objects as a table.
Format-List Shows objects as a list of their properties.
Format-Wide Shows one property of objects in columns.
Format-Custom Shows objects with everything in them.
Out-File Writes what would be shown to a file.
Out-Null Throws away what comes.
Out-String Makes text of what would be shown.
Out-Host Shows what comes.
Out-Default Shows what comes, as the end of every line does.
Out-GridView Shows objects as a table.
Write-Host Writes to the console.
Write-Output Puts objects into the pipeline.
Write-Error Reports an error.
Write-Warning Writes a warning.
Write-Verbose Writes a line that shows with -Verbose.
Write-Debug Writes a line that shows with -Debug.
Write-Information Writes a line to the information stream.
Write-Progress Shows a progress bar.
Read-Host Reads a line from the person.
Clear-Host Clears the console.
Export-Csv Writes objects to a CSV file.
Import-Csv Reads objects from a CSV file.
ConvertTo-Csv Makes CSV lines of objects.
ConvertFrom-Csv Makes objects of CSV lines.
ConvertTo-Json Makes JSON of an object.
ConvertFrom-Json Makes an object of JSON.
ConvertTo-Html Makes an HTML table of objects.
ConvertTo-SecureString Makes a secure string of text.
Get-Content Reads a file line by line.
Set-Content Writes a file.
Add-Content Appends to a file.
Test-Path Says whether a path exists.
Get-ChildItem Lists a folder.
Remove-Item Deletes a file.
Set-Location Changes the current location.
Get-Location Shows the current location.
Push-Location Changes the current location and keeps the old one.
Pop-Location Goes back to the location that was kept last.
Start-Transcript Begins to write what happens here to a file.
Stop-Transcript Ends what Start-Transcript began.
Get-Help Shows what a cmdlet does and what it takes.
help Shows what a cmdlet does and what it takes.
Get-Command Lists the commands that there are.
Get-Alias Lists the short names of commands.
Set-Alias Gives a command another name.
New-Alias Gives a command another name.
Get-History Lists what was typed.
Invoke-History Runs a line of the history again.
Clear-History Deletes the history.
Get-Variable Shows variables.
Set-Variable Sets a variable.
New-Variable Makes a variable.
Remove-Variable Deletes a variable.
Clear-Variable Empties a variable.
Get-Module Lists the modules that are loaded.
Import-Module Loads a module.
Get-Credential Asks for a user name and password.
Get-Host Shows the console itself.
Get-Date Shows the date and time of the clock on the wall.
New-TimeSpan Makes a time span.
Start-Sleep Lets simulated time pass.
Get-Service Shows the services of Windows on a computer.
Start-Service Starts a service of Windows.
Stop-Service Stops a service of Windows.
Restart-Service Stops a service of Windows and starts it again.
Restart-Computer Restarts a computer.
Stop-Computer Shuts a computer down.
Test-Connection Sends pings to a computer.
Test-NetConnection Checks the way to a computer, or to one of its ports.
Resolve-DnsName Asks DNS for a name.
Enter-PSSession Works on another computer from here on.
Exit-PSSession Comes back from another computer.
Invoke-Command Runs a script block, also on another computer.
Get-WinEvent Shows events of an event log.
Get-EventLog Shows events of an event log.
ping Sends pings to a computer.
nslookup Asks DNS for a name.
whoami Shows who is signed in.
hostname Shows the name of this computer.
ipconfig Shows the addresses of this computer.
`

const synopses: ReadonlyMap<string, string> = new Map(
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const blank = line.indexOf(' ')
      return [line.slice(0, blank).toLowerCase(), line.slice(blank + 1)] as const
    }),
)

/** What a cmdlet does, in one line; `null` where this product has nothing to say. */
export function synopsisOf(name: string): string | null {
  return synopses.get(name.toLowerCase()) ?? null
}

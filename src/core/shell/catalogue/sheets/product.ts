/** The cmdlets of the product as its pages list them, in the notation of `../notation.ts`. Written by test/support/write-cmdlets.js. */
export const productSheets = `
# Pool and server failover
Invoke-CsPoolFailOver 13+ ??
 PoolFqdn:Fqdn! DisasterMode FlushStorageService Force WaitTime:TimeSpan DatabaseCommandTimeoutInSeconds:Int32~15+ ServicesStopDelayMins:Int32~15+ SkipDataVerification~15+
Invoke-CsPoolFailBack 13+ ??
 PoolFqdn:Fqdn! DisasterMode Force WaitTime:TimeSpan DatabaseCommandTimeoutInSeconds:Int32~15+ SkipDataVerification~15+
Invoke-CsComputerFailOver 15+ ?
 ComputerName:String@0 Force NoStop Report:String WaitTime:TimeSpan DrainingTimeout:TimeSpan SkipFabricHealthCheck
Invoke-CsComputerFailBack 15+ ?
 ComputerName:String@0 NoStart Report:String WaitTime:TimeSpan SkipFabricHealthCheck
Get-CsPoolBackupRelationship 13+ >~Hadr.BackupService.BackupRelation
 PoolFqdn:Fqdn! Force LocalStore
Backup-CsPool 13+ ?
 PoolFqdn:Fqdn! Category:BackupCategory FailedOverPoolOnly Force FullBackup LocalStore Report:String RetryCount:Int32 SteadyState WaitTime:TimeSpan
# Backup service
Invoke-CsBackupServiceSync 13+
 PoolFqdn:Fqdn<! BackupModule:String[UserServices.PresenceFocus|ConfServices.DataConf|CentralMgmt.CMSMaster|ApplicationServer.RGSDataStore|ApplicationServer.RGSFileStore|All] Force
Get-CsBackupServiceStatus 13+ >System.Object
 PoolFqdn:Fqdn! Category:BackupCategory Force
Get-CsBackupServiceConfiguration 13+ {Filter,Identity*} >~WritableConfig.Settings.BackupService.BackupServiceConfiguration
 Filter:String{Filter} LocalStore Identity:XdsIdentity@0{Identity}
Set-CsBackupServiceConfiguration 13+ ? {Identity*,Instance}
 Identity:XdsIdentity@0{Identity} AuthorizedLocalAccounts:String AuthorizedUniversalGroups:String Force MaxBatchesPerCmsSync:Int32 MaxBatchesPerUserStoreSync:Int32 MaxConcurrentCalls:Int32 MaxDataConfPackageSizeKB:Int32 SyncInterval:TimeSpan MaxHighPriQueuePercentagePerUserStoreSync:Int32~15+ EnableRgsBackupService:Boolean~19+ Instance:PSObject<{Instance}
Remove-CsBackupServiceConfiguration 13+ ?
 Identity:XdsIdentity.!@0 Force
Debug-CsInterPoolReplication 13+ ? >System.String
 PoolFqdn:Fqdn! BackupModule:BackupModules Force DatabaseCommandTimeoutInSeconds:Int32~15+ ResyncSignatureMismatchItems~15+ SuppressMultiMasterDetection~15+
Debug-CsIntraPoolReplication 13+ {ConferenceDirectory*,User,PoolFqdn} >~UserPinService.Data.SyncReplicationDetails
 ConferenceDirectory:XdsGlobalRelativeIdentity<.!@0{ConferenceDirectory} Force UserUri:UserIdParameter<.!@0{User} PoolFqdn:XdsGlobalRelativeIdentity<.!@0{PoolFqdn}~15+ Service:String{PoolFqdn}~15+ ShowAll{PoolFqdn}~15+ Type:ServiceEnumerationType{PoolFqdn}~15+
Sync-CsUserData 13+
 PoolFqdn:Fqdn! LocalStore RoutingGroup:String Target
Remove-CsUserStoreBackupData 13+ ?
 PoolFqdn:Fqdn! Force
Invoke-CsStorageServiceFlush 13+ >System.String
 FlushType:FlushType! PoolFqdn:Fqdn! Binding=b:String Force HostNameStorageService=h:String WaitTime:TimeSpan
Debug-CsStorageServiceFailures 15+ >System.String
 AdapterId=g:Guid Binding=b:String Component=c:Component EndTime:DateTime Force HostNameStorageService=h:String OutFileName:String SipUri=s:String StartTime:DateTime
Get-CsStorageServiceConfiguration 15+ {Filter,Identity*} >~WritableConfig.Settings.StorageService.StorageServiceSettings
 Filter:String{Filter} LocalStore Identity:XdsIdentity@0{Identity}
# Central Management Store
Invoke-CsManagementServerFailover 13+ ?? {DisasterRecovery,Normal*}
 BackupSqlServerFqdn:Fqdn!{DisasterRecovery} Force{DisasterRecovery} BackupMirrorSqlInstanceName:String{DisasterRecovery} BackupMirrorSqlServerFqdn:Fqdn{DisasterRecovery} BackupSqlInstanceName:String{DisasterRecovery} Report:String Restore{Normal}
Move-CsManagementServer 10+ ?? {FromBackup*,UseSqlBackup,DisasterMode,NonUserPool,NonUserPoolDisasterMode}
 ConfigurationFileName=CsConfiguration:String{FromBackup} LisConfigurationFileName=CsLisConfiguration:String{FromBackup} TargetFqdn:Fqdn~13+ Force Report:String
Set-CsManagementServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 ReplicationServicePort:UInt16 Force
Test-CsManagementServer 15+ >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 Report:String
Get-CsManagementStoreReplicationStatus 10+ >~Xds.ReplicaState,~Xds.CentralManagementStoreStatusResult
 ReplicaFqdn:String.@0 CentralManagementStoreStatus.
Invoke-CsManagementStoreReplication 10+
 ReplicaFqdn:String.@0 Force
Get-CsManagementConnection 10+ >~Xds.ManagementConnection
Set-CsManagementConnection 10+ ?
 StoreProvider:StoreProvider!@0 Connection:String!@1 EnableCaching:Boolean~13+
Remove-CsManagementConnection 10+ ?
Get-CsConfigurationStoreLocation 10+ >System.String
 GlobalSettingsDomainController:Fqdn Report:String
Set-CsConfigurationStoreLocation 10+ ?
 SqlServerFqdn:Fqdn! GlobalSettingsDomainController:Fqdn SqlInstanceName:String SkipLookup Force Report:String MirrorSqlInstanceName:String~13+ MirrorSqlServerFqdn:Fqdn~13+
Remove-CsConfigurationStoreLocation 10+ ?
 GlobalSettingsDomainController:Fqdn Force Report:String
Export-CsConfiguration 10+ {FileName*,AsBytes} >System.Byte[]
 FileName:String!@0{FileName} Force LocalStore AsBytes{AsBytes}
Import-CsConfiguration 10+ {ByteInput,FileName*}
 ByteInput:Byte[]<!@0{ByteInput} Force LocalStore FileName:String!@0{FileName}
Enable-CsReplica 10+ ?
 GlobalCatalog:Fqdn Report:String Force GlobalSettingsDomainController:Fqdn
Test-CsReplica 13+ >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn Report:String
# Topology
Get-CsTopology 10+ >~Deploy.Internal.DefaultTopology
 AsXml LocalStore
Publish-CsTopology 10+ ? {Filename*,Document,Finalize}
 FileName:String!@0{Filename} BackupFileName:String GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn Force Report:String Document:XElement!{Document} FinalizeUninstall{Finalize}
Enable-CsTopology 10+ ?
 GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn SkipPrepareCheck:Boolean Report:String Force
Test-CsTopology 10+ >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn Service:String Report:String
Get-CsSite 10+ {Identity*,Filter} >~Deploy.Internal.Site+CentralSite
 Identity:XdsGlobalRelativeIdentity@0{Identity} Filter:String{Filter}
Set-CsSite 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 Description:String DisplayName:String FederationRoute:String Force DefaultPersistentChatPool:String~13+ XmppFederationRoute:String~13+
Get-CsPool 10+ {Identity*,Filter} >~Deploy.Internal.Cluster
 Identity:XdsGlobalRelativeIdentity@0{Identity} Site:String Filter:String{Filter}
Get-CsComputer 10+ {Identity*,Filter} >~Deploy.Internal.Machine
 Identity:XdsGlobalRelativeIdentity@0{Identity} Pool:String Local~13+ Filter:String{Filter}
Enable-CsComputer 10+ ?
 GlobalCatalog:Fqdn Report:String Force GlobalSettingsDomainController:Fqdn
Disable-CsComputer 10+ ?
 Scorch GlobalCatalog:Fqdn Report:String Force GlobalSettingsDomainController:Fqdn
Test-CsComputer 10+ >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 Report:String
Get-CsService 10+ {Identity*,Filter,ApplicationDatabase,ApplicationServer,ArchivingDatabase,ArchivingServer,CentralManagement,CentralManagementDatabase,ConferenceServer,Director,EdgeServer,FileStore,ManagementServer,MediationServer,MonitoringServer,MonitoringDatabase,ProvisionServer,ProvisionDatabase,PstnGateway,Registrar,TrustedApplicationPool,UserDatabase,UserServer,WebServer,BackupServer,LegalInterceptServer,PersistentChatComplianceDatabase,PersistentChatDatabase,PersistentChatServer,WacServer,VideoGateway,VideoInteropServer} >~Xds.DisplayMonitoringDatabase
 Identity:XdsGlobalRelativeIdentity@0{Identity} PoolFqdn:String Filter:String{Filter} ApplicationDatabase{ApplicationDatabase} ApplicationServer{ApplicationServer} ArchivingDatabase{ArchivingDatabase} ArchivingServer{ArchivingServer} CentralManagement{CentralManagement} CentralManagementDatabase{CentralManagementDatabase} ConferencingServer=ConferenceServer{ConferenceServer} Director{Director} EdgeServer{EdgeServer} FileStore{FileStore} ManagementServer{ManagementServer} MediationServer{MediationServer} MonitoringServer{MonitoringServer} MonitoringDatabase{MonitoringDatabase} ProvisionServer{ProvisionServer}~10 ProvisionDatabase{ProvisionDatabase}~10 PstnGateway{PstnGateway} Registrar{Registrar} TrustedApplicationPool=ExternalServer{TrustedApplicationPool} UserDatabase{UserDatabase} UserServer{UserServer} WebServer{WebServer} BackupServer{BackupServer}~13+ LegalInterceptServer{LegalInterceptServer}~13 PersistentChatComplianceDatabase{PersistentChatComplianceDatabase}~13+ PersistentChatDatabase{PersistentChatDatabase}~13+ PersistentChatServer{PersistentChatServer}~13+ WacServer{WacServer}~13+ VideoGateway{VideoGateway}~15+ VideoInteropServer{VideoInteropServer}~15+
Get-CsServerVersion 10+ >System.String
Get-CsServerPatchVersion 15+ >System.Object
 Report:String
Set-CsEdgeServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 AccessEdgeClientSipPort:UInt16 AccessEdgeExternalSipPort:UInt16 AccessEdgeInternalSipPort:UInt16 DataPsomClientPort:UInt16 DataPsomServerPort:UInt16 MediaCommunicationPortCount:UInt16 MediaCommunicationPortStart:UInt16 MediaRelayAuthEdgePort:UInt16 MediaRelayExternalTurnTcpPort:UInt16 MediaRelayExternalTurnUdpPort:UInt16 MediaRelayInternalTurnTcpPort:UInt16 MediaRelayInternalTurnUdpPort:UInt16 Registrar:String Force XmppInternalPort:UInt16~13+ XmppListeningPort:UInt16~13+ SkypeSearchProxyPort:UInt16~15+
Set-CsUserServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 ConferenceServer:String McuFactorySipPort:UInt16 UserDatabase:String Force ConfDirManagementWcfTcpPort:UInt16~13+ UserPinManagementWcfHttpPort:UInt16~13+
Set-CsDirector 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 ArchivingServer:String EdgeServer:String MonitoringServer:String SipPort:UInt16 WebPort:UInt16 WebServer:String Force SipHealthPort:UInt16 SipServerTcpPort:UInt16 MirrorMonitoringDatabase:String~13+ MonitoringDatabase:String~13+
Set-CsMediationServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 AudioPortCount:UInt16 AudioPortStart:UInt16 EdgeServer:String Registrar:String SipClientTcpPort:UInt16 SipClientTlsPort:UInt16 SipServerPort:UInt16 Force
Set-CsConferenceServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 AppSharingSipPort:UInt16 AppSharingPortCount:UInt16 AppSharingPortStart:UInt16 AudioPortCount:UInt16 AudioPortStart:UInt16 AudioVideoSipPort:UInt16 DataPsomPort:UInt16 EdgeServer:String ImSipPort:UInt16 MeetingPsomPort:UInt16 PhoneSipPort:UInt16 VideoPortCount:UInt16 VideoPortStart:UInt16 Force
Set-CsWebServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 AppSharingPortCount:UInt16 AppSharingPortStart:UInt16 ExternalFqdn:Fqdn ExternalHttpPort:UInt16 ExternalHttpsPort:UInt16 PrimaryHttpPort:UInt16 PrimaryHttpsPort:UInt16 ReachExternalPsomServerPort:UInt16 ReachPrimaryPsomServerPort:UInt16 UserServer:String Force InternalFqdn:Fqdn PublishedExternalHttpPort:UInt16 PublishedExternalHttpsPort:UInt16 PublishedPrimaryHttpPort:UInt16 PublishedPrimaryHttpsPort:UInt16 McxSipExternalListeningPort:UInt16~13+ McxSipPrimaryListeningPort:UInt16~13+ RmWebSipExternalListeningPort:UInt16~13+ RmWebSipPrimaryListeningPort:UInt16~13+ SupportConferenceConsoleSipExternalListeningPort:UInt16~13+ SupportConferenceConsoleSipPrimaryListeningPort:UInt16~13+ UcwaSipExternalListeningPort:UInt16~13+ UcwaSipPrimaryListeningPort:UInt16~13+ MeetingRoomAdminPortalExternalListeningPort:UInt16~15+ MeetingRoomAdminPortalInternalListeningPort:UInt16~15+ UcapSipPrimaryListeningPort:UInt16~15+ VxmlSipPrimaryListeningPort:UInt16~15+
Set-CsApplicationServer 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 ApplicationDatabase:String AppSharingPortCount:UInt16 AppSharingPortStart:UInt16 AtsSipPort:UInt16 AudioPortCount:UInt16 AudioPortStart:UInt16 CaaSipPort:UInt16 CasSipPort:UInt16 CpsSipPort:UInt16 PdpSipPort:UInt16 PdpTurnPort:UInt16 RgsSipPort:UInt16 RgsWcfMtlsPort:UInt16 VideoPortCount:UInt16 VideoPortStart:UInt16 Force Registrar:String
Get-CsSimpleUrlConfiguration 10+ {Identity*,Filter} >~WritableConfig.Settings.SimpleUrl.SimpleUrlConfiguration
 Identity:XdsIdentity@0{Identity} Tenant:Guid LocalStore Filter:String{Filter}
Get-CsNetworkInterface 10+ {Identity*,Filter} >~Xds.DisplayNetworkInterface
 Identity:NetworkInterfaceIdentity@0{Identity} ComputerFqdn:Fqdn Filter:String{Filter}
# Registrar
Set-CsRegistrar 10+ ?
 Identity:XdsGlobalRelativeIdentity@0 ArchivingServer:String BackupRegistrar:String EdgeServer:String EnableAutomaticFailover:Boolean FailbackDetectionInterval:TimeSpan FailureDetectionInterval:TimeSpan MonitoringServer:String SipPort:UInt16 UserServer:String WebPort:UInt16 WebServer:String Force Registrar:String SipHealthPort:UInt16 SipServerTcpPort:UInt16 ArchivingDatabase:String~13+ LyssWcfMtlsPort:UInt16~13+ MirrorArchivingDatabase:String~13+ MirrorMonitoringDatabase:String~13+ MonitoringDatabase:String~13+ WinFabClientConnectionPort:UInt16~13+ WinFabFederationPort:UInt16~13+ WinFabIPCPort:UInt16~13+ WinFabLeaseAgentPort:UInt16~13+ WinFabReplicationPort:UInt16~13+ XmppGatewaySipPort:UInt16~13+
Get-CsRegistrarConfiguration 10+ {Identity*,Filter} >~WritableConfig.Settings.Registrar.RegistrarSettings
 Identity:XdsIdentity@0{Identity} LocalStore Filter:String{Filter}
Set-CsRegistrarConfiguration 10+ ? {Identity*,Instance}
 Identity:XdsIdentity@0{Identity} DefaultEndpointExpiration:Int32 EnableDHCPServer:Boolean MaxEndpointExpiration:Int32 MaxEndpointsPerUser:UInt16 MinEndpointExpiration:Int32 Force BackupStoreUnavailableThreshold:TimeSpan~13+ MaxUserCount:UInt64~13+ PoolState:PoolState~13+ EnableWinFabLogUpload:Boolean~15+ UserCertificateReplicationThreshold:UInt64~15+ WinFabMaxLogsSizeMb:Int32~15+ Instance:PSObject<{Instance}
New-CsRegistrarConfiguration 10+ ? >~WritableConfig.Settings.Registrar.RegistrarSettings
 Identity:XdsIdentity!@0 DefaultEndpointExpiration:Int32 EnableDHCPServer:Boolean MaxEndpointExpiration:Int32 MinEndpointExpiration:Int32 MaxEndpointsPerUser:UInt16 Force InMemory BackupStoreUnavailableThreshold:TimeSpan~13+ MaxUserCount:UInt64~13+ PoolState:PoolState~13+ EnableWinFabLogUpload:Boolean~15+ UserCertificateReplicationThreshold:UInt64~15+ WinFabMaxLogsSizeMb:Int32~15+
Remove-CsRegistrarConfiguration 10+ ?
 Identity:XdsIdentity.!@0 Force
# Fabric, quorum, upgrade
Get-CsPoolFabricState 13+ ? {RoutingGroup*,Tenant,User,PoolFqdn} >System.String
 RoutingGroup:String!@0{RoutingGroup}~15+ ReplicaBuildProgress{RoutingGroup} Force MinutesToPoll:Int32{RoutingGroup} PollInterval:Int32{RoutingGroup} ReplicaBuildProgressTimeout:Int32{RoutingGroup} Tenant:Guid!@0{Tenant}~15+ UserUri:UserIdParameter!@0{User}~15+ PoolFqdn:String!{PoolFqdn} HealthState:String{PoolFqdn}~15+ ShowAll{PoolFqdn}~15+ OutputCsvFile:String{PoolFqdn}~15+ ServiceName:String{PoolFqdn}~15+ Type:String[All|MCUFactory|ConferenceDirectory|Routing|LYSS]{PoolFqdn} QueryTimeout:Int32{PoolFqdn}
Get-CsPoolUpgradeReadinessState 13-15 ? >~Hadr.PoolUpgradeState
 Force SkipIdleSecondaryVerification~15
Get-CsUpgradeDomainInfo 19+ ? >~Hadr.PoolUpgradeState
 Force QueryTimeout:Int32
Reset-CsPoolRegistrarState 13+ ?? >System.String
 PoolFqdn:Fqdn! Force MachineFqdn:Fqdn NoReStart ResetLocalDatabases ResetType:PoolResetType ServicesStopDelayMins:Int32~15+
Start-CsPool 15+ ?
 PoolFqdn:Fqdn!@0 Force QuorumLossRecovery SkipRoutingGroup:String[] SkipServer:String[]
Reset-CsRoutingGroup 15+ ?
 RoutingGroup:String!@0 Binding=b:String Force HostNameStorageService=h:String Lyss ResetType:RgResetType TargetFqdn:Fqdn
# Windows services
Get-CsWindowsService 10+ >~Deployment.Core.NTService
 Name:String@0 ComputerName:String ExcludeActivityLevel Report:String
Start-CsWindowsService 10+ ? {Name*,InputObject}
 Name:String@0{Name} ComputerName:String{Name} NoWait Force Report:String InputObject:NTService<{InputObject}
Stop-CsWindowsService 10+ ? {Name*,InputObject}
 Name:String@0{Name} ComputerName:String{Name} Graceful NoWait Force Report:String LeaveClsAgentRunning~13+ LeaveWebServerRunning~13+ InputObject:NTService<{InputObject}
# Users
Get-CsUser 10+
 Identity:UserIdParameter<.@0 Credential:PSCredential DomainController:Fqdn Filter:String OnOfficeCommunicationServer OnLyncServer~10-13 OU:OUIdParameter ResultSize:Unlimited LdapFilter:String UnAssignedUser OnModernServer=OnLyncServer~15+
Get-CsAdUser 10+ >~ADConnect.Schema.CSADUser
 Identity:UserIdParameter<.@0 Credential:PSCredential DomainController:Fqdn Filter:String OU:OUIdParameter ResultSize:Unlimited LDAPFilter:String
Get-CsUserPoolInfo 10+ >~Xds.GetOCsUserPoolInfoCmdlet+UserInformation
 Identity:UserIdParameter<.!@0 LocalStore
Move-CsUser 10+ ?? {Identity*,Users}
 Identity:UserIdParameter<.!@0{Identity} Credential:PSCredential~13+ Target:Fqdn{Identity!@1,Users!@0} MoveToTeams HostedMigrationOverrideUrl:String TenantAdminUserName:String~15+ BypassAudioConferencingCheck~15+ BypassEnterpriseVoiceCheck~15+ AccessTokens:String[] MoveConferenceData~13+ Report:String~15+ Force UseLegacyMode IgnoreBackendStoreException ProxyPool:Fqdn DomainController:Fqdn PassThru UserList:String!{Users}~15+
Enable-CsUser 10+ ?
 Identity:UserIdParameter<.!@0 RegistrarPool:Fqdn SipAddressType:AddressType SipDomain:Fqdn SipAddress:String HostingProviderProxyFqdn=HostingProvider:Fqdn ProxyPool:Fqdn DomainController:Fqdn PassThru
Disable-CsUser 10+ ?
 Identity:UserIdParameter<.!@0 DomainController:Fqdn PassThru
Set-CsUser 10+ ?
 DomainController:Fqdn Identity:UserIdParameter<.!@0 PassThru LineServerURI:String AudioVideoDisabled:Boolean RemoteCallControlTelephonyEnabled:Boolean PrivateLine:String AcpInfo:AcpInfo HostedVoiceMail:Boolean EnterpriseVoiceEnabled:Boolean ExchangeArchivingPolicy:ExchangeArchivingPolicyOptionsEnum~13+ LineURI:String SipAddress:String Enabled=CsEnabled:Boolean
Export-CsUserData 13+ {Identity*,PoolFqdn,SqlInstance}
 FileName:String! Identity:String<!{Identity} ConfDirectoryFilter:String DomainController:Fqdn Force LegacyFormat UserFilter:String UserFileFilter:String~15+ PoolFqdn:Fqdn!{PoolFqdn} SqlInstanceName:String!{SqlInstance}~15+ DbName:String{SqlInstance}~15+
Import-CsUserData 13+ {Identity*,PoolFqdn}
 FileName:String! Identity:String<!{Identity} ConfDirectoryFilter:String DomainController:Fqdn Force LegacyFormat RoutingGroupFilter:String UserFilter:String PoolFqdn:Fqdn!{PoolFqdn}
Update-CsUserData 13+ ? >~User.UserData
 FileName:String!@0 DomainController:Fqdn Force RoutingGroupFilter:String UserFilter:String TargetPoolFqdn:Fqdn~15+ TestMode~15+ ThreadCount:Int32~15+ UserFileFilter:String~15+
Convert-CsUserData 13+
 InputFile:String! OutputFile:String! TargetVersion:ConvertTarget! ConfDirectoryFilter:String Force UserFilter:String
Update-CsUserDatabase 10+
 Fqdn:Fqdn@0 Force
Test-CsRegistration 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} RegistrarPort=rp:Int32 UserSipAddress=ua:String{ServerPlatform,ClientPlatform!} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ UserCredential=uc:PSCredential!{ClientPlatform}
Test-CsIM 10+ {ClientPlatform,ServerPlatform*} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ClientPlatform@0,ServerPlatform!@0} ReceiverCredential=rc:PSCredential!{ClientPlatform} ReceiverSipAddress=ra:String{ClientPlatform!,ServerPlatform} SenderCredential=sc:PSCredential!{ClientPlatform} SenderSipAddress=sa:String{ClientPlatform!,ServerPlatform} RegistrarPort=rp:Int32 Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ EmailHost:String~13+ IsSsl:Boolean~13+ OutLoggerVariable=olv:String~13+ Password:String~13+ Port:UInt16~13+ TestLegalIntercept~13+ Username:String~13+ WaitSeconds:Int16~13+
Test-CsPresence 10+ {ServerPlatform*,ClientPlatform,TargetUri} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} PublisherSipAddress=pa:String{ServerPlatform,ClientPlatform!} SubscriberSipAddress=sa:String{ServerPlatform,ClientPlatform!,TargetUri} RegistrarPort=rp:Int32{ServerPlatform,ClientPlatform} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ TimeoutInSeconds:UInt32{ServerPlatform,ClientPlatform}~15+ PublisherCredential=pc:PSCredential!{ClientPlatform} SubscriberCredential=sc:PSCredential!{ClientPlatform}
Test-CsGroupIM 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} ReceiverSipAddress=ra:String{ServerPlatform,ClientPlatform!} RegistrarPort=rp:Int32 SenderSipAddress=sa:String{ServerPlatform,ClientPlatform!} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ TestJoinLauncher~13+ ReceiverCredential=rc:PSCredential!{ClientPlatform} SenderCredential=sc:PSCredential!{ClientPlatform}
Test-CsP2PAV 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} ReceiverSipAddress=ra:String{ServerPlatform,ClientPlatform!} RegistrarPort=rp:Int32 SenderSipAddress=sa:String{ServerPlatform,ClientPlatform!} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ ReceiverCredential=rc:PSCredential!{ClientPlatform} SenderCredential=sc:PSCredential!{ClientPlatform}
Test-CsAVConference 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} ReceiverSipAddress=ra:String{ServerPlatform,ClientPlatform!} RegistrarPort=rp:Int32 SenderSipAddress=sa:String{ServerPlatform,ClientPlatform!} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ TestJoinLauncher~13+ ReceiverCredential=rc:PSCredential!{ClientPlatform} SenderCredential=sc:PSCredential!{ClientPlatform}
Test-CsAddressBookService 10+ {ClientPlatform,ServerPlatform*,TargetUri} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ClientPlatform@0,ServerPlatform!@0} UserCredential=uc:PSCredential!{ClientPlatform} UserSipAddress=ua:String{ClientPlatform!,ServerPlatform,TargetUri!} External{ClientPlatform,ServerPlatform} RegistrarPort=rp:Int32{ClientPlatform,ServerPlatform} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ TargetUri=twsu:String!{TargetUri} WebCredential:PSCredential{TargetUri}
Test-CsPstnOutboundCall 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} TargetPstnPhoneNumber=rpn:String! UserSipAddress=sa:String{ServerPlatform,ClientPlatform!} RegistrarPort=rp:Int32 Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ UserCredential=sc:PSCredential!{ClientPlatform}
Test-CsPstnPeerToPeerCall 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} ReceiverSipAddress=ra:String{ServerPlatform,ClientPlatform!} RegistrarPort=rp:Int32 SenderSipAddress=sa:String{ServerPlatform,ClientPlatform!} Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ ReceiverCredential=rc:PSCredential!{ClientPlatform} SenderCredential=sc:PSCredential!{ClientPlatform}
Test-CsFederatedPartner 10+ >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String!@0 Domain=d:String!@1 Certificate=ce:X509Certificate2 ProxyFqdn=pe:String Force OutVerboseVariable=ovv:String OutLoggerVariable=olv:String~13+
Test-CsLisConfiguration 10+ {ServerPlatform*,ClientPlatform,TargetUri} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} UserSipAddress=ua:String{ServerPlatform,ClientPlatform!,TargetUri!} BssId=b:String ChassisId=c:String External{ServerPlatform,ClientPlatform} Mac=m:String PortId=p:String PortIdSubType=ps:PortIDSubType RegistrarPort=rp:Int32{ServerPlatform,ClientPlatform} Subnet=s:String Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ UserCredential=uc:PSCredential!{ClientPlatform} TargetUri=twsu:String!{TargetUri} WebCredential:PSCredential{TargetUri}
Test-CsDialInConferencing 10+ {ServerPlatform*,ClientPlatform} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 TargetFqdn=t:String{ServerPlatform!@0,ClientPlatform@0} UserSipAddress=ca:String{ServerPlatform,ClientPlatform!} RegistrarPort=rp:Int32 Force OutVerboseVariable=ovv:String Authentication=Ath:AuthenticationMechanism~13+ OutLoggerVariable=olv:String~13+ TargetPstnPhoneNumber=rpn:String~15+ VerifyConferenceJoin=vcj:Boolean~15+ UserCredential=cc:PSCredential!{ClientPlatform}
# Conference directories
Get-CsConferenceDirectory 10+ {Identity*,Filter} >~WritableConfig.Settings.PstnConf.ConferenceDirectories
 Identity:XdsGlobalRelativeIdentity@0{Identity} LocalStore Filter:String{Filter}
New-CsConferenceDirectory 10+ ? >~WritableConfig.Settings.PstnConf.ConferenceDirectories
 Identity:XdsGlobalRelativeIdentity.!@0 HomePool:String! Force
Move-CsConferenceDirectory 10+ ?
 Identity:XdsGlobalRelativeIdentity.!@0 TargetPool:String! Force
Remove-CsConferenceDirectory 10+ ?
 Identity:XdsGlobalRelativeIdentity.!@0 Force
# Location information service
Export-CsLisConfiguration 10+ {FileName*,AsBytes} >System.Byte[]
 FileName:String!@0{FileName} AsBytes{AsBytes}
Import-CsLisConfiguration 10+ {ByteInput,FileName*}
 ByteInput:Byte[]<!@0{ByteInput} FileName:String!@0{FileName}
Publish-CsLisConfiguration 10+ ?
 Force
Unpublish-CsLisConfiguration 10+ ?
 Force
Debug-CsLisConfiguration 10+ >System.Management.Automation.PSCustomObject
 Force LocalStore
Get-CsLisLocation 10+ >System.Management.Automation.PSCustomObject
 Unreferenced
Get-CsLisSubnet 10+ >System.Management.Automation.PSCustomObject
# Response groups
Export-CsRgsConfiguration 13+
 FileName:String! Source:RgsIdentity! Force Owner:RgsIdentity RemoveExportedConfiguration
Import-CsRgsConfiguration 13+
 Destination:RgsIdentity! FileName:String! Force OverwriteOwner ReplaceExistingRgsSettings ResolveNameConflicts
Get-CsRgsWorkflow 10+ >Microsoft.Rtc.Rgs.Management.WritableSettings.Workflow
 Identity:RgsIdentity<@0 Name:String Owner:RgsIdentity~13+ ShowAll~13+
Get-CsRgsConfiguration 10+ >Microsoft.Rtc.Rgs.Management.WritableSettings.ServiceSettings
 Identity:RgsIdentity<!@0
# Databases
Invoke-CsDatabaseFailover 13+ ?
 DatabaseType:DatabaseNameType! NewPrincipal:MirrorRole! PoolFqdn:Fqdn! ExcludeDatabaseList:String[] Force LocalStore Report:String
Get-CsDatabaseMirrorState 13+ >~Deployment.DatabaseMirrorState
 PoolFqdn:Fqdn! DatabaseType:DatabaseNameType LocalStore Report:String
Install-CsDatabase 10+ ? {ByCMS*,ByDatabase,ByConfigured,ByLocal}
 CentralManagementDatabase{ByCMS} Clean Collocated{ByCMS,ByDatabase} DatabasePaths:String[] GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn SkipPrepareCheck SqlInstanceName:String{ByCMS,ByDatabase} SqlServerFqdn:Fqdn!{ByCMS,ByDatabase,ByConfigured} Update UseDefaultSqlPaths Force Report:String Backup{ByCMS}~13+ DatabasePathMap:Hashtable~13+ NoReindex~13+ DatabaseType:DatabaseNameType!{ByDatabase} ConfiguredDatabases{ByConfigured} ExcludeCollocatedStores{ByConfigured} ForDefaultInstance{ByConfigured,ByLocal} ForInstance:String{ByConfigured,ByLocal} LocalDatabases{ByLocal}
Uninstall-CsDatabase 10+ ? {ByCMS*,ByDatabase}
 SqlServerFqdn:Fqdn! CentralManagementDatabase{ByCMS} Detach SqlInstanceName:String Force Report:String DatabaseType:DatabaseNameType!{ByDatabase}
Test-CsDatabase 13+ ? {ByCMS*,ByConfigured,ByDatabase,ByLocal} >Microsoft.Rtc.SyntheticTransactions.TaskOutput
 CentralManagementDatabase{ByCMS} SqlServerFqdn:Fqdn{ByCMS,ByConfigured!,ByDatabase!} Report:String SqlInstanceName:String{ByCMS,ByDatabase} ConfiguredDatabases{ByConfigured} DatabaseType:DatabaseNameType!{ByDatabase} LocalService{ByLocal}
Install-CsMirrorDatabase 13+ ? {ByConfigured*,ByDatabase}
 ConfiguredDatabases{ByConfigured} FileShare:String! SqlServerFqdn:Fqdn! DatabasePathMap:Hashtable DropExistingDatabasesOnMirror ExcludeDatabaseList:String[] ForDefaultInstance{ByConfigured} ForInstance:String{ByConfigured} Report:String DatabaseType:DatabaseNameType!{ByDatabase} SqlInstanceName:String{ByDatabase}
Uninstall-CsMirrorDatabase 13+ ?
 DatabaseType:DatabaseNameType! SqlServerFqdn:Fqdn! DropExistingDatabasesOnMirror Report:String SqlInstanceName:String
Get-CsUserDatabaseState 10+ {Identity*,RegistrarPool} >~Xds.UserStoreState
 Identity:String@0{Identity} RegistrarPool:Fqdn{RegistrarPool}
Set-CsUserDatabaseState 10+ ? {Identity*,RegistrarPool}
 Identity:String<!@0{Identity} Online:Boolean{Identity!@1,RegistrarPool!@0} Force RegistrarPool:Fqdn!{RegistrarPool}
# Persistent Chat
Get-CsPersistentChatState 13+ {Filter,Identity*} >~WritableConfig.Settings.PersistentChat.PersistentChatState
 Filter:String{Filter} LocalStore Identity:XdsIdentity@0{Identity}
Set-CsPersistentChatState 13+ ? {Identity*,Instance}
 Identity:XdsIdentity@0{Identity} Force PoolState:PoolState[Normal|FailedOver] Instance:PSObject<{Instance}
Set-CsPersistentChatActiveServer 13+ ? {Explicit*,Swap}
 Identity:XdsGlobalRelativeIdentity@0 ActiveServers:PSListModifier!{Explicit} Force Swap{Swap}
# Administration and health
Get-CsAdminRole 10+ {Identity*,Filter,SID} >~WritableConfig.Settings.Roles.Role
 Identity:String<@0{Identity} LocalStore Filter:String{Filter} Sid:String@0{SID}
New-CsAdminRole 10+ ? >~WritableConfig.Settings.Roles.Role
 Identity:String!@0 Template:String! ConfigScopes:PSListModifier UserScopes:PSListModifier Force InMemory Cmdlets:PSListModifier~13+ ScriptModules:PSListModifier~13+
Set-CsAdminRole 10+ ?
 Identity:String<!@0 ConfigScopes:PSListModifier UserScopes:PSListModifier Force Cmdlets:PSListModifier~13+ ScriptModules:PSListModifier~13+
Remove-CsAdminRole 10+ ?? {Identity*,Filter,SID} >~WritableConfig.Settings.Roles.Role
 Identity:String.!@0{Identity} Force Filter:String{Filter} Sid:String!{SID}
Get-CsAdminRoleAssignment 10+ >System.String
 Identity:String<!@0 Force LocalStore
Get-CsAdDomain 10+ >~Deployment.LcDomainSettingsState
 Domain:Fqdn DomainController:Fqdn GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn Report:String
Get-CsAdForest 10+ >~Deployment.LcForestSettingsState
 GlobalCatalog:Fqdn GlobalSettingsDomainController:Fqdn RootDomainController:Fqdn Report:String SkipPrepareCheck:Boolean
Get-CsCertificate 10+ >~Deployment.CertificateReference
 Type:CertType[] NetportId:String~10 Report:String Identity:XdsIdentity@0~13+
Set-CsCertificate 10+ ? {CertificateReference*,Thumbprint,Path}
 NetportId:String{CertificateReference,Thumbprint}~10 Reference:CertificateReference<!{CertificateReference} Type:CertType[]{CertificateReference,Thumbprint,Path!} Force Report:String Identity:XdsIdentity{CertificateReference,Thumbprint,Path!}~13+ EffectiveDate=EffectiveTime:DateTime~13+ Roll~13+ Thumbprint:String!{Thumbprint} Path:String!{Path}~13+ Password:String{Path}~13+
Request-CsCertificate 10+ ? {ByNew*,ByClear,ByList,ByRetrieve}
 New{ByNew} Type:CertType[]!{ByNew} CA:String{ByNew} CaAccount:String{ByNew} CaPassword:String{ByNew} City:String{ByNew} ClientEKU:Boolean{ByNew} ComputerFqdn:Fqdn{ByNew} Country:String{ByNew} DomainName:String{ByNew} FriendlyName:String{ByNew} GlobalCatalog:Fqdn{ByNew} GlobalSettingsDomainController:Fqdn{ByNew} KeyAlg:KeyAlgorithmIdentifier{ByNew} KeySize:Int32{ByNew} Organization:String{ByNew} OU:String{ByNew} Output:String{ByNew} PrivateKeyExportable:Boolean{ByNew} State:String{ByNew} Template:String{ByNew} Force Report:String AllSipDomain{ByNew}~13+ Clear{ByClear} RequestId:Int32{ByClear,ByList,ByRetrieve} List{ByList} Retrieve{ByRetrieve}
Get-CsHealthMonitoringConfiguration 10+ {Identity*,Filter} >~WritableConfig.Settings.HealthMonitoring.HealthMonitoringSettings
 Identity:XdsGlobalRelativeIdentity@0{Identity} LocalStore Filter:String{Filter}
Get-CsWatcherNodeConfiguration 13+ {Filter,Identity*} >~WritableConfig.Settings.WatcherNode.TargetPool
 Filter:String{Filter} LocalStore Identity:XdsGlobalRelativeIdentity@0{Identity}
Show-CsClsLogging 13+ >System.String
 AsXml Computers:String[] Pools:String[]
Start-CsClsLogging 13+ >System.String
 Scenario:String! AsXml Computers:String[] Duration:String Pools:String[]
Stop-CsClsLogging 13+ >System.String
 Scenario:String! AsXml Computers:String[] Pools:String[]
Search-CsClsLogging 13+ >System.String
 AsXml CallId:String Components:String[] Computers:String[] ConferenceId:String CorrelationIds:String[] EndTime:DateTime IP:IPAddress LogLevel:String MatchAll MatchAny OutputFilePath:String Phone:String Pools:String[] SipContents:String SkipNetworkLogs StartTime:DateTime Uri:String
Sync-CsClsLogging 13+ >System.String
 AsXml Computers:String[] Pools:String[]
Update-CsClsLogging 13+ >System.String
 Duration:String! AsXml Computers:String[] Pools:String[]
Get-CsTrunkConfiguration 10+ {Identity*,Filter} >~WritableConfig.Settings.TrunkConfiguration.TrunkConfiguration
 Identity:XdsIdentity@0{Identity} LocalStore Filter:String{Filter}
Get-CsVoiceRoute 10+ {Identity*,Filter} >~WritableConfig.Policy.Voice.Route
 Identity:XdsGlobalRelativeIdentity@0{Identity} LocalStore Filter:String{Filter}
`

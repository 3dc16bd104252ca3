/** The names of all cmdlets of the product, in the notation of `../names.ts`. Written by test/support/write-cmdlets.js. */
export const nameLines = `
13+ Add,Remove 2SlaDelegates
10+ Approve,Get,Remove,Reset,Restore 2DeviceUpdateRule
13+ Backup 2Pool
10+ Clear 2DeviceUpdateFile eLog
13+ Clear,Get,New,Remove,Set 2PersistentChatRoom
13+ Convert,Export,Import,Sync,Update 2UserData
- ConvertTo 0JsonForPSWS
13 Copy 2VoicePolicy
13+ Debug 2AddressBookReplication 2InterPoolReplication 5raPoolReplication
15+ Debug 2DataConference 2StorageServiceFailures
10+ Debug,Export,Import,Publish,Test,Unpublish 2LisConfiguration
13+ Debug,Test 2UnifiedContactStore
10+ Disable,Enable,Get 2AdDomain 4Forest
10+ Disable,Enable,Get,Test 2Computer
10+ Disable,Enable,Get,New,Remove,Set 2HostingProvider 2PublicProvider
13+ Disable,Enable,Get,Move,Set 2MeetingRoom
10+ Disable,Enable,Get,Move,Set 2User
10+ Enable 2Replica
10+ Enable,Get,Publish,Test 2Topology
10+ Export 2ArchivingData
10+ Export,Import 2Configuration
13+ Export,Import 2PersistentChatData 2RgsConfiguration
10+ Get,New,Remove,Set 2AVEdgeConfiguration 3ddressBookConfiguration 3llowedDomain 3nnouncement 3rchivingConfiguration 3utodiscoverConfiguration 2BandwidthPolicyServiceConfiguration 3lockedDomain 2CallParkOrbit 3drConfiguration 3lientVersionConfiguration fPolicyRule 3onferencingConfiguration 3psConfiguration 2DeviceUpdateConfiguration 3iagnosticConfiguration cHeaderConfiguration 5lInConferencingAccessNumber kConfiguration kDtmfConfiguration 2FileTransferFilterConfiguration 2HealthMonitoringConfiguration 2ImFilterConfiguration 2McxConfiguration 3ediaConfiguration 4etingConfiguration 2NetworkBandwidthPolicyProfile 9InterRegionRoute eSitePolicy 9Region fLink 9Site aubnet 2OutboundTranslationRule 2PrivacyConfiguration 4oxyConfiguration 3ushNotificationConfiguration 2QoEConfiguration 2RegistrarConfiguration 3gsAgentGroup 5HolidaySet 7ursOfBusiness 5Queue 5Workflow 3outingConfiguration 2ServerApplication 3impleUrlConfiguration 4pDomain 5ResponseCodeTranslationRule 3taticRoutingConfiguration 2TestDevice 3rustedApplication kEndpoint kPool 2UCPhoneConfiguration 3nassignedNumber 3serReplicatorConfiguration 6ServicesConfiguration 2VoicemailReroutingConfiguration 2WebServiceConfiguration
10+ Get,Set 2AccessEdgeConfiguration 3udioTestServiceApplication 2PstnUsage 2Site 2UICulture 3serDatabaseState
10+ Get 2AdContact 4User 4minRoleAssignment 2ClientPinInfo 2DialInConferencingLanguageList 2ManagementStoreReplicationStatus 2NetworkInterface 2Pool 2ServerVersion 6ice 2UserPoolInfo
13+ Get 2AdPrincipal 2BackupServiceStatus 2ClientAccessLicense 2DatabaseMirrorState 2EffectivePolicy 2PersistentChatEligiblePrincipal 3oolBackupRelationship 6FabricState 2Trunk
10+ Get,Install 2AdServerSchema
15+ Get,New,Remove 2AdditionalInternalDomain
15+ Get,New,Remove,Set 2AddressBookNormalizationConfiguration qRule 2GroupPickupUserOrbit 2ImConfiguration 4TranslationConfiguration 2StorageServiceConfiguration 2TelemetryConfiguration 2VideoInteropServerConfiguration kSyntheticTransactionConfiguration 7TrunkConfiguration
10+ Get,New,Remove,Set,Update 2AdminRole
10+ Get,Move,New,Remove,Set 2AnalogDevice 2CommonAreaPhone 2ExUmContact
10+ Get,Move 2ApplicationEndpoint
10+ Get,Grant,New,Remove,Set 2ArchivingPolicy 2ClientPolicy 8VersionPolicy 3onferencingPolicy 2ExternalAccessPolicy 2HostedVoicemailPolicy 2MobilityPolicy 2PinPolicy 3resencePolicy
- Get 2AudioConferencingProvider 2BroadcastMeetingPolicy 2CloudMeetingPolicy 2GraphPolicy 2UserLocationStatus 6Session
15+ Get,Set 2AuthConfig 2PresenceManagementState 2TeamsUpgradeConfiguration
13+ Get,Remove,Set 2BackupServiceConfiguration 2SlaConfiguration 2TestUserCredential
- Get,Set 2BroadcastMeetingConfiguration 2HybridMediationServer 2UserPstnSettings
15+ Get,Remove 2BusyOptions
15+ Get,Grant,New,Remove,Set 2CallViaWorkPolicy 2TeamsUpgradePolicy 3hirdPartyVideoSystemPolicy
10+ Get,Import,Remove,Request,Set 2Certificate
10+ Get,Revoke 2ClientCertificate
19+ Get,Set 2CloudCallDataConnector 2TenantHybridConfiguration 2UserCallForwardingSettings 6Delegates 6TeamMembers
19+ Get,New,Set 2CloudCallDataConnectorConfiguration
15+ Get 2ClsAgentStatus 2ServerPatchVersion 2UserSettingsPageConfiguration 2VideoTrunk
13+ Get,New,Remove,Set 2ClsConfiguration 5Region 5Scenario 6ecurityGroup 2FIPSConfiguration 2HybridApplicationEndpoint 2OAuthServer 3utboundCallingNumberTranslationRule 2PartnerApplication 3ersistentChatAddin gCategory 3latformServiceSettings 3resenceProvider 2ReportingConfiguration 2XmppAllowedPartner
13+ Get,Set 2ClsSearchTerm 2OAuthConfiguration 2PersistentChatState 2XmppGatewayConfiguration
10+ Get,Move,New,Remove 2ConferenceDirectory
10+ Get,Remove,Set 2ConferenceDisclaimer 6igurationStoreLocation 2EnhancedEmergencyServiceDisclaimer 2LisLocation 5Port 5ServiceProvider 6ubnet 6witch 5WirelessAccessPoint 2ManagementConnection 2NetworkConfiguration 2UserAcp 2VoiceConfiguration
15+ Get,Remove,Set 2ConversationHistoryConfiguration
10+ Get,Grant,New,Remove,Set,Test 2DialPlan 2LocationPolicy 2VoicePolicy
- Get,New,Remove,Set 2ExternalUserCommunicationPolicy 2HybridPSTNSite 2TenantUpdateTimeWindow
- Get,Register,Set,Unregister 2HybridPSTNAppliance
19+ Get,Grant,Set 2IPPhonePolicy
10+ Get,New,Remove,Set,Test 2KerberosAccountAssignment 2TrunkConfiguration 2VoiceNormalizationRule 7Route 7TestConfiguration
10+ Get,Test 2LisCivicAddress
13+ Get,New,Set 2PersistentChatComplianceConfiguration
13+ Get,New,Remove 2PersistentChatConfiguration
13+ Get,New 2PersistentChatEndpoint
13+ Get,Grant,New,Set 2PersistentChatPolicy
13-15 Get 2PoolUpgradeReadinessState
10+ Get,Move,Set 2RgsConfiguration
15+ Get,Move,New,Remove,Set 2ThirdPartyVideoSystem
10+ Get,New,Remove 2TrustedApplicationComputer
19+ Get 2UpgradeDomainInfo
13+ Get,Grant,New,Remove,Set 2UserServicesPolicy 2VoiceRoutingPolicy
13+ Get,New,Remove,Set,Test 2WatcherNodeConfiguration
10+ Get,Start,Stop 2WindowsService
10 Grant 2GraphPolicy
10+ Grant,Revoke,Test 2OUPermission 2SetupPermission
10+ Import 1SAnnouncementFile 1sDeviceUpdate 2LegacyConferenceDirectory ciguration 2RgsAudioFile
15+ Import 2CompanyPhoneNormalizationRules
10+ Install,Uninstall 2Database
13+ Install,Uninstall 2MirrorDatabase
13+ Invoke 2ArchivingDatabasePurge 2BackupServiceSync 2CdrDatabasePurge 2DatabaseFailover 2ManagementServerFailover 2PoolFailBack aOver 2QoEDatabasePurge 2StorageServiceFlush 2UcsRollback
15+ Invoke 2ComputerFailBack eOver
10+ Invoke 2ManagementStoreReplication
19+ Invoke 2RgsStoreReplicateData
10+ Lock,Set,Unlock 2ClientPin
10+ Merge 2LegacyTopology
10+ Move 2LegacyUser
10+ Move,Set 2ManagementServer
10+ New 2ClientPolicyEntry 2DiagnosticsFilter 2IssuedCertId 2KerberosAccount 2NetworkBWAlternatePath bPolicy 9MediaBypassConfiguration 2RgsAnswer 5CallAction 5Holiday 5Prompt 5Question 5TimeRange 2SimpleUrl bEntry 4pProxyCustom aRealm aTCP bLS bransport aUseDefault kCert 3taticRoute 2VoiceRegex 2WebLink 5TrustedCACertificate
13+ New 2ClsProvider 2ExtendedTest 2WebOrigin
15+ New 2EmergencyNumber
13-15 Remove 2PersistentChatComplianceConfiguration gEndpoint gPolicy
13+ Remove,Test 2PersistentChatMessage
13+ Remove 2UserStoreBackupData
15+ Reset 2NotificationQueues 2RoutingGroup
13+ Reset 2PoolRegistrarState
13+ Search,Show,Start,Stop,Sync,Update 2ClsLogging
10+ Set 2ApplicationServer 3rchivingServer 2CallParkServiceMusicOnHoldFile 3onferenceServer 2Director 2EdgeServer 2KerberosAccountPassword 2MediationServer 3onitoringServer 2PstnGateway 2Registrar 2UserServer 2WebServer
- Set 2BusyOptions 2CceApplianceConfigurationReplicationStatus eDeploymentStatus eStatus
13+ Set 2PersistentChatActiveServer
13-15 Set 2PersistentChatConfiguration
15+ Set 2VideoGateway 7InteropServer
15+ Start 2Pool
13+ Test 2ASConference 3VEdgeConnectivity 3udioConferencingProvider 2ClientAuthentication 2DataConference 6base 2ExStorageConnectivity bNotification 4UMConnectivity 6VoiceMail 2InterTrunkRouting 2Replica 2UcwaConference 2WebScheduler 2XmppIM
10+ Test 2AVConference 3ddressBookService dWebQuery 2CertificateConfiguration 2DialInConferencing 2FederatedPartner 2GroupExpansion 7IM 2IM 2P2PAV 3honeBootstrap 3resence 3stnOutboundCall 6PeerToPeerCall 2Registration 2VoiceUser 2WebApp 8Anonymous
10 Test 2ClientAuth
15+ Test 2ManagementServer 2P2PVideoInteropServerSipTrunkAV
10-13-15 Test 2McxConference 5P2PIM 6ushNotification
10+ Update 2AddressBook 2UserDatabase
- Update 2TenantMeetingUrl
`

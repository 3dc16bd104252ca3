import { admissionControlInOnePoolExamples } from './admission-control-in-one-pool.ts'
import { applianceHasPoolExamples } from './appliance-has-pool.ts'
import { applianceIntervalsExamples } from './appliance-intervals.ts'
import { applianceNotUpgradedInPlaceExamples } from './appliance-not-upgraded-in-place.ts'
import { availabilityGroupActivePassiveExamples } from './availability-group-active-passive.ts'
import { availabilityGroupEnterpriseEditionExamples } from './availability-group-enterprise-edition.ts'
import { availabilityGroupWithoutManagementStoreExamples } from './availability-group-without-management-store.ts'
import { backEndNearFrontEndsExamples } from './back-end-near-front-ends.ts'
import { branchSiteHoldsBranchRolesExamples } from './branch-site-holds-branch-roles.ts'
import { chatNotIn2019Examples } from './chat-not-in-2019.ts'
import { chatOutsideAvailabilityGroupExamples } from './chat-outside-availability-group.ts'
import { chatPoolBackupStoresExamples } from './chat-pool-backup-stores.ts'
import { chatPoolServerLimitExamples } from './chat-pool-server-limit.ts'
import { clusterNodesWithinEditionExamples } from './cluster-nodes-within-edition.ts'
import { computerNamesShortExamples } from './computer-names-short.ts'
import { databasesOfOneKindApartExamples } from './databases-of-one-kind-apart.ts'
import { edge2019WithoutXmppExamples } from './edge-2019-without-xmpp.ts'
import { edgeInterfacesBalancedAlikeExamples } from './edge-interfaces-balanced-alike.ts'
import { edgeNamesDifferBySiteExamples } from './edge-names-differ-by-site.ts'
import { edgeNatWithoutHardwareBalancerExamples } from './edge-nat-without-hardware-balancer.ts'
import { edgeNextHopExamples } from './edge-next-hop.ts'
import { edgeOrDirectorPoolSizeExamples } from './edge-or-director-pool-size.ts'
import { edgeSingleAddressThreePortsExamples } from './edge-single-address-three-ports.ts'
import { enterprisePoolHasServersExamples } from './enterprise-pool-has-servers.ts'
import { enterprisePoolNotOneServerExamples } from './enterprise-pool-not-one-server.ts'
import { enterprisePoolThreeServersExamples } from './enterprise-pool-three-servers.ts'
import { evenPoolDatabaseWitnessExamples } from './even-pool-database-witness.ts'
import { evenPoolPrimaryNotMirrorExamples } from './even-pool-primary-not-mirror.ts'
import { externalWebNamesUniqueExamples } from './external-web-names-unique.ts'
import { failbackLongerThanDetectionExamples } from './failback-longer-than-detection.ts'
import { failureDetectionNotClampedExamples } from './failure-detection-not-clamped.ts'
import { featuresInBothPoolsExamples } from './features-in-both-pools.ts'
import { fileStoreApartFromDatabasesExamples } from './file-store-apart-from-databases.ts'
import { fileStoreNotOnFrontEndExamples } from './file-store-not-on-front-end.ts'
import { fileStoreStaysOnItsServerExamples } from './file-store-stays-on-its-server.ts'
import { firstServersCarryPoolExamples } from './first-servers-carry-pool.ts'
import { firstServersSpreadExamples } from './first-servers-spread.ts'
import { firstStandardServerPreparedExamples } from './first-standard-server-prepared.ts'
import { frontEndLoadExamples } from './front-end-load.ts'
import { frontEndLoadAfterDomainLossExamples } from './front-end-load-after-domain-loss.ts'
import { frontEndLoadAfterOneLossExamples } from './front-end-load-after-one-loss.ts'
import { internalWebNameWithDnsExamples } from './internal-web-name-with-dns.ts'
import { internalWebNamesOwnExamples } from './internal-web-names-own.ts'
import { managementStoreChosenExamples } from './management-store-chosen.ts'
import { managementStoreNotMovedExamples } from './management-store-not-moved.ts'
import { managementStorePoolPairedExamples } from './management-store-pool-paired.ts'
import { managementStorePoolUpgradedLastExamples } from './management-store-pool-upgraded-last.ts'
import { managementStoreStandbyByHandExamples } from './management-store-standby-by-hand.ts'
import { mirroredStoreHasWitnessExamples } from './mirrored-store-has-witness.ts'
import { mirroredStoreInOneDomainExamples } from './mirrored-store-in-one-domain.ts'
import { mirroredStoreSameSqlServerExamples } from './mirrored-store-same-sql-server.ts'
import { mirroringChangeRestartsPoolExamples } from './mirroring-change-restarts-pool.ts'
import { mirroringPortsApartExamples } from './mirroring-ports-apart.ts'
import { mirroringSynchronousExamples } from './mirroring-synchronous.ts'
import { namesFullyQualifiedExamples } from './names-fully-qualified.ts'
import { namesOfPlainCharactersExamples } from './names-of-plain-characters.ts'
import { namesUniqueExamples } from './names-unique.ts'
import { namesWithinLengthExamples } from './names-within-length.ts'
import { nextHopChosenExamples } from './next-hop-chosen.ts'
import { oneFederatedEdgePoolExamples } from './one-federated-edge-pool.ts'
import { pairedPool2019UserLimitExamples } from './paired-pool-2019-user-limit.ts'
import { pairedPoolThreeServersExamples } from './paired-pool-three-servers.ts'
import { pairedPoolUserLimitExamples } from './paired-pool-user-limit.ts'
import { pairedPoolsSeparateEdgePoolsExamples } from './paired-pools-separate-edge-pools.ts'
import { pairedPoolsSeparateFileStoresExamples } from './paired-pools-separate-file-stores.ts'
import { pairingAcrossSitesExamples } from './pairing-across-sites.ts'
import { pairingExclusiveExamples } from './pairing-exclusive.ts'
import { pairingInOneWorldRegionExamples } from './pairing-in-one-world-region.ts'
import { pairingJoinsTwoPoolsExamples } from './pairing-joins-two-pools.ts'
import { pairingOfDeployedPoolsHasStepsExamples } from './pairing-of-deployed-pools-has-steps.ts'
import { pairingSameBackEndAvailabilityExamples } from './pairing-same-back-end-availability.ts'
import { pairingSameEditionExamples } from './pairing-same-edition.ts'
import { pairingSameOperatingSystemExamples } from './pairing-same-operating-system.ts'
import { pairingSamePlatformExamples } from './pairing-same-platform.ts'
import { pairingSameVersionExamples } from './pairing-same-version.ts'
import { pairingSymmetricExamples } from './pairing-symmetric.ts'
import { partnerCarriesBothExamples } from './partner-carries-both.ts'
import { pool2019NotTwoServersExamples } from './pool-2019-not-two-servers.ts'
import { poolHasBackupPoolExamples } from './pool-has-backup-pool.ts'
import { poolHasFileStoreExamples } from './pool-has-file-store.ts'
import { poolHasSqlStoreExamples } from './pool-has-sql-store.ts'
import { poolInOneDataCenterExamples } from './pool-in-one-data-center.ts'
import { poolInOneDomainExamples } from './pool-in-one-domain.ts'
import { poolNameNotAServerExamples } from './pool-name-not-a-server.ts'
import { poolNotTwoServersExamples } from './pool-not-two-servers.ts'
import { poolSizeDocumentedExamples } from './pool-size-documented.ts'
import { poolWithinFrontEndLimitExamples } from './pool-within-front-end-limit.ts'
import { poolWithinUserLimitExamples } from './pool-within-user-limit.ts'
import { productVersionKnownExamples } from './product-version-known.ts'
import { publishedNamesKeptExamples } from './published-names-kept.ts'
import { referencesResolvedExamples } from './references-resolved.ts'
import { replicatedShareInOneSiteExamples } from './replicated-share-in-one-site.ts'
import { replicatedSharePermissionsExamples } from './replicated-share-permissions.ts'
import { rolesApartFromFrontEndsExamples } from './roles-apart-from-front-ends.ts'
import { rootAndDefaultTrunkExamples } from './root-and-default-trunk.ts'
import { serverOrdinalsInOrderExamples } from './server-ordinals-in-order.ts'
import { serversExchangedInTwoStepsExamples } from './servers-exchanged-in-two-steps.ts'
import { serversNotMultiHomedExamples } from './servers-not-multi-homed.ts'
import { simpleUrlHostNoSipDomainExamples } from './simple-url-host-no-sip-domain.ts'
import { simpleUrlsValidExamples } from './simple-urls-valid.ts'
import { singleComputerStaysSingleExamples } from './single-computer-stays-single.ts'
import { siteHasPoolExamples } from './site-has-pool.ts'
import { siteNamesUniqueExamples } from './site-names-unique.ts'
import { smallPoolResizedWithResetExamples } from './small-pool-resized-with-reset.ts'
import { sqlAvailabilityFitsVersionExamples } from './sql-availability-fits-version.ts'
import { sqlReleaseSupportedExamples } from './sql-release-supported.ts'
import { sqlStoreServesOnePoolExamples } from './sql-store-serves-one-pool.ts'
import { standardPairingDisasterRecoveryOnlyExamples } from './standard-pairing-disaster-recovery-only.ts'
import { standardServerHoldsOwnDatabasesOnlyExamples } from './standard-server-holds-own-databases-only.ts'
import { standardServerInCentralSiteExamples } from './standard-server-in-central-site.ts'
import { standardServerIsItsPoolExamples } from './standard-server-is-its-pool.ts'
import { standardServerLoadExamples } from './standard-server-load.ts'
import { trunksConnectExamples } from './trunks-connect.ts'
import { twoAppliancesInBranchExamples } from './two-appliances-in-branch.ts'
import { twoProductVersionsExamples } from './two-product-versions.ts'
import { twoServerPoolBackEndExamples } from './two-server-pool-back-end.ts'
import { upgradeKeepsPairingExamples } from './upgrade-keeps-pairing.ts'
import { videoGatewayHasTrunkExamples } from './video-gateway-has-trunk.ts'
import { voiceFailoverNotPoolFailoverExamples } from './voice-failover-not-pool-failover.ts'
import { voiceIntervalsInRangeExamples } from './voice-intervals-in-range.ts'
import { webServicesBalancedExamples } from './web-services-balanced.ts'
import { witnessRemovedByHandExamples } from './witness-removed-by-hand.ts'
import { witnessServesOneStoreExamples } from './witness-serves-one-store.ts'
import type { RuleExamples } from './example.ts'

/** The examples of every rule, by the order of the catalogue. A new rule brings one file and one line here. */
export const ruleExamples: readonly RuleExamples[] = [
  pairingJoinsTwoPoolsExamples,
  pairingSameEditionExamples,
  pairingSamePlatformExamples,
  pairingSameOperatingSystemExamples,
  pairingExclusiveExamples,
  pairingSymmetricExamples,
  pairingSameVersionExamples,
  upgradeKeepsPairingExamples,
  pairingInOneWorldRegionExamples,
  pairingAcrossSitesExamples,
  pairingSameBackEndAvailabilityExamples,
  standardPairingDisasterRecoveryOnlyExamples,
  pairedPoolThreeServersExamples,
  pairingOfDeployedPoolsHasStepsExamples,
  voiceFailoverNotPoolFailoverExamples,
  poolHasBackupPoolExamples,
  managementStoreStandbyByHandExamples,
  featuresInBothPoolsExamples,
  failureDetectionNotClampedExamples,
  applianceIntervalsExamples,
  voiceIntervalsInRangeExamples,
  failbackLongerThanDetectionExamples,
  twoAppliancesInBranchExamples,
  applianceHasPoolExamples,
  applianceNotUpgradedInPlaceExamples,
  standardServerIsItsPoolExamples,
  enterprisePoolHasServersExamples,
  enterprisePoolThreeServersExamples,
  pool2019NotTwoServersExamples,
  poolNotTwoServersExamples,
  enterprisePoolNotOneServerExamples,
  poolWithinFrontEndLimitExamples,
  poolSizeDocumentedExamples,
  firstServersCarryPoolExamples,
  serverOrdinalsInOrderExamples,
  firstServersSpreadExamples,
  evenPoolDatabaseWitnessExamples,
  evenPoolPrimaryNotMirrorExamples,
  twoServerPoolBackEndExamples,
  serversExchangedInTwoStepsExamples,
  smallPoolResizedWithResetExamples,
  poolInOneDomainExamples,
  poolInOneDataCenterExamples,
  webServicesBalancedExamples,
  serversNotMultiHomedExamples,
  singleComputerStaysSingleExamples,
  frontEndLoadExamples,
  poolWithinUserLimitExamples,
  frontEndLoadAfterOneLossExamples,
  frontEndLoadAfterDomainLossExamples,
  pairedPoolUserLimitExamples,
  pairedPool2019UserLimitExamples,
  partnerCarriesBothExamples,
  standardServerLoadExamples,
  chatPoolServerLimitExamples,
  poolHasSqlStoreExamples,
  sqlReleaseSupportedExamples,
  sqlAvailabilityFitsVersionExamples,
  mirroringSynchronousExamples,
  mirroredStoreSameSqlServerExamples,
  mirroredStoreInOneDomainExamples,
  mirroringPortsApartExamples,
  mirroredStoreHasWitnessExamples,
  witnessServesOneStoreExamples,
  mirroringChangeRestartsPoolExamples,
  witnessRemovedByHandExamples,
  availabilityGroupActivePassiveExamples,
  availabilityGroupEnterpriseEditionExamples,
  chatOutsideAvailabilityGroupExamples,
  availabilityGroupWithoutManagementStoreExamples,
  clusterNodesWithinEditionExamples,
  databasesOfOneKindApartExamples,
  sqlStoreServesOnePoolExamples,
  backEndNearFrontEndsExamples,
  standardServerHoldsOwnDatabasesOnlyExamples,
  poolHasFileStoreExamples,
  fileStoreNotOnFrontEndExamples,
  fileStoreStaysOnItsServerExamples,
  replicatedShareInOneSiteExamples,
  replicatedSharePermissionsExamples,
  fileStoreApartFromDatabasesExamples,
  pairedPoolsSeparateFileStoresExamples,
  managementStoreChosenExamples,
  managementStoreNotMovedExamples,
  managementStorePoolPairedExamples,
  managementStorePoolUpgradedLastExamples,
  firstStandardServerPreparedExamples,
  namesOfPlainCharactersExamples,
  namesFullyQualifiedExamples,
  namesWithinLengthExamples,
  computerNamesShortExamples,
  publishedNamesKeptExamples,
  poolNameNotAServerExamples,
  namesUniqueExamples,
  externalWebNamesUniqueExamples,
  internalWebNamesOwnExamples,
  internalWebNameWithDnsExamples,
  simpleUrlsValidExamples,
  simpleUrlHostNoSipDomainExamples,
  siteNamesUniqueExamples,
  edgeNamesDifferBySiteExamples,
  siteHasPoolExamples,
  admissionControlInOnePoolExamples,
  branchSiteHoldsBranchRolesExamples,
  standardServerInCentralSiteExamples,
  oneFederatedEdgePoolExamples,
  edgeNextHopExamples,
  edgeInterfacesBalancedAlikeExamples,
  edgeNatWithoutHardwareBalancerExamples,
  edgeSingleAddressThreePortsExamples,
  pairedPoolsSeparateEdgePoolsExamples,
  edgeOrDirectorPoolSizeExamples,
  edge2019WithoutXmppExamples,
  nextHopChosenExamples,
  trunksConnectExamples,
  rootAndDefaultTrunkExamples,
  videoGatewayHasTrunkExamples,
  rolesApartFromFrontEndsExamples,
  chatPoolBackupStoresExamples,
  chatNotIn2019Examples,
  twoProductVersionsExamples,
  referencesResolvedExamples,
  productVersionKnownExamples,
]

const byRule = new Map(ruleExamples.map((examples) => [examples.rule, examples]))

/** The examples of one rule by its id, such as `PAIR-002`; `undefined` for laws on overrides, which need no topology of their own. */
export const examplesOf = (rule: string): RuleExamples | undefined => byRule.get(rule)

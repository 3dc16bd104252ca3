import { admissionControlInOnePool } from './admission-control-in-one-pool.ts'
import { applianceHasPool } from './appliance-has-pool.ts'
import { applianceIntervals } from './appliance-intervals.ts'
import { applianceNotUpgradedInPlace } from './appliance-not-upgraded-in-place.ts'
import { availabilityGroupActivePassive } from './availability-group-active-passive.ts'
import { availabilityGroupEnterpriseEdition } from './availability-group-enterprise-edition.ts'
import { availabilityGroupWithoutManagementStore } from './availability-group-without-management-store.ts'
import { backEndNearFrontEnds } from './back-end-near-front-ends.ts'
import { branchSiteHoldsBranchRoles } from './branch-site-holds-branch-roles.ts'
import { chatNotIn2019 } from './chat-not-in-2019.ts'
import { chatOutsideAvailabilityGroup } from './chat-outside-availability-group.ts'
import { chatPoolBackupStores } from './chat-pool-backup-stores.ts'
import { chatPoolServerLimit } from './chat-pool-server-limit.ts'
import { clusterNodesWithinEdition } from './cluster-nodes-within-edition.ts'
import { computerNamesShort } from './computer-names-short.ts'
import { databasesOfOneKindApart } from './databases-of-one-kind-apart.ts'
import { edge2019WithoutXmpp } from './edge-2019-without-xmpp.ts'
import { edgeInterfacesBalancedAlike } from './edge-interfaces-balanced-alike.ts'
import { edgeNamesDifferBySite } from './edge-names-differ-by-site.ts'
import { edgeNatWithoutHardwareBalancer } from './edge-nat-without-hardware-balancer.ts'
import { edgeNextHop } from './edge-next-hop.ts'
import { edgeOrDirectorPoolSize } from './edge-or-director-pool-size.ts'
import { edgeSingleAddressThreePorts } from './edge-single-address-three-ports.ts'
import { enterprisePoolHasServers } from './enterprise-pool-has-servers.ts'
import { enterprisePoolNotOneServer } from './enterprise-pool-not-one-server.ts'
import { enterprisePoolThreeServers } from './enterprise-pool-three-servers.ts'
import { evenPoolDatabaseWitness } from './even-pool-database-witness.ts'
import { evenPoolPrimaryNotMirror } from './even-pool-primary-not-mirror.ts'
import { externalWebNamesUnique } from './external-web-names-unique.ts'
import { failbackLongerThanDetection } from './failback-longer-than-detection.ts'
import { failureDetectionNotClamped } from './failure-detection-not-clamped.ts'
import { featuresInBothPools } from './features-in-both-pools.ts'
import { fileStoreApartFromDatabases } from './file-store-apart-from-databases.ts'
import { fileStoreNotOnFrontEnd } from './file-store-not-on-front-end.ts'
import { fileStoreStaysOnItsServer } from './file-store-stays-on-its-server.ts'
import { firstServersCarryPool } from './first-servers-carry-pool.ts'
import { firstServersSpread } from './first-servers-spread.ts'
import { firstStandardServerPrepared } from './first-standard-server-prepared.ts'
import { frontEndLoad } from './front-end-load.ts'
import { frontEndLoadAfterDomainLoss } from './front-end-load-after-domain-loss.ts'
import { frontEndLoadAfterOneLoss } from './front-end-load-after-one-loss.ts'
import { internalWebNameWithDns } from './internal-web-name-with-dns.ts'
import { internalWebNamesOwn } from './internal-web-names-own.ts'
import { managementStoreChosen } from './management-store-chosen.ts'
import { managementStoreNotMoved } from './management-store-not-moved.ts'
import { managementStorePoolPaired } from './management-store-pool-paired.ts'
import { managementStorePoolUpgradedLast } from './management-store-pool-upgraded-last.ts'
import { managementStoreStandbyByHand } from './management-store-standby-by-hand.ts'
import { mirroredStoreHasWitness } from './mirrored-store-has-witness.ts'
import { mirroredStoreInOneDomain } from './mirrored-store-in-one-domain.ts'
import { mirroredStoreSameSqlServer } from './mirrored-store-same-sql-server.ts'
import { mirroringChangeRestartsPool } from './mirroring-change-restarts-pool.ts'
import { mirroringPortsApart } from './mirroring-ports-apart.ts'
import { mirroringSynchronous } from './mirroring-synchronous.ts'
import { namesFullyQualified } from './names-fully-qualified.ts'
import { namesOfPlainCharacters } from './names-of-plain-characters.ts'
import { namesUnique } from './names-unique.ts'
import { namesWithinLength } from './names-within-length.ts'
import { nextHopChosen } from './next-hop-chosen.ts'
import { oneFederatedEdgePool } from './one-federated-edge-pool.ts'
import { pairedPool2019UserLimit } from './paired-pool-2019-user-limit.ts'
import { pairedPoolThreeServers } from './paired-pool-three-servers.ts'
import { pairedPoolUserLimit } from './paired-pool-user-limit.ts'
import { pairedPoolsSeparateEdgePools } from './paired-pools-separate-edge-pools.ts'
import { pairedPoolsSeparateFileStores } from './paired-pools-separate-file-stores.ts'
import { pairingAcrossSites } from './pairing-across-sites.ts'
import { pairingExclusive } from './pairing-exclusive.ts'
import { pairingInOneWorldRegion } from './pairing-in-one-world-region.ts'
import { pairingJoinsTwoPools } from './pairing-joins-two-pools.ts'
import { pairingOfDeployedPoolsHasSteps } from './pairing-of-deployed-pools-has-steps.ts'
import { pairingSameBackEndAvailability } from './pairing-same-back-end-availability.ts'
import { pairingSameEdition } from './pairing-same-edition.ts'
import { pairingSameOperatingSystem } from './pairing-same-operating-system.ts'
import { pairingSamePlatform } from './pairing-same-platform.ts'
import { pairingSameVersion } from './pairing-same-version.ts'
import { pairingSymmetric } from './pairing-symmetric.ts'
import { partnerCarriesBoth } from './partner-carries-both.ts'
import { pool2019NotTwoServers } from './pool-2019-not-two-servers.ts'
import { poolHasBackupPool } from './pool-has-backup-pool.ts'
import { poolHasFileStore } from './pool-has-file-store.ts'
import { poolHasSqlStore } from './pool-has-sql-store.ts'
import { poolInOneDataCenter } from './pool-in-one-data-center.ts'
import { poolInOneDomain } from './pool-in-one-domain.ts'
import { poolNameNotAServer } from './pool-name-not-a-server.ts'
import { poolNotTwoServers } from './pool-not-two-servers.ts'
import { poolSizeDocumented } from './pool-size-documented.ts'
import { poolWithinFrontEndLimit } from './pool-within-front-end-limit.ts'
import { poolWithinUserLimit } from './pool-within-user-limit.ts'
import { productVersionKnown } from './product-version-known.ts'
import { publishedNamesKept } from './published-names-kept.ts'
import { referencesResolved } from './references-resolved.ts'
import { replicatedShareInOneSite } from './replicated-share-in-one-site.ts'
import { replicatedSharePermissions } from './replicated-share-permissions.ts'
import { rolesApartFromFrontEnds } from './roles-apart-from-front-ends.ts'
import { rootAndDefaultTrunk } from './root-and-default-trunk.ts'
import { serverOrdinalsInOrder } from './server-ordinals-in-order.ts'
import { serversExchangedInTwoSteps } from './servers-exchanged-in-two-steps.ts'
import { serversNotMultiHomed } from './servers-not-multi-homed.ts'
import { simpleUrlHostNoSipDomain } from './simple-url-host-no-sip-domain.ts'
import { simpleUrlsValid } from './simple-urls-valid.ts'
import { singleComputerStaysSingle } from './single-computer-stays-single.ts'
import { siteHasPool } from './site-has-pool.ts'
import { siteNamesUnique } from './site-names-unique.ts'
import { smallPoolResizedWithReset } from './small-pool-resized-with-reset.ts'
import { sqlAvailabilityFitsVersion } from './sql-availability-fits-version.ts'
import { sqlReleaseSupported } from './sql-release-supported.ts'
import { sqlStoreServesOnePool } from './sql-store-serves-one-pool.ts'
import { standardPairingDisasterRecoveryOnly } from './standard-pairing-disaster-recovery-only.ts'
import { standardServerHoldsOwnDatabasesOnly } from './standard-server-holds-own-databases-only.ts'
import { standardServerInCentralSite } from './standard-server-in-central-site.ts'
import { standardServerIsItsPool } from './standard-server-is-its-pool.ts'
import { standardServerLoad } from './standard-server-load.ts'
import { trunksConnect } from './trunks-connect.ts'
import { twoAppliancesInBranch } from './two-appliances-in-branch.ts'
import { twoProductVersions } from './two-product-versions.ts'
import { twoServerPoolBackEnd } from './two-server-pool-back-end.ts'
import { upgradeKeepsPairing } from './upgrade-keeps-pairing.ts'
import { videoGatewayHasTrunk } from './video-gateway-has-trunk.ts'
import { voiceFailoverNotPoolFailover } from './voice-failover-not-pool-failover.ts'
import { voiceIntervalsInRange } from './voice-intervals-in-range.ts'
import { webServicesBalanced } from './web-services-balanced.ts'
import { witnessRemovedByHand } from './witness-removed-by-hand.ts'
import { witnessServesOneStore } from './witness-serves-one-store.ts'
import type { Rule } from './rule.ts'

/** Every rule there is, by the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  pairingJoinsTwoPools,
  pairingSameEdition,
  pairingSamePlatform,
  pairingSameOperatingSystem,
  pairingExclusive,
  pairingSymmetric,
  pairingSameVersion,
  upgradeKeepsPairing,
  pairingInOneWorldRegion,
  pairingAcrossSites,
  pairingSameBackEndAvailability,
  standardPairingDisasterRecoveryOnly,
  pairedPoolThreeServers,
  pairingOfDeployedPoolsHasSteps,
  voiceFailoverNotPoolFailover,
  poolHasBackupPool,
  managementStoreStandbyByHand,
  featuresInBothPools,
  failureDetectionNotClamped,
  applianceIntervals,
  voiceIntervalsInRange,
  failbackLongerThanDetection,
  twoAppliancesInBranch,
  applianceHasPool,
  applianceNotUpgradedInPlace,
  standardServerIsItsPool,
  enterprisePoolHasServers,
  enterprisePoolThreeServers,
  pool2019NotTwoServers,
  poolNotTwoServers,
  enterprisePoolNotOneServer,
  poolWithinFrontEndLimit,
  poolSizeDocumented,
  firstServersCarryPool,
  serverOrdinalsInOrder,
  firstServersSpread,
  evenPoolDatabaseWitness,
  evenPoolPrimaryNotMirror,
  twoServerPoolBackEnd,
  serversExchangedInTwoSteps,
  smallPoolResizedWithReset,
  poolInOneDomain,
  poolInOneDataCenter,
  webServicesBalanced,
  serversNotMultiHomed,
  singleComputerStaysSingle,
  frontEndLoad,
  poolWithinUserLimit,
  frontEndLoadAfterOneLoss,
  frontEndLoadAfterDomainLoss,
  pairedPoolUserLimit,
  pairedPool2019UserLimit,
  partnerCarriesBoth,
  standardServerLoad,
  chatPoolServerLimit,
  poolHasSqlStore,
  sqlReleaseSupported,
  sqlAvailabilityFitsVersion,
  mirroringSynchronous,
  mirroredStoreSameSqlServer,
  mirroredStoreInOneDomain,
  mirroringPortsApart,
  mirroredStoreHasWitness,
  witnessServesOneStore,
  mirroringChangeRestartsPool,
  witnessRemovedByHand,
  availabilityGroupActivePassive,
  availabilityGroupEnterpriseEdition,
  chatOutsideAvailabilityGroup,
  availabilityGroupWithoutManagementStore,
  clusterNodesWithinEdition,
  databasesOfOneKindApart,
  sqlStoreServesOnePool,
  backEndNearFrontEnds,
  standardServerHoldsOwnDatabasesOnly,
  poolHasFileStore,
  fileStoreNotOnFrontEnd,
  fileStoreStaysOnItsServer,
  replicatedShareInOneSite,
  replicatedSharePermissions,
  fileStoreApartFromDatabases,
  pairedPoolsSeparateFileStores,
  managementStoreChosen,
  managementStoreNotMoved,
  managementStorePoolPaired,
  managementStorePoolUpgradedLast,
  firstStandardServerPrepared,
  namesOfPlainCharacters,
  namesFullyQualified,
  namesWithinLength,
  computerNamesShort,
  publishedNamesKept,
  poolNameNotAServer,
  namesUnique,
  externalWebNamesUnique,
  internalWebNamesOwn,
  internalWebNameWithDns,
  simpleUrlsValid,
  simpleUrlHostNoSipDomain,
  siteNamesUnique,
  edgeNamesDifferBySite,
  siteHasPool,
  admissionControlInOnePool,
  branchSiteHoldsBranchRoles,
  standardServerInCentralSite,
  oneFederatedEdgePool,
  edgeNextHop,
  edgeInterfacesBalancedAlike,
  edgeNatWithoutHardwareBalancer,
  edgeSingleAddressThreePorts,
  pairedPoolsSeparateEdgePools,
  edgeOrDirectorPoolSize,
  edge2019WithoutXmpp,
  nextHopChosen,
  trunksConnect,
  rootAndDefaultTrunk,
  videoGatewayHasTrunk,
  rolesApartFromFrontEnds,
  chatPoolBackupStores,
  chatNotIn2019,
  twoProductVersions,
  referencesResolved,
  productVersionKnown,
]

import { admissionControlInOnePoolFixes } from './admission-control-in-one-pool.ts'
import { applianceHasPoolFixes } from './appliance-has-pool.ts'
import { applianceIntervalsFixes } from './appliance-intervals.ts'
import { applianceNotUpgradedInPlaceFixes } from './appliance-not-upgraded-in-place.ts'
import { availabilityGroupActivePassiveFixes } from './availability-group-active-passive.ts'
import { availabilityGroupWithoutManagementStoreFixes } from './availability-group-without-management-store.ts'
import { backEndNearFrontEndsFixes } from './back-end-near-front-ends.ts'
import { branchSiteHoldsBranchRolesFixes } from './branch-site-holds-branch-roles.ts'
import { chatNotIn2019Fixes } from './chat-not-in-2019.ts'
import { chatPoolBackupStoresFixes } from './chat-pool-backup-stores.ts'
import { chatPoolServerLimitFixes } from './chat-pool-server-limit.ts'
import { edge2019WithoutXmppFixes } from './edge-2019-without-xmpp.ts'
import { edgeInterfacesBalancedAlikeFixes } from './edge-interfaces-balanced-alike.ts'
import { edgeNatWithoutHardwareBalancerFixes } from './edge-nat-without-hardware-balancer.ts'
import { edgeNextHopFixes } from './edge-next-hop.ts'
import { edgeOrDirectorPoolSizeFixes } from './edge-or-director-pool-size.ts'
import { edgeSingleAddressThreePortsFixes } from './edge-single-address-three-ports.ts'
import { enterprisePoolHasServersFixes } from './enterprise-pool-has-servers.ts'
import { enterprisePoolNotOneServerFixes } from './enterprise-pool-not-one-server.ts'
import { enterprisePoolThreeServersFixes } from './enterprise-pool-three-servers.ts'
import { evenPoolPrimaryNotMirrorFixes } from './even-pool-primary-not-mirror.ts'
import { externalWebNamesUniqueFixes } from './external-web-names-unique.ts'
import { failbackLongerThanDetectionFixes } from './failback-longer-than-detection.ts'
import { failureDetectionNotClampedFixes } from './failure-detection-not-clamped.ts'
import { featuresInBothPoolsFixes } from './features-in-both-pools.ts'
import { fileStoreApartFromDatabasesFixes } from './file-store-apart-from-databases.ts'
import { fileStoreNotOnFrontEndFixes } from './file-store-not-on-front-end.ts'
import { fileStoreStaysOnItsServerFixes } from './file-store-stays-on-its-server.ts'
import { firstServersSpreadFixes } from './first-servers-spread.ts'
import { frontEndLoadFixes } from './front-end-load.ts'
import { frontEndLoadAfterDomainLossFixes } from './front-end-load-after-domain-loss.ts'
import { frontEndLoadAfterOneLossFixes } from './front-end-load-after-one-loss.ts'
import { internalWebNameWithDnsFixes } from './internal-web-name-with-dns.ts'
import { internalWebNamesOwnFixes } from './internal-web-names-own.ts'
import { managementStoreChosenFixes } from './management-store-chosen.ts'
import { managementStoreNotMovedFixes } from './management-store-not-moved.ts'
import { managementStorePoolPairedFixes } from './management-store-pool-paired.ts'
import { mirroredStoreHasWitnessFixes } from './mirrored-store-has-witness.ts'
import { mirroringPortsApartFixes } from './mirroring-ports-apart.ts'
import { mirroringSynchronousFixes } from './mirroring-synchronous.ts'
import { namesFullyQualifiedFixes } from './names-fully-qualified.ts'
import { namesOfPlainCharactersFixes } from './names-of-plain-characters.ts'
import { namesUniqueFixes } from './names-unique.ts'
import { namesWithinLengthFixes } from './names-within-length.ts'
import { nextHopChosenFixes } from './next-hop-chosen.ts'
import { oneFederatedEdgePoolFixes } from './one-federated-edge-pool.ts'
import { overrideAnswersFindingFixes } from './override-answers-finding.ts'
import { overrideInForceFixes } from './override-in-force.ts'
import { pairedPoolThreeServersFixes } from './paired-pool-three-servers.ts'
import { pairedPoolsSeparateEdgePoolsFixes } from './paired-pools-separate-edge-pools.ts'
import { pairedPoolsSeparateFileStoresFixes } from './paired-pools-separate-file-stores.ts'
import { pairingAcrossSitesFixes } from './pairing-across-sites.ts'
import { pairingExclusiveFixes } from './pairing-exclusive.ts'
import { pairingInOneWorldRegionFixes } from './pairing-in-one-world-region.ts'
import { pairingJoinsTwoPoolsFixes } from './pairing-joins-two-pools.ts'
import { pairingSameBackEndAvailabilityFixes } from './pairing-same-back-end-availability.ts'
import { pairingSameEditionFixes } from './pairing-same-edition.ts'
import { pairingSameOperatingSystemFixes } from './pairing-same-operating-system.ts'
import { pairingSamePlatformFixes } from './pairing-same-platform.ts'
import { pairingSameVersionFixes } from './pairing-same-version.ts'
import { pairingSymmetricFixes } from './pairing-symmetric.ts'
import { partnerCarriesBothFixes } from './partner-carries-both.ts'
import { pool2019NotTwoServersFixes } from './pool-2019-not-two-servers.ts'
import { poolHasBackupPoolFixes } from './pool-has-backup-pool.ts'
import { poolHasFileStoreFixes } from './pool-has-file-store.ts'
import { poolHasSqlStoreFixes } from './pool-has-sql-store.ts'
import { poolNameNotAServerFixes } from './pool-name-not-a-server.ts'
import { poolNotTwoServersFixes } from './pool-not-two-servers.ts'
import { poolSizeDocumentedFixes } from './pool-size-documented.ts'
import { poolWithinFrontEndLimitFixes } from './pool-within-front-end-limit.ts'
import { publishedNamesKeptFixes } from './published-names-kept.ts'
import { referencesResolvedFixes } from './references-resolved.ts'
import { rolesApartFromFrontEndsFixes } from './roles-apart-from-front-ends.ts'
import { rootAndDefaultTrunkFixes } from './root-and-default-trunk.ts'
import { serverOrdinalsInOrderFixes } from './server-ordinals-in-order.ts'
import { serversExchangedInTwoStepsFixes } from './servers-exchanged-in-two-steps.ts'
import { simpleUrlsValidFixes } from './simple-urls-valid.ts'
import { siteHasPoolFixes } from './site-has-pool.ts'
import { siteNamesUniqueFixes } from './site-names-unique.ts'
import { sqlAvailabilityFitsVersionFixes } from './sql-availability-fits-version.ts'
import { sqlStoreServesOnePoolFixes } from './sql-store-serves-one-pool.ts'
import { standardServerHoldsOwnDatabasesOnlyFixes } from './standard-server-holds-own-databases-only.ts'
import { standardServerInCentralSiteFixes } from './standard-server-in-central-site.ts'
import { standardServerIsItsPoolFixes } from './standard-server-is-its-pool.ts'
import { trunksConnectFixes } from './trunks-connect.ts'
import { twoServerPoolBackEndFixes } from './two-server-pool-back-end.ts'
import { upgradeKeepsPairingFixes } from './upgrade-keeps-pairing.ts'
import { videoGatewayHasTrunkFixes } from './video-gateway-has-trunk.ts'
import { voiceIntervalsInRangeFixes } from './voice-intervals-in-range.ts'
import { webServicesBalancedFixes } from './web-services-balanced.ts'
import { witnessRemovedByHandFixes } from './witness-removed-by-hand.ts'
import { couldNotBeJudged } from '../check/judge.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'
import type { Fix, FixesOf } from './fix.ts'

/** The fixes of every rule that has any. A rule's fixes are one file and one line here. */
export const allFixes: readonly FixesOf[] = [
  admissionControlInOnePoolFixes,
  applianceHasPoolFixes,
  applianceIntervalsFixes,
  applianceNotUpgradedInPlaceFixes,
  availabilityGroupActivePassiveFixes,
  availabilityGroupWithoutManagementStoreFixes,
  backEndNearFrontEndsFixes,
  branchSiteHoldsBranchRolesFixes,
  chatNotIn2019Fixes,
  chatPoolBackupStoresFixes,
  chatPoolServerLimitFixes,
  edge2019WithoutXmppFixes,
  edgeInterfacesBalancedAlikeFixes,
  edgeNatWithoutHardwareBalancerFixes,
  edgeNextHopFixes,
  edgeOrDirectorPoolSizeFixes,
  edgeSingleAddressThreePortsFixes,
  enterprisePoolHasServersFixes,
  enterprisePoolNotOneServerFixes,
  enterprisePoolThreeServersFixes,
  evenPoolPrimaryNotMirrorFixes,
  externalWebNamesUniqueFixes,
  failbackLongerThanDetectionFixes,
  failureDetectionNotClampedFixes,
  featuresInBothPoolsFixes,
  fileStoreApartFromDatabasesFixes,
  fileStoreNotOnFrontEndFixes,
  fileStoreStaysOnItsServerFixes,
  firstServersSpreadFixes,
  frontEndLoadFixes,
  frontEndLoadAfterDomainLossFixes,
  frontEndLoadAfterOneLossFixes,
  internalWebNamesOwnFixes,
  internalWebNameWithDnsFixes,
  managementStoreChosenFixes,
  managementStoreNotMovedFixes,
  managementStorePoolPairedFixes,
  mirroredStoreHasWitnessFixes,
  mirroringPortsApartFixes,
  mirroringSynchronousFixes,
  namesFullyQualifiedFixes,
  namesOfPlainCharactersFixes,
  namesUniqueFixes,
  namesWithinLengthFixes,
  nextHopChosenFixes,
  oneFederatedEdgePoolFixes,
  overrideAnswersFindingFixes,
  overrideInForceFixes,
  pairedPoolThreeServersFixes,
  pairedPoolsSeparateEdgePoolsFixes,
  pairedPoolsSeparateFileStoresFixes,
  pairingAcrossSitesFixes,
  pairingExclusiveFixes,
  pairingInOneWorldRegionFixes,
  pairingJoinsTwoPoolsFixes,
  pairingSameBackEndAvailabilityFixes,
  pairingSameEditionFixes,
  pairingSameOperatingSystemFixes,
  pairingSamePlatformFixes,
  pairingSameVersionFixes,
  pairingSymmetricFixes,
  partnerCarriesBothFixes,
  pool2019NotTwoServersFixes,
  poolHasBackupPoolFixes,
  poolHasFileStoreFixes,
  poolHasSqlStoreFixes,
  poolNameNotAServerFixes,
  poolNotTwoServersFixes,
  poolSizeDocumentedFixes,
  poolWithinFrontEndLimitFixes,
  publishedNamesKeptFixes,
  referencesResolvedFixes,
  rolesApartFromFrontEndsFixes,
  rootAndDefaultTrunkFixes,
  serverOrdinalsInOrderFixes,
  serversExchangedInTwoStepsFixes,
  simpleUrlsValidFixes,
  siteHasPoolFixes,
  siteNamesUniqueFixes,
  sqlAvailabilityFitsVersionFixes,
  sqlStoreServesOnePoolFixes,
  standardServerHoldsOwnDatabasesOnlyFixes,
  standardServerInCentralSiteFixes,
  standardServerIsItsPoolFixes,
  trunksConnectFixes,
  twoServerPoolBackEndFixes,
  upgradeKeepsPairingFixes,
  videoGatewayHasTrunkFixes,
  voiceIntervalsInRangeFixes,
  webServicesBalancedFixes,
  witnessRemovedByHandFixes,
]

const byRule: ReadonlyMap<string, FixesOf> = new Map(allFixes.map((fixes) => [fixes.rule, fixes]))

/**
 * What would settle a finding of this document: the one remedy, or alternatives; nothing where only a person can know.
 * Applied, each gives a document that can be saved, or the same one where it no longer fits.
 */
export function fixesOf(doc: TopologyDocument, finding: Finding): readonly Fix[] {
  // A rule that failed says nothing about the topology, so there is nothing to settle.
  if (couldNotBeJudged(finding)) return []
  return byRule.get(finding.rule)?.of(doc, finding) ?? []
}

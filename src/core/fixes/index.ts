import { availabilityGroupActivePassiveFixes } from './availability-group-active-passive.ts'
import { availabilityGroupWithoutManagementStoreFixes } from './availability-group-without-management-store.ts'
import { backEndNearFrontEndsFixes } from './back-end-near-front-ends.ts'
import { enterprisePoolHasServersFixes } from './enterprise-pool-has-servers.ts'
import { enterprisePoolNotOneServerFixes } from './enterprise-pool-not-one-server.ts'
import { enterprisePoolThreeServersFixes } from './enterprise-pool-three-servers.ts'
import { evenPoolPrimaryNotMirrorFixes } from './even-pool-primary-not-mirror.ts'
import { failbackLongerThanDetectionFixes } from './failback-longer-than-detection.ts'
import { failureDetectionNotClampedFixes } from './failure-detection-not-clamped.ts'
import { fileStoreApartFromDatabasesFixes } from './file-store-apart-from-databases.ts'
import { fileStoreNotOnFrontEndFixes } from './file-store-not-on-front-end.ts'
import { fileStoreStaysOnItsServerFixes } from './file-store-stays-on-its-server.ts'
import { firstServersSpreadFixes } from './first-servers-spread.ts'
import { frontEndLoadFixes } from './front-end-load.ts'
import { frontEndLoadAfterDomainLossFixes } from './front-end-load-after-domain-loss.ts'
import { frontEndLoadAfterOneLossFixes } from './front-end-load-after-one-loss.ts'
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
import { overrideAnswersFindingFixes } from './override-answers-finding.ts'
import { overrideInForceFixes } from './override-in-force.ts'
import { pairedPoolThreeServersFixes } from './paired-pool-three-servers.ts'
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
import { serverOrdinalsInOrderFixes } from './server-ordinals-in-order.ts'
import { serversExchangedInTwoStepsFixes } from './servers-exchanged-in-two-steps.ts'
import { siteHasPoolFixes } from './site-has-pool.ts'
import { siteNamesUniqueFixes } from './site-names-unique.ts'
import { sqlAvailabilityFitsVersionFixes } from './sql-availability-fits-version.ts'
import { sqlStoreServesOnePoolFixes } from './sql-store-serves-one-pool.ts'
import { standardServerHoldsOwnDatabasesOnlyFixes } from './standard-server-holds-own-databases-only.ts'
import { standardServerIsItsPoolFixes } from './standard-server-is-its-pool.ts'
import { twoServerPoolBackEndFixes } from './two-server-pool-back-end.ts'
import { upgradeKeepsPairingFixes } from './upgrade-keeps-pairing.ts'
import { voiceIntervalsInRangeFixes } from './voice-intervals-in-range.ts'
import { witnessRemovedByHandFixes } from './witness-removed-by-hand.ts'
import { couldNotBeJudged } from '../check/judge.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'
import type { Fix, FixesOf } from './fix.ts'

/** The fixes of every rule that has any. A rule's fixes are one file and one line here. */
export const allFixes: readonly FixesOf[] = [
  availabilityGroupActivePassiveFixes,
  availabilityGroupWithoutManagementStoreFixes,
  backEndNearFrontEndsFixes,
  enterprisePoolHasServersFixes,
  enterprisePoolNotOneServerFixes,
  enterprisePoolThreeServersFixes,
  evenPoolPrimaryNotMirrorFixes,
  failbackLongerThanDetectionFixes,
  failureDetectionNotClampedFixes,
  fileStoreApartFromDatabasesFixes,
  fileStoreNotOnFrontEndFixes,
  fileStoreStaysOnItsServerFixes,
  firstServersSpreadFixes,
  frontEndLoadFixes,
  frontEndLoadAfterDomainLossFixes,
  frontEndLoadAfterOneLossFixes,
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
  overrideAnswersFindingFixes,
  overrideInForceFixes,
  pairedPoolThreeServersFixes,
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
  serverOrdinalsInOrderFixes,
  serversExchangedInTwoStepsFixes,
  siteHasPoolFixes,
  siteNamesUniqueFixes,
  sqlAvailabilityFitsVersionFixes,
  sqlStoreServesOnePoolFixes,
  standardServerHoldsOwnDatabasesOnlyFixes,
  standardServerIsItsPoolFixes,
  twoServerPoolBackEndFixes,
  upgradeKeepsPairingFixes,
  voiceIntervalsInRangeFixes,
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

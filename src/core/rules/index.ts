import { computerNamesShort } from './computer-names-short.ts'
import { enterprisePoolHasServers } from './enterprise-pool-has-servers.ts'
import { enterprisePoolNotOneServer } from './enterprise-pool-not-one-server.ts'
import { enterprisePoolThreeServers } from './enterprise-pool-three-servers.ts'
import { evenPoolDatabaseWitness } from './even-pool-database-witness.ts'
import { evenPoolPrimaryNotMirror } from './even-pool-primary-not-mirror.ts'
import { failbackLongerThanDetection } from './failback-longer-than-detection.ts'
import { failureDetectionNotClamped } from './failure-detection-not-clamped.ts'
import { fileStoreNotOnFrontEnd } from './file-store-not-on-front-end.ts'
import { firstServersCarryPool } from './first-servers-carry-pool.ts'
import { firstServersSpread } from './first-servers-spread.ts'
import { frontEndLoad } from './front-end-load.ts'
import { managementStoreChosen } from './management-store-chosen.ts'
import { managementStorePoolPaired } from './management-store-pool-paired.ts'
import { mirroredStoreHasWitness } from './mirrored-store-has-witness.ts'
import { namesFullyQualified } from './names-fully-qualified.ts'
import { namesOfPlainCharacters } from './names-of-plain-characters.ts'
import { namesUnique } from './names-unique.ts'
import { namesWithinLength } from './names-within-length.ts'
import { pairedPool2019UserLimit } from './paired-pool-2019-user-limit.ts'
import { pairedPoolThreeServers } from './paired-pool-three-servers.ts'
import { pairedPoolUserLimit } from './paired-pool-user-limit.ts'
import { pairedPoolsSeparateFileStores } from './paired-pools-separate-file-stores.ts'
import { pairingAcrossSites } from './pairing-across-sites.ts'
import { pairingExclusive } from './pairing-exclusive.ts'
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
import { poolNameNotAServer } from './pool-name-not-a-server.ts'
import { poolNotTwoServers } from './pool-not-two-servers.ts'
import { poolSizeDocumented } from './pool-size-documented.ts'
import { poolWithinFrontEndLimit } from './pool-within-front-end-limit.ts'
import { poolWithinUserLimit } from './pool-within-user-limit.ts'
import { productVersionKnown } from './product-version-known.ts'
import { referencesResolved } from './references-resolved.ts'
import { serverOrdinalsInOrder } from './server-ordinals-in-order.ts'
import { siteHasPool } from './site-has-pool.ts'
import { siteNamesUnique } from './site-names-unique.ts'
import { sqlAvailabilityFitsVersion } from './sql-availability-fits-version.ts'
import { sqlStoreServesOnePool } from './sql-store-serves-one-pool.ts'
import { standardPairingDisasterRecoveryOnly } from './standard-pairing-disaster-recovery-only.ts'
import { standardServerIsItsPool } from './standard-server-is-its-pool.ts'
import { standardServerLoad } from './standard-server-load.ts'
import { twoServerPoolBackEnd } from './two-server-pool-back-end.ts'
import { voiceFailoverNotPoolFailover } from './voice-failover-not-pool-failover.ts'
import { voiceIntervalsInRange } from './voice-intervals-in-range.ts'
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
  pairingAcrossSites,
  pairingSameBackEndAvailability,
  standardPairingDisasterRecoveryOnly,
  pairedPoolThreeServers,
  pairingOfDeployedPoolsHasSteps,
  voiceFailoverNotPoolFailover,
  poolHasBackupPool,
  failureDetectionNotClamped,
  voiceIntervalsInRange,
  failbackLongerThanDetection,
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
  frontEndLoad,
  poolWithinUserLimit,
  pairedPoolUserLimit,
  pairedPool2019UserLimit,
  partnerCarriesBoth,
  standardServerLoad,
  poolHasSqlStore,
  sqlAvailabilityFitsVersion,
  mirroredStoreHasWitness,
  sqlStoreServesOnePool,
  poolHasFileStore,
  fileStoreNotOnFrontEnd,
  pairedPoolsSeparateFileStores,
  managementStoreChosen,
  managementStorePoolPaired,
  namesOfPlainCharacters,
  namesFullyQualified,
  namesWithinLength,
  computerNamesShort,
  poolNameNotAServer,
  namesUnique,
  siteNamesUnique,
  siteHasPool,
  referencesResolved,
  productVersionKnown,
]

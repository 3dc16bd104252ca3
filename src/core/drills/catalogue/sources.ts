import { highAvailabilityPage, type Source } from '../../tables/table.ts'

/*
 * The pages that drills rest on, with the sections that say it.
 */

const page =
  (title: string) =>
  (section: string): Source => ({ title, section })

/** Quorum, first start, pools of two. */
export const highAvailability = page(highAvailabilityPage)
/** Invoke-CsPoolFailOver. */
export const poolFailOver = page('Invoke-CsPoolFailOver')
export const poolFailBack = page('Invoke-CsPoolFailBack')
/** How users fare. */
export const experience = page('User experience during pool failure in Lync Server 2013')
/** Pairing of pools. */
export const pairing = page(
  'Deploy paired Front End pools for disaster recovery in Skype for Business Server',
)
/** The procedure of failing over and back. */
export const failingOver = page('Failing over and failing back a pool in Skype for Business Server')
/** Recovery time and point. */
export const disasterRecovery = page('Front End pool disaster recovery in Skype for Business Server')
export const backupService = page(
  'Configuring and monitoring the Backup Service in Skype for Business Server',
)
export const resetRegistrarState = page('Reset-CsPoolRegistrarState')
export const computerFailOver = page('Invoke-CsComputerFailOver')
export const upgradeReadiness = page('Get-CsPoolUpgradeReadinessState')
export const managementFailover = page('Invoke-CsManagementServerFailover')
export const moveUser = page('Move-CsUser')
export const moveDirectory = page('Move-CsConferenceDirectory')
export const moveManagement = page('Move-CsManagementServer')
export const capacity = page('Capacity planning user model')
export const backEnd = page('Back End Server high availability in Skype for Business Server')
export const registrarConfiguration = page('Set-CsRegistrarConfiguration')
/** A failover as an administrator has recorded it: what no page says. */
export const recordedFailover = page('Understanding pool failover (masteringlync.com, 2013-11-04)')
/** Failover clusters of Windows Server. */
export const clusters = page('Failover')

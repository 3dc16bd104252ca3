/*
 * Titles of the documents that laws without a rule cite, beside the pages that rules cite. A law adds the section.
 */

/** Which backup Registrars Lync Server allows, and what changed since 2010. */
export const backupRegistrarPage = 'Backup Registrar relationships in Lync Server 2013'

/** Failing users over to the backup pool and back. */
export const failoverPage = 'Failing over and failing back a pool in Skype for Business Server'

/** How the cmdlets of failover and failback, and the Backup Service, are used. */
export const manageBackupPage =
  'Managing Skype for Business Server disaster recovery, high availability, and Backup Service'

/** Status and settings of the Backup Service. */
export const backupServicePage = 'Configuring and monitoring the Backup Service in Skype for Business Server'

/** Replacing a pool that is lost for good, in 29 steps. */
export const replacePoolPage = 'Front End pool ABC failover procedure in Lync Server 2013'

/** What has to be backed up for that procedure. */
export const replacePoolBackupPage = 'Backup prerequisites for ABC pool failover in Lync Server 2013'

/** What users notice while a pool is down. */
export const userExperiencePage = 'User experience during pool failure in Skype for Business Server'

/** How Response Groups are kept through a disaster. */
export const responseGroupRecoveryPage = 'Planning for Response Group disaster recovery in Lync Server 2013'

/** Replication of Response Groups by the Backup Service. */
export const responseGroupBackupPage =
  'Backing up Response Group Service (RGS) data in Skype for Business Server 2019'

/** How many endpoints, calls and meetings servers carry. */
export const largeMeetingsPage = 'Plan for large meetings in Skype for Business Server'

/** Where a topology is made, checked and published. */
export const publishPage = 'Create and publish new topology in Skype for Business Server'

/** What must be so before a topology is published. */
export const publishRequirementsPage = 'Requirements to publish a topology in Lync Server 2013'

/** Publishing in Lync Server 2013. */
export const publish2013Page = 'Publish the topology in Lync Server 2013'

/** How a Back End Server is patched. */
export const patchBackEndPage = 'Patch or update a Back End Server or Standard Edition server'

/** Patching by upgrade domain. */
export const patchFrontEndsPage = 'Upgrade or update Front End Servers in Lync Server 2013'

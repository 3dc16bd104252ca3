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

/** Branch sites, survivable appliances and how voice survives. */
export const voiceResiliencyPage = 'Plan for Enterprise Voice resiliency in Skype for Business Server'

/** How Response Groups are kept through a disaster. */
export const responseGroupRecoveryPage = 'Planning for Response Group disaster recovery in Lync Server 2013'

/** How Call Park is kept through a disaster. */
export const callParkRecoveryPage = 'Planning for Call Park disaster recovery in Lync Server 2013'

/** Replication of Response Groups by the Backup Service. */
export const responseGroupBackupPage =
  'Backing up Response Group Service (RGS) data in Skype for Business Server 2019'

/** How many endpoints, calls and meetings servers carry. */
export const largeMeetingsPage = 'Plan for large meetings in Skype for Business Server'

/** Load balancers for pools. */
export const loadBalancingPage = 'Load balancing requirements for Skype for Business'

/** The URLs that people dial, meet and administer by. */
export const simpleUrlsPage = 'DNS requirements for simple URLs in Skype for Business Server 2015'

/** Chat rooms that last: servers, stores and how they survive. */
export const persistentChatPage = 'Plan Persistent Chat Server topology'

/** What Skype for Business Server 2019 no longer has. */
export const deprecatedPage = 'What’s deprecated from Skype for Business Server 2019'

/** Edge pools in the topology. */
export const edgeTopologyPage = 'Create your Edge topology for Skype for Business Server'

/** Edge Servers in a disaster. */
export const edgeRecoveryPage = 'Edge Server disaster recovery in Lync Server 2013'

/** Several trunks for one gateway and several gateways for one pool. */
export const trunksPage = 'M:N trunk in Skype for Business Server'

/** Where a topology is made, checked and published. */
export const publishPage = 'Create and publish new topology in Skype for Business Server'

/** What must be so before a topology is published. */
export const publishRequirementsPage = 'Requirements to publish a topology in Lync Server 2013'

/** Publishing in Lync Server 2013. */
export const publish2013Page = 'Publish the topology in Lync Server 2013'

/** What the SQL Server of an AlwaysOn Back End has to be. */
export const alwaysOnPage =
  'Deploy an Always On Availability Group on a Back End Server in Skype for Business Server'

/** How a Back End Server is patched. */
export const patchBackEndPage = 'Patch or update a Back End Server or Standard Edition server'

/** High availability of file shares. */
export const fileSharingPage = 'File sharing high availability in Skype for Business Server'

/** How the file share is made. */
export const createFileSharePage = 'Create a file share in Skype for Business Server'

/** Patching by upgrade domain. */
export const patchFrontEndsPage = 'Upgrade or update Front End Servers in Lync Server 2013'

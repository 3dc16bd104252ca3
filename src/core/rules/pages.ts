/*
 * Titles of the Microsoft pages that rules cite, beside the page of the quorum tables. A rule adds the section.
 */

/** How paired pools are deployed, step by step. */
export const deployPairPage =
  'Deploy paired Front End pools for disaster recovery in Skype for Business Server'

/** What may be paired, and what a failover of paired pools promises. */
export const disasterRecoveryPage = 'Front End pool disaster recovery in Skype for Business Server'

/** Mirroring, AlwaysOn and clustering of the Back End. */
export const backEndPage = 'Back End Server high availability in Skype for Business Server'

/** Sites, server roles and which may share a computer. */
export const topologyBasicsPage = 'Topology Basics for Skype for Business Server'

/** What the dialogs of Topology Builder say about their fields. */
export const topologyBuilderHelpPage = 'Topology Builder help'

/** Names, domains and operating systems. */
export const environmentPage = 'Environmental requirements for Skype for Business Server 2015'

/** Which pools Lync Server 2013 supports as a pair, with advice. */
export const supportedPairsPage = 'Supported pool pairing options and best practices in Lync Server 2013'

/** In-place upgrade and pools of two versions side by side. */
export const upgradePage = 'Plan to upgrade to Skype for Business Server 2015'

/** How Front End Servers are added, removed and patched. */
export const manageFrontEndsPage = 'Manage Front End Servers in Skype for Business Server'

/** How many servers so many users need. */
export const userModelPage = 'Capacity planning user model'

/** The same for Skype for Business Server 2019. */
export const userModel2019Page = 'User model 2019'

/** The wizard for a new pool of Lync Server 2013, with the older table of functional pools. */
export const defineFrontEndPoolPage =
  'Define and configure a Front End pool or Standard Edition server in Lync Server 2013'

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

/** Trunks beside the root trunk of a gateway. */
export const additionalTrunksPage = 'Define additional trunks in Topology Builder for Lync Server 2013'

/** Video Interop Servers, video gateways and the trunks between them. */
export const videoInteropPage = 'Create a Video Interop Server pool in Skype for Business Server'

/** How Microsoft lays out deployments of several sizes. */
export const referenceTopologiesPage = 'Reference topologies'

/** How Call Park is kept through a disaster. */
export const callParkRecoveryPage = 'Planning for Call Park disaster recovery in Lync Server 2013'

/** Load balancers for pools. */
export const loadBalancingPage = 'Load balancing requirements for Skype for Business'

/** The URLs that people dial, meet and administer by. */
export const simpleUrlsPage = 'DNS requirements for simple URLs in Skype for Business Server 2015'

/** Branch sites, survivable appliances and how voice survives. */
export const voiceResiliencyPage = 'Plan for Enterprise Voice resiliency in Skype for Business Server'

/** What the SQL Server of an AlwaysOn Back End has to be. */
export const alwaysOnPage =
  'Deploy an Always On Availability Group on a Back End Server in Skype for Business Server'

/** High availability of file shares. */
export const fileSharingPage = 'File sharing high availability in Skype for Business Server'

/** How the file share is made. */
export const createFileSharePage = 'Create a file share in Skype for Business Server'

/** What is asked when a branch appliance is defined. */
export const defineAppliancePage = 'Define a Survivable Branch Appliance or Server in Lync Server 2013'

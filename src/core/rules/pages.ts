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

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

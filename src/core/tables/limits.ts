import { highAvailabilityPage, type DocumentedVersion, type Source } from './table.ts'

/** A number that the documents print, with its unit in the name of the limit and its source. */
export interface Limit {
  readonly value: number
  readonly source: Source
}

const userModel: Source = { title: 'Capacity planning user model', section: 'Front End Servers' }
const userModel2019: Source = { title: 'User model 2019', section: 'Front End Servers' }
const topologyBuilderHelp: Source = {
  title: 'Topology Builder help',
  section: 'Front End general settings, Resiliency',
}
const survivableBranchHelp: Source = {
  title: 'Topology Builder help',
  section: 'Registrar settings, Associated backup Registrar pool',
}
const setCsRegistrar: Source = { title: 'Set-CsRegistrar', section: 'Parameters' }

/** The most Front End Servers that one Enterprise Edition pool may hold, by version. */
export const frontEndsPerPool: Readonly<Record<DocumentedVersion, Limit>> = {
  '2013': { value: 12, source: userModel },
  '2015': { value: 12, source: userModel },
  '2019': { value: 16, source: userModel2019 },
}

/** Computers that the page of Topology Builder for the servers of a pool takes, whatever the version supports. */
export const frontEndsInDialog: Limit = {
  value: 20,
  source: { title: topologyBuilderHelp.title, section: 'Define the computers in this pool' },
}

/** The most users that one Enterprise Edition pool may serve, by version. */
export const usersPerPool: Readonly<Record<DocumentedVersion, Limit>> = {
  '2013': { value: 80_000, source: userModel },
  '2015': { value: 80_000, source: userModel },
  '2019': { value: 106_000, source: userModel2019 },
}

/** The most users to home on each pool of a pair, by version. */
export const usersPerPairedPool: Readonly<Record<DocumentedVersion, Limit>> = {
  '2013': { value: 40_000, source: userModel },
  '2015': { value: 40_000, source: userModel },
  '2019': { value: 53_000, source: userModel2019 },
}

/** Users that one Front End Server is sized for. */
export const usersPerFrontEnd: Limit = { value: 6_660, source: userModel }

/** Users per Front End Server in Microsoft's own reference topologies (80,000 on 12, 40,000 on 6, 20,000 on 3). */
export const usersPerFrontEndInReferences: Limit = {
  value: 6_667,
  source: { title: 'Reference topologies', section: '80,000 users on 12 Front End Servers' },
}

/** Users homed on one Standard Edition server of a pair. */
export const usersPerStandardEdition: Limit = { value: 2_500, source: userModel }

/** Users that one Standard Edition server carries while its partner is failed over to it. */
export const usersPerStandardEditionAfterFailover: Limit = { value: 5_000, source: userModel }

/** Front End Servers that every Enterprise Edition pool should have at least. */
export const recommendedFrontEnds: Limit = {
  value: 3,
  source: { title: highAvailabilityPage, section: 'Introduction' },
}

/** Front End Servers that must run at the same time once after a pairing, to synchronise with the backup pool. */
export const frontEndsToSynchronise: Limit = {
  value: 3,
  source: { title: highAvailabilityPage, section: 'Additional steps to ensure pools are functional' },
}

/** Front End Servers of a Lync Server 2013 pool of three or more that must run while its state is reset in full. */
export const frontEndsDuringFullReset: Limit = {
  value: 3,
  source: { title: 'Add or remove a Front End Server in Lync Server 2013', section: 'Steps 5 and 6' },
}

/** Seconds: defaults and bounds of the two intervals of Automatic failover and failback for Voice. */
export const voiceIntervals = {
  failureDetectionDefault: { value: 300, source: topologyBuilderHelp },
  failbackDefault: { value: 600, source: topologyBuilderHelp },
  /** Below this a failure detection interval is raised to it: the pools ping each other every 30 s. */
  clampedBelow: { value: 90, source: topologyBuilderHelp },
  least: { value: 30, source: setCsRegistrar },
  /** As printed: "84,400 seconds (24 hours)"; 24 hours are 86,400 s. */
  most: { value: 84_400, source: setCsRegistrar },
  mostOtherReading: { value: 86_400, source: setCsRegistrar },
  /** The other numbers that the help prints: those of a Survivable Branch Appliance and its pool. */
  survivableBranchDetectionDefault: { value: 120, source: survivableBranchHelp },
  survivableBranchFailbackDefault: { value: 240, source: survivableBranchHelp },
  survivableBranchWarnsBelow: { value: 120, source: survivableBranchHelp },
  /** How often pools ask each other whether they are there. */
  pingInterval: { value: 30, source: topologyBuilderHelp },
} as const satisfies Record<string, Limit>

const nameLengths: Source = { title: 'Schema attributes and descriptions', section: 'dNSHostName' }

/** Characters: the longest label of an FQDN, between two dots. */
export const labelLength: Limit = { value: 63, source: nameLengths }

/** Characters: the longest FQDN, dots included. */
export const fqdnLength: Limit = { value: 255, source: nameLengths }

/** Characters: the longest computer name that NetBIOS keeps whole. */
export const computerNameLength: Limit = {
  value: 15,
  source: { title: 'Plan for Skype for Business Cloud Connector Edition', section: 'Server names' },
}

/** Survivable Branch Appliances that one branch site may have. */
export const appliancesPerBranch: Limit = {
  value: 2,
  source: {
    title: 'Plan for Enterprise Voice resiliency in Skype for Business Server',
    section: 'Branch site resiliency',
  },
}

/** Directors that one Director pool may hold. */
export const directorsPerPool: Limit = {
  value: 10,
  source: { title: 'Topology Basics for Skype for Business Server', section: 'Server roles, Director' },
}

const persistentChat: Source = {
  title: 'Plan Persistent Chat Server topology',
  section: 'Enterprise Edition Server with multiple Persistent Chat Servers',
}

/** Persistent Chat Servers that one pool may hold, active or not. */
export const chatServersPerPool: Limit = { value: 8, source: persistentChat }

/** Persistent Chat Servers of a pool that may be active at a time. */
export const activeChatServersPerPool: Limit = { value: 4, source: persistentChat }

/** Users that one active Persistent Chat Server carries at a time. */
export const usersPerChatServer: Limit = { value: 20_000, source: persistentChat }

import type { Basis } from '../../quorum/reading.ts'
import { hour, minute, second, type Millis } from '../clock.ts'

/**
 * How the cluster service behaves: what differs between its releases, what the documents state in two ways, and what no
 * document states. {@link clusterParameterNotes} tells where each one comes from. Quarantine of nodes (Windows Server 2016)
 * is left out: unit and default of QuarantineThreshold and QuarantineDuration do not fit each other on their page.
 */
export interface ClusterParameters {
  /** From the crash of a node until the others know of it: heartbeat interval times the heartbeats that may be missed. */
  readonly detection: Millis
  /** `static`: the configured votes. `dynamic`: votes are assigned anew after every change of membership. */
  readonly quorum: 'static' | 'dynamic'
  /** Whether the witness votes always, or under dynamic quorum only where the nodes that are up are even in number. */
  readonly witnessVote: 'always' | 'as needed'
  /** Whether a dependency may name several providers of which one is enough. */
  readonly hasOrDependencies: boolean
  /** Whether groups have priorities. */
  readonly hasPriorities: boolean
  /** Whether anti-affinity can be enforced. */
  readonly hasEnforcedAntiAffinity: boolean
  /** Whether a node can be drained of its groups when it is paused. */
  readonly canDrain: boolean
  /** Whether a node that shuts down is drained first. */
  readonly drainsOnShutdown: boolean
  /** How long the drain of a node that shuts down may take (ShutdownTimeoutInMinutes). */
  readonly shutdownTimeout: Millis
  /** How long a group waits for its preferred node when the cluster starts (ClusterGroupWaitDelay). */
  readonly groupWait: Millis
  /** Where a group without preferred owners goes when its node fails. `random` takes the seed of the cluster. */
  readonly nodeFailurePick: 'ordered' | 'random'
  /** RestartPeriod of a resource that states none. */
  readonly restartPeriod: Millis
  /** RestartDelay of a resource that states none. */
  readonly restartDelay: Millis
  /** Whether restarts and failovers count within any interval of that length, or start over once an interval is past. */
  readonly window: 'sliding' | 'tumbling'
  /** How many failovers FailoverThreshold allows within FailoverPeriod: as many, or one less. */
  readonly failoversAllowed: 'threshold' | 'one less'
  /** FailoverThreshold of a group that states none. */
  readonly usualFailoverThreshold: 'nodes less one' | 'nodes'
  /** What becomes of the rest of a group that may not fail over any more. */
  readonly thresholdPolicy: 'leaveFailed' | 'offlineGroup'
  /** What RestartAction 2 does on a failure. */
  readonly restartNotify: 'restart first' | 'fail over at once'
  /** Whether RetryPeriodOnFailure leads to one last attempt, or to one after the other. */
  readonly retryMode: 'once' | 'repeat'
  /** Whether the wish that a resource be online is the last command, or is forgotten when it is online. */
  readonly persistentState: 'last command' | 'until online'
  /** What the hour FailbackWindowStart does to the window. */
  readonly failbackWindowStart: 'begins' | 'ends'
  /** Whether a resource may depend on one of another group. */
  readonly hasDependenciesAcrossGroups: boolean
  /** Whether a failover by hand counts as an attempt, and is denied when none is left. */
  readonly countsAdministrator: boolean
}

/** The releases of Windows Server whose clusters differ. */
export const clusterReleases = ['2003', '2008', '2012', '2012 R2', '2016'] as const

export type ClusterRelease = (typeof clusterReleases)[number]

/** Windows Server 2012 R2, read as most of the documents read it. */
export const usualClusterParameters: ClusterParameters = {
  detection: 5 * second,
  quorum: 'dynamic',
  witnessVote: 'as needed',
  hasOrDependencies: true,
  hasPriorities: true,
  hasEnforcedAntiAffinity: true,
  canDrain: true,
  drainsOnShutdown: true,
  shutdownTimeout: 20 * minute,
  groupWait: 120 * second,
  nodeFailurePick: 'ordered',
  restartPeriod: 900 * second,
  restartDelay: 500,
  window: 'sliding',
  failoversAllowed: 'threshold',
  usualFailoverThreshold: 'nodes less one',
  thresholdPolicy: 'leaveFailed',
  restartNotify: 'restart first',
  retryMode: 'once',
  persistentState: 'last command',
  failbackWindowStart: 'begins',
  hasDependenciesAcrossGroups: false,
  countsAdministrator: false,
}

const before2012 = {
  quorum: 'static',
  witnessVote: 'always',
  hasPriorities: false,
  hasEnforcedAntiAffinity: false,
  canDrain: false,
  drainsOnShutdown: false,
  groupWait: 0,
  nodeFailurePick: 'random',
  restartDelay: 0,
} as const satisfies Partial<ClusterParameters>

const differences: Readonly<Record<ClusterRelease, Partial<ClusterParameters>>> = {
  '2003': { ...before2012, hasOrDependencies: false, thresholdPolicy: 'offlineGroup' },
  '2008': before2012,
  '2012': { witnessVote: 'always', drainsOnShutdown: false },
  '2012 R2': {},
  '2016': { detection: 10 * second },
}

/** How the cluster service of a release behaves. */
export function parametersOf(release: ClusterRelease): ClusterParameters {
  return { ...usualClusterParameters, ...differences[release] }
}

/** What the properties of resources and groups are where nothing else is said. */
export const usualProperties = {
  restartThreshold: 3,
  retryPeriod: hour,
  pendingTimeout: 180 * second,
  looksAlive: 5 * second,
  isAlive: 60 * second,
  deadlockTimeout: 300 * second,
  failoverPeriod: 6 * hour,
  priority: 2000,
  /** How deep dependencies may go. */
  dependencyDepth: 100,
  /** How long it takes a resource to come online or to go offline. Assumed. */
  operation: second,
} as const

/** Where a parameter comes from: stated by the named page, inferred from it, or assumed for want of one. */
export interface ParameterNote {
  readonly basis: Basis
  readonly source: string | null
}

/** The same of the usual properties, each of which is named after its page. */
export const clusterPropertyNotes: Readonly<Record<keyof typeof usualProperties, ParameterNote>> = {
  restartThreshold: documented('RestartThreshold: 3; the administration tool shows 1'),
  retryPeriod: documented('RetryPeriodOnFailure'),
  pendingTimeout: documented('PendingTimeout'),
  looksAlive: documented('LooksAlivePollInterval; each type of resource may have its own'),
  isAlive: documented('IsAlivePollInterval'),
  deadlockTimeout: documented('DeadlockTimeout'),
  failoverPeriod: documented('FailoverPeriod'),
  priority: documented('Priority of a group, since Windows Server 2012'),
  dependencyDepth: documented('[MS-CMRP]: dependencies of resources'),
  operation: { basis: 'assumed', source: null },
}

/** For each parameter the page that states it, and where pages differ, the other reading. */
export const clusterParameterNotes: Readonly<Record<keyof ClusterParameters, ParameterNote>> = {
  detection: documented(
    'SameSubnetDelay 1,000 ms times SameSubnetThreshold 5; 10 in Windows Server 2016 is assumed',
  ),
  quorum: documented('Understanding quorum: dynamic quorum since Windows Server 2012'),
  witnessVote: documented('WitnessDynamicWeight, since Windows Server 2012 R2'),
  hasOrDependencies: documented('Dependency expressions, since Windows Server 2008'),
  hasPriorities: documented('Priority of a group, since Windows Server 2012'),
  hasEnforcedAntiAffinity: documented('ClusterEnforcedAntiAffinity, since Windows Server 2012'),
  canDrain: documented('Pausing a node with a drain, since Windows Server 2012'),
  drainsOnShutdown: documented('DrainOnShutdown, since Windows Server 2012 R2'),
  shutdownTimeout: documented('ShutdownTimeoutInMinutes, 20 minutes'),
  groupWait: documented('ClusterGroupWaitDelay, 120 seconds, since Windows Server 2012'),
  nodeFailurePick: derived(
    'DisableGroupPreferredOwnerRandomization: random until Windows Server 2008 R2; that it is ordered since is inferred',
  ),
  restartPeriod: documented('RestartPeriod: the table says 900,000 ms, the text beneath it 90,000'),
  restartDelay: derived(
    'RestartDelay: 500 ms since Windows Server 2012; that there was none before is inferred',
  ),
  window: documented('RestartThreshold: within any interval; elsewhere the count is said to start over'),
  failoversAllowed: documented('FailoverThreshold: its example can also be read as one less'),
  usualFailoverThreshold: documented(
    'FailoverThreshold: nodes less one; advice for Windows Server 2003 says the number of nodes',
  ),
  thresholdPolicy: documented(
    'Set group failover policy (Windows Server 2003) says failed in one sentence and offline in another',
  ),
  restartNotify: documented('RestartAction: restarts come first; the page on failover leaves them out'),
  retryMode: documented(
    'Resource failure: one last attempt; the administration tool says restarting begins again',
  ),
  persistentState: documented('[MS-CMRP]: the last command; elsewhere the value is deleted when online'),
  failbackWindowStart: documented(
    'FailbackWindowStart: its table of values says that the window ends, a copying mistake',
  ),
  hasDependenciesAcrossGroups: documented(
    'Resource dependencies: one group; group sets since Windows Server 2016',
  ),
  countsAdministrator: derived(
    'Failover: names a failover by hand among the attempts; that it does not count is inferred',
  ),
}

function documented(source: string): ParameterNote {
  return { basis: 'documented', source }
}

function derived(source: string): ParameterNote {
  return { basis: 'derived', source }
}

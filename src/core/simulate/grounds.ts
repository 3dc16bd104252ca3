import type { Basis, Reading, VoteModel } from '../quorum/reading.ts'
import { administrationGrounds } from './administration/parameters.ts'
import { backEndGrounds } from './back-end/parameters.ts'
import { backupGrounds } from './backup/parameters.ts'
import { hour, minute, second, type Millis } from './clock.ts'
import {
  clusterParameterNotes,
  clusterPropertyNotes,
  usualClusterParameters,
  usualProperties,
  type ClusterParameters,
} from './cluster/parameters.ts'
import { failoverGrounds } from './failover/parameters.ts'
import { faultGrounds } from './faults/parameters.ts'
import { frontEndGrounds } from './front-end/parameters.ts'
import { managementGrounds } from './management/parameters.ts'
import { usualParameters, type Parameters } from './parameters.ts'
import { registrarGrounds } from './registrar/parameters.ts'
import type { Source } from '../tables/table.ts'
import { userGrounds } from './users/parameters.ts'
import type { Setting } from './world.ts'

/** One value that the simulation takes to be so, in words. */
export interface GroundRow {
  /** Its name in the parameters of its behaviour. */
  readonly key: string
  readonly name: string
  /** With its unit. */
  readonly value: string
  /** What it would be if the scenario said nothing of it, which basis and source are about; `null` where it is that. */
  readonly usual: string | null
  readonly basis: Basis
  /** The document that it rests on; `null` where there is none. */
  readonly source: string | null
}

/** What one behaviour takes to be so. */
export interface GroundsOfBehaviour {
  readonly behaviour: string
  readonly rows: readonly GroundRow[]
}

/**
 * Every time, size and choice that the simulation takes, with its value and what that rests on, behaviour by behaviour. The
 * values are those of a scenario where it is given. A parameter without a ground or without words does not compile.
 */
export function groundsOf(
  { parameters, seed }: Pick<Setting, 'parameters' | 'seed'> = { parameters: usualParameters, seed: null },
): readonly GroundsOfBehaviour[] {
  return [
    part('Front End pools', words.frontEnd, frontEndGrounds, parameters.frontEnd, usualParameters.frontEnd),
    part('Back End', words.backEnd, backEndGrounds, parameters.backEnd, usualParameters.backEnd),
    part(
      'Failover cluster of a Back End',
      clusterWords,
      clusterParameterNotes,
      // A scenario with a seed has the node that takes over drawn.
      seed === null ? usualClusterParameters : { ...usualClusterParameters, nodeFailurePick: 'random' },
      usualClusterParameters,
    ),
    part(
      'Resources and groups of that cluster',
      propertyWords,
      clusterPropertyNotes,
      usualProperties,
      usualProperties,
    ),
    part('Backup Service', words.backup, backupGrounds, parameters.backup, usualParameters.backup),
    part(
      'Central Management store',
      words.management,
      managementGrounds,
      parameters.management,
      usualParameters.management,
    ),
    part(
      'Backup Registrar',
      words.registrar,
      registrarGrounds,
      parameters.registrar,
      usualParameters.registrar,
    ),
    part(
      'Pool failover and failback',
      words.failover,
      failoverGrounds,
      parameters.failover,
      usualParameters.failover,
    ),
    part('Users', words.users, userGrounds, parameters.users, usualParameters.users),
    part(
      'Administration of single servers',
      words.administration,
      administrationGrounds,
      parameters.administration,
      usualParameters.administration,
    ),
    part('Power and hardware', words.faults, faultGrounds, parameters.faults, usualParameters.faults),
  ]
}

/** For each parameter what it is called, and how its value is written. */
type Words<P> = {
  readonly [Key in keyof P]-?: { readonly name: string; readonly value: (value: P[Key]) => string }
}

type Grounds<P> = {
  readonly [Key in keyof P]-?: { readonly basis: Basis; readonly source: Source | string | null }
}

function part<P extends object>(
  behaviour: string,
  wordsOf: Words<P>,
  grounds: Grounds<P>,
  values: P,
  usualValues: P,
): GroundsOfBehaviour {
  const keys = Object.keys(wordsOf) as (keyof P & string)[] // a mapped type has these keys and no others
  return { behaviour, rows: keys.map(rowOf) }

  function rowOf(key: keyof P & string): GroundRow {
    const { name, value: written } = wordsOf[key]
    const { basis, source } = grounds[key]
    const [value, usual] = [written(values[key]), written(usualValues[key])]
    return {
      key,
      name,
      value,
      usual: value === usual ? null : usual,
      basis,
      source: source === null || typeof source === 'string' ? source : `${source.title}, ${source.section}`,
    }
  }
}

/** A length of time with every unit that it has: "2 min 30 s". */
function lengthOf(time: Millis): string {
  const parts: readonly (readonly [count: number, unit: string])[] = [
    [Math.floor(time / hour), 'h'],
    [Math.floor((time % hour) / minute), 'min'],
    [Math.floor((time % minute) / second), 's'],
    [time % second, 'ms'],
  ]
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return told.length === 0 ? '0 s' : told.join(' ')
}

const time = (name: string) => ({ name, value: lengthOf })
const numberOf = (value: number): string => value.toLocaleString('en-US')
const count = (name: string, unit: string) => ({
  name,
  value: (value: number) => `${numberOf(value)} ${unit}`,
})
const yesOrNo = (name: string) => ({ name, value: (value: boolean) => (value ? 'yes' : 'no') })
const choice = <V extends string>(name: string, values: Readonly<Record<V, string>>) => ({
  name,
  value: (value: V) => values[value],
})

/** Shares with their part of the whole, in percent. */
function sharesOf(shares: Readonly<Record<string, number>>): string {
  const sum = Object.values(shares).reduce((a, b) => a + b, 0)
  return Object.entries(shares)
    .map(([of, share]) => `${of} ${sum === 0 ? 0 : Math.round((share * 1000) / sum) / 10} %`)
    .join(', ')
}

const voting: Readonly<Record<VoteModel, string>> = {
  even: 'the primary database votes in pools with an even number of servers',
  oddize: 'the primary database votes in pools with an even number of voting servers',
  always: 'the primary database votes in every pool',
}

const readingOf = ({ votes, strictNote, earlierTable }: Reading): string =>
  [
    voting[votes],
    ...(strictNote ? ['the note on the witness is taken literally'] : []),
    ...(earlierTable ? ['Lync Server 2013 by the functional table of May 2013'] : []),
  ].join('; ')

const words: { readonly [Of in keyof Parameters]: Words<Parameters[Of]> } = {
  frontEnd: {
    reading: { name: 'How the printed tables of votes are read', value: readingOf },
    groups: {
      name: 'Routing groups of a pool',
      value: (groups) => (groups === null ? 'as many as servers' : numberOf(groups)),
    },
    replicas: count('Replicas of a routing group, in a pool of three servers and more', 'replicas'),
    leastReplicas: count('The least replicas that a routing group shrinks to by itself', 'replicas'),
    coldStartOfTwo: {
      name: 'Servers that a pool of two needs to start',
      value: (servers) => (servers === 1 ? 'one of the two' : 'both'),
    },
    failsFullReset: yesOrNo('Whether a full reset of the registrar state fails'),
    detection: time('From a crash of a server until the others know of it'),
    voteLease: time('From the loss of the votes until the remaining servers stop their services'),
    replicaWait: time('How long a lost replica is waited for before another one is built'),
    stable: time('How long no server may join before routing groups are placed for the first time'),
    build: time('Building a replica'),
  },
  backEnd: {
    mirrorDetection: time('From the loss of the principal until mirror and witness know of it'),
    groupDetection: time('From the loss of the primary replica of an availability group until it is known'),
    takeover: time('Time without databases while a mirror or secondary replica takes over'),
    clusterTakeover: time('Start of SQL Server on another node of a failover cluster'),
    clusterWitness: choice('Witness of a failover cluster, which no topology states', {
      none: 'none',
      disk: 'a disk',
      'file share': 'a file share',
      cloud: 'a cloud witness',
      'only disk': 'a disk, which alone decides',
    }),
    threshold: time('Without databases until users are in resiliency mode, three servers and more'),
    smallPoolThreshold: time('Without databases until users are in resiliency mode, two servers and fewer'),
  },
  backup: {
    interval: time('How often changes are copied (SyncInterval)'),
    takes: time('One synchronisation, from its beginning until the partner has it'),
    catchUp: count('Copying of changes that have piled up', 'seconds of changes in a second'),
  },
  management: {
    cycle: time('From a change of the configuration until every computer that is reached has it'),
    switching: time('Time without changes while the store becomes active on the other pool'),
  },
  registrar: {
    leastDetection: time('The shortest failure detection interval that counts'),
  },
  failover: {
    preflight: time('F0 and B0: looking at topology, pools and PoolState'),
    reading: time('F1: reading one value of the Central Management store'),
    writing: time('F4, F8, B5 and B8: writing one value there'),
    wait: time('How long a step waits for data where no WaitTime is given'),
    backupCheck: time('F2, F6, B3 and B6: asking the Backup Service for the first time'),
    replication: time('F3 and B2: one cycle of replication to the servers of the home pool'),
    seenByHome: time('From a change of PoolState until the home pool acts on it'),
    seenByBackup: time('From a change of PoolState until the backup pool acts on it'),
    perGroup: time('F7 and B7: taking over one routing group, its users apart'),
    perThousandOver: time('F7: taking over a thousand users'),
    perThousandBack: time('B7: taking back a thousand users'),
    stopServices: time('F9: stopping the services of the home pool'),
    startServices: time('B1 and B4: starting those whose computers are up'),
    poolStart: time('B4: how long the home pool may take to serve'),
  },
  users: {
    clients: { name: 'Kinds of clients', value: sharesOf },
    activities: { name: 'What users do at a moment', value: sharesOf },
    usersWhereNotStated: count('Users of a pool of which the topology does not say how many', 'users'),
    participants: count('People in a conference, with its organizer', 'people'),
    rejoin: time('From full service until calls and conferences that ended are made again'),
  },
  faults: {
    boot: time('From the repair of a Front End Server, or of its power, until its services start'),
  },
  administration: {
    drain: time('Invoke-CsComputerFailOver: until users and conferences have left the server'),
    computerWait: time(
      'Invoke-CsComputerFailOver and Invoke-CsComputerFailBack: WaitTime where none is given',
    ),
    fullResetEnables: yesOrNo(
      'Whether a full reset of the registrar state enables services that are disabled',
    ),
  },
}

const clusterWords: Words<ClusterParameters> = {
  detection: time('From the crash of a node until the others know of it'),
  quorum: choice('Votes of the nodes', {
    static: 'as configured',
    dynamic: 'assigned anew after every change of membership',
  }),
  witnessVote: choice('Vote of the witness', {
    always: 'always',
    'as needed': 'where the nodes that are up are even in number',
  }),
  hasOrDependencies: yesOrNo('Dependencies on one of several resources'),
  hasPriorities: yesOrNo('Priorities of groups'),
  hasEnforcedAntiAffinity: yesOrNo('Anti-affinity can be enforced'),
  canDrain: yesOrNo('A node can be drained when it is paused'),
  drainsOnShutdown: yesOrNo('A node that shuts down is drained first'),
  shutdownTimeout: time('How long that drain may take'),
  groupWait: time('How long a group waits for its preferred node when the cluster starts'),
  nodeFailurePick: choice('Where a group without preferred owners goes when its node fails', {
    ordered: 'the next node in order',
    random: 'a node drawn with the seed of the scenario',
  }),
  restartPeriod: time('RestartPeriod of a resource'),
  restartDelay: time('RestartDelay of a resource'),
  window: choice('How restarts and failovers are counted', {
    sliding: 'within any interval of that length',
    tumbling: 'from the start of an interval, and anew after it',
  }),
  failoversAllowed: choice('Failovers that FailoverThreshold allows', {
    threshold: 'as many as it says',
    'one less': 'one less than it says',
  }),
  usualFailoverThreshold: choice('FailoverThreshold of a group', {
    'nodes less one': 'the number of nodes less one',
    nodes: 'the number of nodes',
  }),
  thresholdPolicy: choice('What becomes of a group that may not fail over any more', {
    leaveFailed: 'what runs in it stays online',
    offlineGroup: 'all of it goes offline',
  }),
  restartNotify: choice('RestartAction 2 on a failure', {
    'restart first': 'restarts come first, then the group fails over',
    'fail over at once': 'the group fails over at once',
  }),
  retryMode: choice('After RetryPeriodOnFailure', {
    once: 'one last attempt',
    repeat: 'one attempt after the other',
  }),
  persistentState: choice('The wish that a resource be online', {
    'last command': 'is the last command',
    'until online': 'is forgotten once it is online',
  }),
  failbackWindowStart: choice('The hour FailbackWindowStart', {
    begins: 'begins the window',
    ends: 'ends the window',
  }),
  hasDependenciesAcrossGroups: yesOrNo('Dependencies on resources of other groups'),
  countsAdministrator: yesOrNo('A failover by hand counts against FailoverThreshold'),
}

const propertyWords: Words<{ readonly [Key in keyof typeof usualProperties]: number }> = {
  restartThreshold: count('RestartThreshold of a resource', 'restarts'),
  retryPeriod: time('RetryPeriodOnFailure of a resource'),
  pendingTimeout: time('PendingTimeout of a resource'),
  looksAlive: time('LooksAlivePollInterval of a resource'),
  isAlive: time('IsAlivePollInterval of a resource'),
  deadlockTimeout: time('DeadlockTimeout of a resource'),
  failoverPeriod: time('FailoverPeriod of a group'),
  priority: { name: 'Priority of a group', value: String },
  dependencyDepth: count('How deep dependencies may go', 'resources'),
  operation: time('A resource other than SQL Server coming online or going offline'),
}

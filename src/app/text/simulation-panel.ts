import type { BackupModule, BackupTrouble, ExportState } from '#core/simulate/backup/state.ts'
import { hour, minute, second, type Millis } from '#core/simulate/clock.ts'
import type { PoolStateValue, Step } from '#core/simulate/failover/state.ts'
import type { Readiness } from '#core/simulate/front-end/readiness.ts'
import type { Deed, StartPool } from '#core/simulate/scenario/scenario.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import { namedStep } from '#core/simulate/trace/step-words.ts'
import { stillGoingWords, type Ahead, type BoardPhase, type StillGoing } from '#core/simulate/users/board.ts'
import type { AgainstTarget, ProcedureRun, ServiceKind } from '#core/simulate/users/measures.ts'
import type { Standing } from '#core/simulate/users/state.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import type { CellState } from '#core/tables/user-experience.ts'

const number = (n: number) => n.toLocaleString('en-US')
const users = (n: number) => (n === 1 ? '1 user' : `${number(n)} users`)

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A length of simulated time: "3 min 50 s"; the two greatest units. */
function span(length: Millis): string {
  const whole = Math.round(length / second) * second
  if (length > 0 && length < second) return `${length} ms`
  const parts: [count: number, unit: string][] = [
    [Math.floor(whole / hour), 'h'],
    [Math.floor((whole % hour) / minute), 'min'],
    [(whole % minute) / second, 's'],
  ]
  const told = parts.filter(([count]) => count > 0).slice(0, 2)
  return told.length === 0 ? '0 s' : told.map(([count, unit]) => `${number(count)} ${unit}`).join(' ')
}

/** A moment on the clock of the simulation, in whole seconds. */
const clock = (at: Millis) => timeText(at - (at % second))

/** A step of a script in words, without its time. */
function deed(step: Deed): string {
  switch (step.do) {
    case 'fail':
      return `${listed(step.what)} ${step.what.length === 1 ? 'fails' : 'fail'}`
    case 'repair':
      return `${listed(step.what)} ${step.what.length === 1 ? 'is' : 'are'} repaired`
    case 'slow':
      return step.by === 0
        ? `${listed(step.what)} ${step.what.length === 1 ? 'is' : 'are'} as fast as usual`
        : `Everything over ${listed(step.what)} takes ${span(step.by)} longer`
    case 'stop services':
      return `Stop-CsWindowsService -Graceful on ${listed(step.what)}`
    case 'start services':
      return `Start-CsWindowsService on ${listed(step.what)}`
    case 'start pool':
      return startPool(step)
    case 'reset registrar state':
      return `Reset-CsPoolRegistrarState -ResetType ${step.type} for ${step.what}`
    case 'fail over databases':
      return `Invoke-CsDatabaseFailover of ${step.what} to the ${step.to}`
    case 'hang resource':
      return `${step.resource} of ${step.what} hangs on ${step.on ?? 'every node'}`
    case 'free resource':
      return `${step.resource} of ${step.what} hangs no longer on ${step.on ?? 'every node'}`
    case 'stop backup service':
      return `The Lync Backup Service of ${listed(step.what)} is stopped`
    case 'start backup service':
      return `The Lync Backup Service of ${listed(step.what)} is started`
    case 'synchronise backup':
      return `Invoke-CsBackupServiceSync on ${listed(step.what)}`
    case 'fail over pool':
      return `Invoke-CsPoolFailOver${step.disaster ? ' -DisasterMode' : ''} of ${step.what}`
    case 'fail back pool':
      return `Invoke-CsPoolFailBack${step.disaster ? ' -DisasterMode' : ''} of ${step.what}`
    case 'interrupt failover':
      return `The command that fails ${step.what} over or back is stopped`
    case 'set pool state':
      return `Set-CsRegistrarConfiguration -PoolState ${step.to} for ${step.what}`
    case 'move next hop':
      return `The next hop of ${step.what} becomes ${step.to}`
    case 'fail over management store':
      return `Invoke-CsManagementServerFailover to ${step.to}${step.disaster ? ', in a disaster' : ''}`
    case 'restore management store':
      return 'Invoke-CsManagementServerFailover -Restore'
    case 'slow replication':
      return step.by === 0
        ? 'Replication is as fast as usual everywhere'
        : `Replication takes ${span(step.by)} longer everywhere`
    case 'change configuration':
      return 'Something is changed in the configuration'
  }
}

function startPool({ what, skipServers, skipRoutingGroups, recovery }: StartPool): string {
  return [
    `Start-CsPool of ${what}`,
    skipServers.length > 0 && `-SkipServer ${listed(skipServers)}`,
    skipRoutingGroups.length > 0 && `-SkipRoutingGroup ${listed(skipRoutingGroups.map(String))}`,
    recovery && '-QuorumLossRecovery',
  ]
    .filter(Boolean)
    .join(' ')
}

const stillGoing = (what: readonly StillGoing[]) =>
  `Still going on: ${what.map((one) => stillGoingWords[one]).join('; ')}.`

const against = {
  within: 'within the target',
  near: 'in the target range',
  over: 'over the target',
} as const satisfies Record<AgainstTarget, string>

/** Texts of the panel beside the canvas and the panel below it in Simulate mode, and of the scenarios. */
export const simulationPanelText = {
  span,
  clock,
  users,
  number,
  listed,
  loading: 'The simulation has not begun yet.',
  noPools: 'There is no Front End pool yet. Add one in Design mode.',
  tabs: {
    experience: 'User experience',
    servers: 'Servers',
    replication: 'Replication',
    recovery: 'Recovery',
  },
  about: (names: readonly string[]) =>
    names.length === 0
      ? 'All pools. Select a pool on the canvas to see it alone.'
      : names.length > 3
        ? `About ${names.length} pools that are selected.`
        : `About ${listed(names)}, as selected.`,
  basis: {
    words: { documented: 'documented', inferred: 'inferred' },
    means: {
      documented: 'A document says so.',
      inferred: 'No document says so: it follows from what documents say nearby.',
    },
    source: (title: string, section: string) => `${title}, ${section}`,
  },

  experience: {
    intro:
      'What each group of users can do now, and after the current step. The tables count everyone who is homed on a pool, at work or not.',
    all: 'Everyone has full service.',
    allMeans: 'When a pool is in trouble, a table for each group of its users stands here.',
    totals: 'Users who are at work',
    totalsMean: (atWork: number, homed: number) =>
      `${number(atWork)} of the ${number(homed)} users who are homed here are at work.`,
    full: 'Full service',
    resiliency: 'Resiliency mode',
    none: 'No service',
    print: 'Print the tables',
    printTitle: (name: string, at: Millis) => `User experience: ${name}, at ${clock(at)} simulated`,
    printNothing: 'Nobody is affected: there is nothing to print.',
    phases: {
      failed: 'in trouble, not failed over',
      'failing over': 'failing over',
      'failover ending': 'failed over, something still goes on',
      'failed over': 'failed over',
      'failing back': 'failing back',
      'failback ending': 'failed back, something still goes on',
    } satisfies Record<BoardPhase, string>,
    phaseMeans: {
      failed: 'Nobody has begun to fail it over.',
      'failing over': 'A pool failover is under way.',
      'failover ending': 'PoolState is FailedOver.',
      'failed over': 'Its users are served by the backup pool.',
      'failing back': 'A pool failback is under way.',
      'failback ending': 'PoolState is Active again, and not yet for all of its users.',
    } satisfies Record<BoardPhase, string>,
    stillGoing,
    affected: (n: number) => `${users(n)} of this pool`,
    unaffected: (n: number) => `${users(n)} of other pools`,
    unaffectedMeans: 'Homed on a pool that is not affected itself, the backup pool among them.',
    standings: {
      home: 'signed in at home',
      'signed out, waiting': 'signed out, waiting',
      'backup, resiliency': 'resiliency mode on the backup pool',
      backup: 'full service on the backup pool',
      'home, resiliency': 'resiliency mode at home',
      'home, limited': 'resiliency mode, databases lost',
      'no service': 'nowhere to sign in',
      'blocked client': 'client blocked until the failback is complete',
    } satisfies Record<Standing, string>,
    sentHome: {
      heading: 'signed out by the failback',
      means:
        'Signed out of the backup pool by the failback; the home pool is about to take them, in resiliency mode.',
    },
    because: (whys: readonly string[]) => `Because ${listed(whys)}.`,
    clients: (names: readonly string[]) => `Clients: ${listed(names)}.`,
    what: 'What',
    now: 'Now',
    after: 'After',
    afterMeans: (ahead: string) => `After: ${ahead}.`,
    ahead: {
      'timer or failover': 'when the Registrar resiliency timer expires or a failover is started',
      'failover complete': 'when a failover is complete',
      'backup reads': 'when the backup pool has read that the failover is complete',
      'failback started': 'when the pool is failed back',
      'failback signs out': 'when the failback signs users out of the backup pool',
      'failback complete': 'when the failback is complete',
      'home reads': 'when the home pool has read that the failback is complete',
      'voice failback': 'when the failback interval has passed',
      'databases back': 'when the databases are served again',
      'service back': 'when the service is back',
    } satisfies Record<Ahead, string>,
    cells: {
      yes: 'Yes',
      limited: 'Limited',
      no: 'No',
      rejoin: 'Rejoin',
      'last known': 'Last known',
      unknown: 'Unknown',
    } satisfies Record<CellState, string>,
    cell: (word: string, row: string, column: string) => `${word}: ${row}, ${column.toLowerCase()}`,
    said: (column: string) => `${column}:`,
    table: (who: string) => `What ${who} can do`,
    why: (name: string) => `Why does ${name} not run?`,
  },

  servers: {
    server: 'Server',
    groups: 'Routing groups',
    table: (name: string) => `Servers of ${name}`,
    power: {
      off: 'down',
      booting: 'computer starts',
      starting: 'services start',
      active: 'runs',
      stopped: 'services stopped',
    },
    waits: {
      'pool manager': 'Waits for enough servers of the pool (event 32169).',
      'routing groups': 'Waits for its routing groups (event 32174).',
    },
    up: (up: number, of: number) => `${up} of ${of} servers take part`,
    said: (said: string) => `Pool state ${said}`,
    stopsAt: (at: Millis) => `Services stop at ${clock(at)} unless enough votes are back.`,
    groupsServe: (serving: number, of: number) =>
      of === 0 ? 'No routing group is placed yet.' : `${serving} of ${of} routing groups serve their users.`,
    lostGroups: (groups: readonly number[]) =>
      `Without quorum: ${groups.length === 1 ? 'routing group' : 'routing groups'} ${listed(groups.map(String))}.`,
    recovering: 'Routing groups are loaded anew from the Back End; data may be lost.',
    restarting: 'Servers start their services anew, one after the other.',
    primary: (groups: readonly number[]) => `primary of ${listed(groups.map(String))}`,
    secondary: (groups: readonly number[]) => `secondary of ${listed(groups.map(String))}`,
    building: (groups: readonly number[]) => `builds ${listed(groups.map(String))}`,
    lost: (groups: readonly number[]) => `${listed(groups.map(String))} lost`,
    noGroups: 'none',
    databases: (role: string) => `Databases served on the ${role}.`,
    databasesLost: (since: Millis) => `Databases not served since ${clock(since)}.`,
    databasesMoving: (to: string) => `Databases are being moved to the ${to}.`,
    pastThreshold: 'They are lost for so long that users are in resiliency mode.',
    readiness: {
      of: (cmdlet: string, pool: string) => `${cmdlet} of ${pool}`,
      states: {
        Ready: 'Every routing group has its primary and its replicas.',
        Busy: 'A routing group has no primary or lacks a replica, or replicas are being built.',
        InsufficientActiveFrontEnds: 'Fewer servers run than the pool needs to start.',
      } satisfies Record<Readiness['state'], string>,
      active: (active: number, of: number) => `${active} of ${of} Front End Servers are active.`,
      table: (name: string) => `Upgrade domains of ${name}`,
      domain: 'Upgrade domain',
      servers: 'Servers',
      mayStop: 'May be stopped now',
      yes: 'Yes',
      no: 'No',
      unknown: 'Not documented',
      assumed: 'The topology does not state every upgrade domain; the others are assumed.',
      basis:
        'What the cmdlet reports is documented. How it comes to that is not: this follows from the quorum of the pool and of its routing groups.',
    },
  },

  replication: {
    none: 'It is not paired: nothing is copied.',
    way: (from: string, to: string) => `${from} to ${to}`,
    copying: 'copying',
    disturbed: 'not copying',
    troubles: {
      service: 'The Lync Backup Service is stopped.',
      pool: 'No server of the pool runs.',
      databases: 'The databases of the pool are not served.',
      'file store': 'The file store of the pool is out of reach.',
      link: 'The link to the site of the other pool is cut.',
      'partner file store': 'The file store of the other pool is out of reach.',
      'partner service': 'The Lync Backup Service of the other pool is stopped.',
      'partner pool': 'No server of the other pool runs.',
      'partner databases': 'The databases of the other pool are not served.',
    } satisfies Record<BackupTrouble, string>,
    table: (from: string, to: string) => `What is copied from ${from} to ${to}`,
    module: 'Module',
    modules: {
      UserServices: 'UserServices',
      ConfServices: 'ConfServices',
      CentralMgmt: 'CentralMgmt',
    } satisfies Record<BackupModule, string>,
    moduleMeans: {
      UserServices: 'contacts, permissions and conferences that are scheduled',
      ConfServices: 'content of conferences',
      CentralMgmt: 'the Central Management store',
    } satisfies Record<BackupModule, string>,
    states: {
      NotInitialized: 'not copied by this pool',
      NonSteadyState: 'NonSteadyState',
      SteadyState: 'SteadyState',
      FinalState: 'FinalState',
      ErrorState: 'ErrorState',
    } satisfies Record<ExportState, string>,
    upTo: (time: string) => `copied up to ${time}`,
    notCopied: 'Not copied yet',
    slow: (by: Millis) => `The link is slow: everything takes ${span(by)} longer.`,
    risk: 'Changes in one place alone',
    riskWords: (took: Millis, from: string, to: string) =>
      took === 0
        ? `Nothing: all that users changed on ${from} is on ${to}.`
        : `${span(took)} of changes stand on ${from} alone and would be lost with it.`,
    target: (target: Millis, how: AgainstTarget) => `Target ${span(target)}: ${against[how]}.`,
    store: 'Central Management store',
    noStore: 'The topology names no pool that holds it.',
    active: 'Active on',
    standby: 'Standby on',
    noStandby: 'none',
    available: 'available',
    lostSince: (at: Millis) => `lost since ${clock(at)}: nothing can be read or changed there`,
    readOnly: 'read only: a failover was left half done',
    moving: (to: string, phase: 'waiting' | 'switching') =>
      phase === 'waiting'
        ? `failing over to ${to}, waiting for the replicas`
        : `failing over to ${to}, nothing can be changed`,
    stale: (name: string) => `The copy on ${name} is stale and takes itself to be active.`,
    changes: 'Changes',
    changeWords: (version: number, replicated: number) =>
      version === 0
        ? 'none since the beginning'
        : version === replicated
          ? `all ${number(version)} replicated`
          : `${number(replicated)} of ${number(version)} replicated`,
    replicas: 'Replicas',
    allCurrent: 'every computer has every change',
    behind: (n: number) => `${n === 1 ? '1 computer is' : `${number(n)} computers are`} behind`,
    replicasOf: 'Replicas by pool',
    pool: 'Pool',
    current: 'Up to date',
    of: (current: number, of: number) => `${current} of ${of}`,
    never: 'What is not copied',
    neverMeans: 'It does not come along when users move, whichever pool serves them.',
    neverHere: 'Of an unpaired pool nothing is copied.',
    forGood: 'Nothing brings it back.',
  },

  recovery: {
    lost: 'User-minutes lost',
    lostMeans: 'Users at work times the minutes they were without it, since the beginning.',
    service: 'Service',
    minutes: 'User-minutes',
    kinds: {
      'signing in': 'Signing in',
      'calls and peer-to-peer': 'Calls and peer-to-peer',
      'own conferences': 'Own conferences',
      scheduling: 'Scheduling',
      presence: 'Presence',
      contacts: 'Contacts and address book',
    } satisfies Record<ServiceKind, string>,
    inResiliency: 'resiliency mode has it',
    notInResiliency: 'resiliency mode lacks it',
    sessions: (calls: number, conferences: number, rejoins: number) =>
      `${number(calls)} users lost a call; ${number(conferences)} conferences ended; ${number(rejoins)} clicks to rejoin.`,
    time: 'Recovery time',
    timeMeans: 'How long users go without full service, against the documented target of a pool failover.',
    point: 'Recovery point',
    pointMeans: 'What is in one place alone, against the documented target.',
    pool: 'Pool',
    running: 'Runs now',
    longest: 'Longest',
    none: 'none',
    fine: 'No user has gone without full service.',
    pairedOnly: 'No pool of these is paired.',
    measured: (took: Millis, how: AgainstTarget) => `${span(took)}, ${against[how]}`,
    target: (from: Millis, to: Millis) => (from === to ? span(to) : `${span(from)} to ${span(to)}`),
    targetIs: (from: Millis, to: Millis) =>
      `Target ${from === to ? span(to) : `${span(from)} to ${span(to)}`}.`,
    against,
    atRisk: 'At risk now',
    gone: 'Lost for good',
    goneWords: (from: Millis, until: Millis, deedName: 'failover' | 'failback') =>
      `changes from ${clock(from)} to ${clock(until)}, by the ${deedName}`,
    procedures: 'Failovers and failbacks',
    noProcedures: 'None has been started.',
    procedure: ({ deed: which, disaster }: Pick<ProcedureRun, 'deed' | 'disaster'>) =>
      `${which === 'failover' ? 'Invoke-CsPoolFailOver' : 'Invoke-CsPoolFailBack'}${disaster ? ' -DisasterMode' : ''}`,
    outcomes: {
      running: 'running',
      complete: 'complete',
      failed: 'failed',
      refused: 'refused',
    } satisfies Record<ProcedureRun['outcome'], string>,
    procedureTimes: (from: Millis, until: Millis | null) =>
      until === null ? `since ${clock(from)}` : `${clock(from)} to ${clock(until)}`,
    poolState: (state: PoolStateValue) => `PoolState ${state}`,
    stillGoing,
    stuck: (step: Step, why: string) => `Stuck in step ${namedStep(step)}. ${why}`,
  },

  drawer: {
    close: 'Close the panel',
    tabs: { log: 'Event log', compare: 'Compare futures', script: 'Script' },
    scenarios: 'Scenarios…',
    scenariosMean: 'Choose a ready scenario, or open one from a file',
  },

  log: {
    list: 'Events',
    empty: 'Nothing has happened yet. Make something fail on the canvas, or play on.',
    noMatch: 'No event matches the filter.',
    pool: 'Pool',
    everyPool: 'Every pool',
    kind: 'Kind',
    everyKind: 'Every kind',
    kinds: {
      fault: 'Failures and repairs',
      'front end': 'Servers and routing groups',
      'back end': 'Databases',
      backup: 'Backup Service',
      registrar: 'Registrar',
      failover: 'Pool failover',
      users: 'Users',
      management: 'Central Management store',
    } satisfies Record<WorldEvent['of'], string>,
    shown: (shown: number, all: number) =>
      shown === all ? `${number(all)} events` : `${number(shown)} of ${number(all)} events`,
    copy: 'Copy the log',
    now: 'now',
    later: 'later',
    because: (n: number) => `because of #${n}`,
    becauseMeans: (words: string) => `Because of: ${words}`,
    outside: 'from outside',
    seek: (time: string, words: string) => `${time} simulated, ${words}`,
    number: (n: number) => `#${n}`,
    hint: 'Enter goes to the moment of an event; the arrow keys go through them.',
  },

  compare: {
    alone: 'There is one future only.',
    aloneMeans:
      'Go to a moment, fork there, and do something else in the new future: both stand here side by side.',
    fork: 'Fork here',
    until: (at: Millis) => `Both are played on to ${clock(at)} simulated for this.`,
    stuck: (label: string, at: Millis) =>
      `${label} can be played on to ${clock(at)} only, by a mistake in this product.`,
    noDifference: 'Nothing differs up to then: do something else in one of them.',
    table: 'Both futures',
    figure: 'What',
    shown: (label: string) => `${label} (shown)`,
    show: (label: string) => `Show ${label}`,
    rows: {
      forked: 'Forked at',
      withoutNow: 'Users without service now',
      withoutMost: 'Users without service, at most',
      limitedMost: 'Users in resiliency mode, at most',
      withoutMinutes: 'User-minutes without service',
      limitedMinutes: 'User-minutes in resiliency mode',
      recovered: 'Time to recovery, at most',
      risk: 'Data at risk now',
      lost: 'Data lost for good',
      events: 'Events',
    },
    beginning: 'from the beginning',
    notRecovered: (at: Millis) => `not by ${clock(at)}`,
    undisturbed: 'always full service',
    recoveredAt: (took: Millis, at: Millis) => `${span(took)}, at ${clock(at)}`,
    mostAt: (n: number, from: Millis) => (n === 0 ? '0' : `${number(n)} from ${clock(from)}`),
    riskOf: (took: Millis, pool: string) => (took === 0 ? 'none' : `${span(took)} on ${pool}`),
    lostFor: (took: Millis) => (took === 0 ? 'none' : `${span(took)} of changes`),
    difference: 'Where they part',
    first: 'The first event in which they differ:',
    nothingMore: 'nothing more happens',
    chart: {
      without: 'Users without service',
      limited: 'Users in resiliency mode',
      time: 'Simulated time',
      now: 'now',
      forked: 'fork',
      says: (label: string, most: number, from: Millis, end: number) =>
        most === 0
          ? `${label}: none at any time.`
          : `${label}: at most ${number(most)}, from ${clock(from)}; ${number(end)} at the end.`,
      table: 'Users without service and in resiliency mode, over simulated time',
      withoutOf: (label: string) => `${label}: without service`,
      limitedOf: (label: string) => `${label}: resiliency mode`,
      file: 'futures',
    },
  },

  script: {
    intro: 'What is put in from outside, by hand or by the scenario. Everything else follows from it.',
    future: (label: string) => `Script of ${label}.`,
    empty: 'Nothing is put in yet. Do something on the canvas, or add a deed here.',
    table: 'What is put in from outside',
    when: 'When',
    what: 'What',
    done: 'done',
    toCome: 'to come',
    time: (words: string) => `Time of: ${words}`,
    wrongTime: 'Write a time such as 00:08:20, 90 s, 5 min or 2 h.',
    remove: 'Remove',
    removeOf: (words: string, time: string) => `Remove: ${words}, at ${time}`,
    removed: (words: string) => `Removed: ${words}`,
    retimed: (words: string, time: string) => `${words}, now at ${time}`,
    added: (words: string, time: string) => `${words}, at ${time}`,
    noWords: 'A scenario file has no words for this; it is left out when the script is saved.',
    add: 'Add a deed',
    deed: 'Deed',
    deeds: {
      fail: 'Failure',
      repair: 'Repair',
      slow: 'Slow link',
      'stop services': 'Stop services',
      'start services': 'Start services',
      'start pool': 'Start-CsPool',
      'reset registrar state': 'Reset-CsPoolRegistrarState',
      'fail over databases': 'Invoke-CsDatabaseFailover',
      'hang resource': 'Hang a cluster resource',
      'free resource': 'Free a cluster resource',
      'stop backup service': 'Stop the Lync Backup Service',
      'start backup service': 'Start the Lync Backup Service',
      'synchronise backup': 'Invoke-CsBackupServiceSync',
      'fail over pool': 'Invoke-CsPoolFailOver',
      'fail back pool': 'Invoke-CsPoolFailBack',
      'interrupt failover': 'Stop the failover command',
      'set pool state': 'Set-CsRegistrarConfiguration -PoolState',
      'move next hop': 'Move the next hop of an Edge pool',
      'fail over management store': 'Invoke-CsManagementServerFailover',
      'restore management store': 'Invoke-CsManagementServerFailover -Restore',
      'slow replication': 'Slow replication',
      'change configuration': 'Change the configuration',
    } satisfies Record<Deed['do'], string>,
    on: 'On what',
    onHint: 'A name of the topology; several with commas between them.',
    onOne: 'A name of the topology.',
    to: 'To',
    by: 'How much longer',
    byHint: 'Such as 30 s; 0 s for as fast as usual.',
    type: 'Reset type',
    skipServers: '-SkipServer',
    skipServersHint: 'Servers of the pool that are not started; several with commas between them.',
    skipGroups: '-SkipRoutingGroup',
    skipGroupsHint: 'Numbers of routing groups, 1 for the first; several with commas between them.',
    wrongGroups: 'Write the numbers of routing groups, such as 2 or 2, 5.',
    recovery: '-QuorumLossRecovery',
    resource: 'Resource',
    node: 'Node',
    everyNode: 'every node',
    poolState: 'PoolState',
    disaster: 'Disaster mode',
    at: 'When',
    addIt: 'Add',
    ofDeed: deed,
    assertions: 'What has to come of it',
    noAssertions: 'The scenario asserts nothing.',
    held: 'held',
    failed: 'failed',
    open: 'not reached',
    expected: (expected: string) => `expected ${expected}`,
    found: (expected: string, found: string) => `expected ${expected}, found ${found}`,
    assertionTable: 'Assertions of the scenario',
    verdict: 'Outcome',
    about: 'About',
    save: 'Save as a scenario…',
  },

  scenarios: {
    title: 'Scenarios',
    intro:
      'A scenario puts failures, repairs and deeds in at given times. Playing it changes no design; before it begins, you choose on which topology.',
    ready: 'Ready scenarios',
    choose: 'Choose a file…',
    chooseHint: 'A scenario file can also be dropped anywhere on this page.',
    cancel: 'Close',
    back: 'Back',
    onOpen: 'Play on the open topology',
    onOpenMeans: (name: string) => `Plays on your topology ${name}, which stays as it is.`,
    onOwn: 'Open its topology and play',
    ownMeans: (name: string) =>
      `Opens the scenario's own topology. ${name}, which is open, is put away and can be brought back.`,
    ownOnEmpty: "Opens the scenario's own topology.",
    cannotPlay: (n: number) =>
      n === 1
        ? 'On the open topology it cannot be played, for one reason:'
        : `On the open topology it cannot be played, for ${n} reasons:`,
    notOnOpen: 'Names in it are not found in the open topology.',
    problem: (path: string, message: string) => (path === '' ? message : `${path}: ${message}`),
    deeds: (n: number) => (n === 1 ? '1 deed' : `${n} deeds`),
    asserted: (n: number) => (n === 1 ? '1 assertion' : `${n} assertions`),
    until: (at: Millis) => `until ${clock(at)} simulated`,
    notReady: (name: string) => `${name} could not be loaded. Check the connection and choose it again.`,
    readOnly: 'Another tab holds the document: a topology can be opened there only.',
  },

  save: {
    title: 'Save as a scenario',
    intro: 'The script of the future that is shown, as a file that can be opened and shared.',
    name: 'Name',
    description: 'What it shows',
    until: 'Ends at',
    withTopology: 'Put the topology into the file',
    withTopologyHint: 'Without it the scenario plays on whichever document is open.',
    asserted: (n: number) => (n === 1 ? 'One assertion is kept.' : `${n} assertions are kept.`),
    leftOut: (n: number) =>
      n === 1
        ? 'One item of the script has no words in a scenario file and is left out.'
        : `${n} items of the script have no words in a scenario file and are left out.`,
    nameNeeded: 'Give it a name first.',
    untilWrong: 'Write a time such as 01:00:00 or 90 min first.',
    cancel: 'Cancel',
    save: 'Save',
    saved: (file: string) => `Saved as ${file}.`,
    newName: (doc: string) => `Scenario of ${doc}`,
  },
}

import type { Millis } from '#core/simulate/clock.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import type { Speed } from '../store/simulation-slice.ts'

/** Several names in a sentence; their number where there are more than a few. */
function named(names: readonly string[]): string {
  if (names.length > 3) return `${names.length} parts`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A moment as a clock shows it, to the second. */
export const clockText = (at: Millis) => timeText(at - (at % 1000))

/** Texts of Simulate mode: its commands, and what is announced of its deeds. */
export const simulationText = {
  labels: { base: 'Base', fork: 'Fork' },
  fault: (names: readonly string[], off: boolean) => `${named(names)} ${off ? 'fails' : 'is repaired'}`,
  repairedAll: 'Everything is repaired',
  refused: (scenario: string, problems: readonly { readonly path: string; readonly message: string }[]) =>
    `${scenario} cannot be played on this topology. ${problems
      .slice(0, 3)
      .map(({ path, message }) => `${path}: ${message}`)
      .join(' ')}${problems.length > 3 ? ` And ${problems.length - 3} more.` : ''}`,
  begunScenario: (name: string) => `Scenario ${name}, at its beginning.`,
  designChanged: 'The design has changed since. The simulation begins anew with the design as it is.',
  restarted: 'Back to the beginning',
  forked: (label: string | null) => (label === null ? 'Fork here' : `Fork here: ${label}`),
  shown: (label: string) => `${label} is shown.`,
  dropped: (label: string) => `Drop ${label}`,
  droppingLater: (label: string, later: number) =>
    `${label}; ${later === 1 ? 'what was to be done later is' : `${later} things that were to be done later are`} dropped`,
  held: (line: string) =>
    `${line} is running. Wait for it, skip the wait, or interrupt it with Ctrl+C in the Management Shell first.`,
  heldByDrill: 'What is done in a drill stays done. Undo and reset are the ways back.',
  undone: (label: string) => `Undone: ${label}.`,
  redone: (label: string) => `Redone: ${label}.`,

  atMoment: (at: Millis) => `${clockText(at)} simulated.`,
  nothingThere: 'Nothing more happens there.',
  /** The world does not come to rest, which is a mistake in the machine that plays it. */
  noRest: (label: string | null, at: Millis, why: string) =>
    `${label === null ? 'The simulation cannot go on' : `${label}: the simulation cannot go on`}. It stays at ${clockText(at)}, and nothing of it is lost. The mistake is in this product: ${why}.`,
  noRestAtFirst: (why: string) => `The simulation cannot begin. The mistake is in this product: ${why}.`,
  noEffect: (label: string) => `${label}: nothing changes.`,

  playing: (speed: Speed) =>
    speed === 'next event'
      ? 'Playing, one event each second.'
      : `Playing, ${speed} simulated for 1 real second.`,
  paused: (at: Millis) => `Paused at ${clockText(at)} simulated.`,
  ended: 'The end of the timeline. Play again to go on.',
  nothingToCome: 'Nothing more is to come.',

  /** While a part is on its way. */
  loading: 'Loading the simulation…',
  timeline: 'Timeline',
  place: { panel: 'Simulation', drawer: 'Simulation in depth' },

  why: {
    onlyHere: 'Switch to Simulate first.',
    notBegun: 'The simulation has not begun.',
    atBeginning: 'This is the beginning.',
    selectServer: 'Select a Front End Server or a pool first.',
    selectPool: 'Select a pool first.',
    selectPairing: 'Select a pairing first.',
    oneSite: 'Both pools stand in one site: there is no link between them.',
    notPaired: 'This pool is not paired.',
    noOther: 'This pool has no other copy of its databases.',
    nothingToUndo: 'Nothing was done in the simulation yet.',
    nothingToRedo: 'Nothing of the simulation was undone.',
    allUp: 'Nothing has failed.',
    noCluster: 'The databases of this pool are not on a SQL Server failover cluster.',
    noProcedure: 'No pool failover or failback of this pool is under way.',
    noManagementStore: 'The topology has no Central Management store.',
    oneFuture: 'There is one future only.',
    noShell: 'Open the Management Shell first.',
    noLine: 'No command is running.',
    onServer: 'It stands on a Front End Server: fail that server.',
  },

  commands: {
    play: 'Play the simulation',
    pause: 'Pause the simulation',
    next: 'Go to the next event',
    previous: 'Go to the previous event',
    nextMark: 'Go to the next mark on the timeline',
    previousMark: 'Go to the previous mark on the timeline',
    fork: 'Fork here: part a second future from this moment',
    otherFuture: 'Show the other future',
    restart: 'Simulate from the beginning again',
    scenarios: 'Choose a scenario…',
    shell: 'Management Shell',
    shellClear: 'Clear the Management Shell',
    shellSkip: 'Skip the wait of the command that runs',
    shellInterrupt: 'Interrupt the command that runs',
    shellTranscript: 'Download the transcript of the Management Shell',
    grounds: 'What this simulation takes to be so…',
    fail: 'Fail the selection',
    repair: 'Repair the selection',
    repairAll: 'Repair everything',
    stopServices: 'Stop services (Stop-CsWindowsService)',
    startServices: 'Start services (Start-CsWindowsService)',
    startPool: 'Start the pool (Start-CsPool)',
    startPoolServices: (version: string) =>
      `Start the services of every server (${version} has no Start-CsPool)`,
    startPoolServicesUnknown:
      'Start the services of every server (whether this version has Start-CsPool is not known)',
    reset: (type: string) => `Reset-CsPoolRegistrarState -ResetType ${type}`,
    failOver: (disaster: boolean) => `Invoke-CsPoolFailOver${disaster ? ' -DisasterMode' : ''}`,
    failBack: (disaster: boolean) => `Invoke-CsPoolFailBack${disaster ? ' -DisasterMode' : ''}`,
    storeFailOver: (disaster: boolean) =>
      `Invoke-CsManagementServerFailover to here${disaster ? ', in a disaster' : ''}`,
    databaseFailOver: 'Invoke-CsDatabaseFailover to the other copy',
    stopBackup: 'Stop the Lync Backup Service (LYNCBACKUP)',
    startBackup: 'Start the Lync Backup Service (LYNCBACKUP)',
    syncBackup: 'Invoke-CsBackupServiceSync',
    hangSql: 'Let the SQL Server resource of its cluster hang',
    freeSql: 'Let the SQL Server resource hang no longer',
    interrupt: 'Interrupt the failover or failback (Ctrl+C)',
    slowReplication: 'Let replication lag, 5 min more',
    fastReplication: 'Let replication be as fast as usual',
    slowLink: 'Make the link slow, 30 s more',
    fastLink: 'Make the link as fast as usual',
  },
  /** What a deed is called in the announcement and for undo. */
  deed: (what: string, name: string) => `${name}: ${what}`,
  /** What was done and did not come about. */
  refusedDeed: (label: string, [first = '', ...more]: readonly string[]) =>
    `${label}. ${first}${more.length === 0 ? '' : ` ${more.length} more ${more.length === 1 ? 'refusal' : 'refusals'}.`}`,
}

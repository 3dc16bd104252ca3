import type { DatabaseRole } from '#core/outage/part.ts'
import type { Verdict } from '#core/quorum/verdict.ts'
import { counted, listed } from '#core/words/words.ts'

/** How many pools are in each state; the states are never merged. */
interface Counts {
  readonly running: number
  readonly trap: number
  readonly stopped: number
  readonly unknown: number
}

const pools = (n: number) => counted(n, 'pool')
const parts = (n: number) => counted(n, 'part')

/** Several names in a sentence; their number where there are more than a few. */
function named(names: readonly string[]): string {
  return names.length > 3 ? parts(names.length) : listed(names)
}

/** "3 of its first 7 servers run, 4 must run": of the count that is not met, where several must be. */
function votes({ requirements, servers, running: all }: Verdict): string {
  const asked = requirements.find(({ running, needed }) => running < needed) ?? requirements.at(-1)
  const { ofFirst = null, running = all } = asked ?? {}
  const among =
    ofFirst !== null && ofFirst < servers
      ? `its first ${ofFirst} servers`
      : `its ${counted(servers, 'server')}`
  const must = asked ? `, ${asked.needed} must run` : ''
  return `${running} of ${among} ${running === 1 ? 'runs' : 'run'}${must}`
}

/** Texts of Analyze mode on the canvas, in the outline, in the bars and in commands. */
export const analysisModeText = {
  mode: 'Mode',
  modes: { design: 'Design', analyze: 'Analyze', simulate: 'Simulate', drill: 'Drill' },
  toMode: {
    design: 'Switch to Design',
    analyze: 'Switch to Analyze',
    simulate: 'Switch to Simulate',
    drill: 'Switch to Drill',
  },
  inMode: {
    design: 'This is Design.',
    analyze: 'This is Analyze.',
    simulate: 'This is Simulate.',
    drill: 'This is Drill.',
  },
  entered: {
    design: 'Design. The topology can be changed.',
    analyze: 'Analyze. Switch parts off and see what the pools survive. The design stays as it is.',
    simulate: 'Simulate. A copy of the design lives on simulated time. The design stays as it is.',
    drill: 'Drill. Learn on deployments of its own. The design stays as it is.',
  },
  /** Why nothing of the design can be changed. */
  noEdit: 'Switch to Design to change the topology.',
  notHere: 'Problems and differences are shown in Design. Switch to Design first.',
  onlyHere: 'Switch to Analyze first.',
  /** Why nothing fails and nothing is repaired by hand, and time does not go back. */
  notInDrill: 'Not in a drill: power and cables are not yours, and time goes forward.',
  emptyCanvas: 'There is no site yet, so nothing can fail. Add one in Design.',
  emptySite: 'Empty site.',

  step: (names: readonly string[], off: boolean) => `${off ? 'Switch off' : 'Switch on'} ${named(names)}`,
  failed: (name: string) => `Fail ${name}`,
  broughtBack: (name: string) => `Bring back ${name}`,
  cut: (link: string) => `Cut the link ${link}`,
  joined: (link: string) => `Restore the link ${link}`,
  restoredAll: 'Switch everything on',
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Redone: ${label}`,

  commands: {
    switchOff: 'Switch the selection off',
    switchOn: 'Switch the selection on',
    failSite: 'Fail this site',
    restoreSite: 'Bring this site back',
    failPartner: 'Fail the partner pool',
    restorePartner: 'Bring the partner pool back',
    restoreAll: 'Switch everything on',
  },
  why: {
    selectPool: 'Select a pool first.',
    nothingSelected: 'Select something to switch off first.',
    nothingToSwitch: 'Nothing of what is selected can be switched off.',
    siteIsSeparate: 'Select a site, or something in one.',
    onServer: 'It stands on a Front End Server: switch that server.',
    noPartner: 'This pool is not paired.',
    partnerEmpty: 'The partner pool has no Front End Server.',
    allOn: 'Nothing is switched off.',
    nothingToUndo: 'Nothing was switched yet.',
    nothingToRedo: 'No switching was undone.',
  },

  news: {
    pool: {
      stopped: (name: string, verdict: Verdict) => `${name}: not functional, ${votes(verdict)}.`,
      trap: (name: string, { running, servers, startNeeded }: Verdict) =>
        `${name}: functional, but could not start again, ${running} of ${servers} run, a start needs ${startNeeded}.`,
      running: (name: string, { canStart }: Verdict) =>
        `${name}: functional, ${canStart === null ? 'whether it could start again is not documented' : 'could start again'}.`,
      unknown: (name: string, { running, servers }: Verdict) =>
        `${name}: whether it is functional is not documented, ${running} of ${servers} run.`,
    },
    several: ({ stopped, trap, running, unknown }: Counts) =>
      `${[
        ...(stopped > 0 ? [`${pools(stopped)} stopped`] : []),
        ...(trap > 0 ? [`${pools(trap)} could not start again`] : []),
        ...(unknown > 0 ? [`${pools(unknown)} not documented`] : []),
        ...(running > 0 ? [`${pools(running)} functional again`] : []),
      ].join(', ')}.`,
  },

  /** What is down, said and written. */
  down: {
    itself: 'switched off',
    site: 'down with its site',
    computer: 'down with its computer',
  },
  off: 'off',
  someOff: (off: number, of: number) => `${off} of ${of} down`,
  onServer: 'stands on a Front End Server and is down with it',
  switchOff: (name: string) => `Switch off ${name}`,
  switchOn: (name: string) => `Switch on ${name}`,
  failSite: (name: string) => `Fail this site: ${name}`,
  restoreSite: (name: string) => `Bring this site back: ${name}`,
  siteOff: 'site is off',
  linkCut: 'link is cut',
  cutLink: 'Cut the link',
  restoreLink: 'Restore the link',

  /** What losing a running server next would do. */
  next: {
    safe: { sign: '', short: 'safe to lose', long: 'losing it next is safe' },
    last: {
      sign: '!',
      short: 'the last one that may be lost',
      long: 'it may be lost, and none that counts after it',
    },
    stops: { sign: '✕', short: 'losing it stops the pool', long: 'losing it next stops the pool' },
    unknown: {
      sign: '?',
      short: 'losing it: not documented',
      long: 'what its loss does is not documented',
    },
  },
  legend: {
    title: 'Signs on the servers',
    safe: 'safe to lose next',
    last: 'the last one that may be lost',
    stops: 'losing it stops the pool',
    itself: 'switched off',
    site: 'down with its site',
  },

  trap: 'Restart trap',
  trapShort: 'runs, could not start again',
  trapMeans: 'It runs, and could not start again: fewer servers run than a first start needs.',

  condition: {
    running: 'runs',
    trap: 'restart trap',
    stopped: 'stopped',
    unknown: 'not documented',
  },
  spoken: {
    trap: 'restart trap: it runs and could not start again',
    nextLoss: (last: number, stops: number) =>
      [
        ...(stops > 0 ? [`losing any of ${stops} running servers stops it`] : []),
        ...(last > 0 ? ['one more of the servers that count may be lost'] : []),
      ].join(', '),
    partsDown: (n: number, of: number) => (n === of ? 'down' : `${n} of ${of} down`),
  },
  /** On the name of a site that is seen from far. */
  inSite: {
    trap: (n: number) => `${n} in the restart trap`,
    stopped: (n: number) => `${n} stopped`,
    unknown: (n: number) => `${n} not documented`,
  },
  signs: {
    trap: (n: number) => `! ${n}`,
    stopped: (n: number) => `✕ ${n}`,
    unknown: (n: number) => `? ${n}`,
  },

  status: {
    label: 'Analysis',
    running: (n: number) => `${pools(n)} run${n === 1 ? 's' : ''}`,
    trap: (n: number) => `${n} ${n === 1 ? 'runs' : 'run'} in the restart trap`,
    stopped: (n: number) => `${n} stopped`,
    unknown: (n: number) => `${n} not documented`,
    off: (n: number) => (n === 0 ? 'Nothing is switched off' : `${parts(n)} switched off`),
  },

  list: {
    title: 'What is off',
    nothing: 'Nothing is off. Press a server, a database or a file store on the canvas, or X on a row.',
    more: (n: number) => `and ${n} more`,
    restoreAll: 'Switch everything on',
    failSite: 'Fail a site…',
    failPartner: 'Fail the partner',
    kind: {
      server: 'Front End Server',
      computer: 'computer',
      file: 'file store',
      site: 'site',
      link: 'link',
    },
  },

  /** What one computer or name is in a SQL Server store. */
  role: (role: DatabaseRole): string => {
    if (role.startsWith('replica')) return 'secondary replica'
    if (role.startsWith('node')) return 'node'
    return role === 'network-name' ? 'cluster name' : role
  },

  outline: {
    links: 'Links between sites',
    down: 'down',
    some: (down: number, of: number) => `${down}/${of}`,
    condition: { trap: 'trap', stopped: 'stopped', unknown: '?' },
  },
  place: { panel: 'Analysis', drawer: 'Analysis in depth' },
  loading: 'Loading the analysis…',
}

import type { Verdict } from '#core/quorum/verdict.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import type { Step } from '#core/simulate/failover/state.ts'
import { namedStep } from '#core/simulate/trace/step-words.ts'
import type { PoolMoment, PoolWord, ServerPower } from '../store/moment.ts'

const pools = (n: number) => (n === 1 ? '1 pool' : `${n} pools`)
const numbers = new Intl.NumberFormat('en-US') // made once: to make one for every number takes long
const number = (n: number) => numbers.format(n)

/** What a pool does, in a word or two. */
const words: Readonly<Record<PoolWord, string>> = {
  runs: 'runs',
  partly: 'runs in part',
  trap: 'restart trap',
  losing: 'quorum lost',
  starting: 'starting',
  down: 'stopped',
  unknown: 'not documented',
}

const states = {
  Active: 'at home',
  FailingOver: 'failing over',
  FailedOver: 'failed over',
  FailingBack: 'failing back',
} as const

/** What a pool does, as the end of a sentence. */
function does(moment: PoolMoment, { running, servers, startNeeded }: Verdict): string {
  switch (moment.word) {
    case 'runs':
      return `runs, ${running} of ${servers} servers up`
    case 'partly':
      return `runs, ${moment.groups.of - moment.groups.serving} of its ${moment.groups.of} routing groups without service`
    case 'trap':
      return `runs, but could not start again: ${running} of ${servers} servers up, a start needs ${startNeeded ?? 'more'}`
    case 'losing':
      return `has lost its quorum and is about to stop, ${running} of ${servers} servers up`
    case 'starting':
      return `starts, ${running} of ${servers} servers up`
    case 'down':
      return `stopped, no server of ${servers} up`
    case 'unknown':
      return `whether it is functional is not documented, ${running} of ${servers} servers up`
  }
}

/** How far the failover or the failback of a pool is; `null` for a pool that is at home and stays there. */
function failoverOf({ failover: { state, step, isStuck, stillGoing } }: PoolMoment): string | null {
  const stuck = isStuck ? ' and stuck' : ''
  if (stillGoing.includes('home services stop')) return `${states[state]}, its services are being stopped`
  if (stillGoing.includes('backup reads')) return `${states[state]}, the backup pool has not read that yet`
  if (stillGoing.includes('home reads')) return 'failed back, its servers have not read that yet'
  if (step === null) return state === 'Active' ? null : `${states[state]}${stuck}`
  return directionOf({ failover: { state, step, stillGoing } })
}

/** The same in two words, of a pool that is not at home or does not stay there. */
function directionOf({
  failover: { state, step, stillGoing },
}: {
  readonly failover: Pick<PoolMoment['failover'], 'state' | 'step' | 'stillGoing'>
}): string {
  if (step !== null && stillGoing.length === 0)
    return step.deed === 'failover' ? states.FailingOver : states.FailingBack
  return state === 'Active' ? 'failed back' : states[state]
}

/** Texts of a moment of a simulation: on the canvas, in the outline, and what is told of the pools. */
export const momentText = {
  /** On the canvas and in the outline. */
  pool: words,
  poolCount: (word: PoolWord, n: number) =>
    ({
      runs: `${pools(n)} run${n === 1 ? 's' : ''}`,
      partly: `${n} in part`,
      trap: `${n} in the restart trap`,
      losing: `${n} without quorum`,
      starting: `${n} starting`,
      down: `${n} stopped`,
      unknown: `${n} not documented`,
    })[word],
  poolMeans: (moment: PoolMoment, verdict: Verdict) => `It ${does(moment, verdict)}.`,
  power: {
    off: 'down',
    booting: 'its computer starts',
    starting: 'its services start',
    active: 'runs',
    stopped: 'up, its services are stopped',
  } satisfies Record<ServerPower, string>,
  powerShort: {
    off: 'down',
    booting: 'booting',
    starting: 'starting',
    active: '',
    stopped: 'stopped',
  } satisfies Record<ServerPower, string>,
  powerSign: { off: '', booting: '◔', starting: '◑', active: '', stopped: '■' } satisfies Record<
    ServerPower,
    string
  >,
  legend: {
    title: 'Signs on the servers',
    order: ['active', 'starting', 'booting', 'stopped', 'off'] as const,
    /** Where the canvas is narrow. */
    short: {
      active: 'runs',
      starting: 'starting',
      booting: 'booting',
      stopped: 'stopped',
      off: 'down',
    } satisfies Record<ServerPower, string>,
  },
  down: { itself: 'failed', site: 'down with its site', computer: 'down with its computer' },
  off: 'failed',
  repairSite: (name: string) => `Repair this site: ${name}`,
  siteFailed: 'site failed',
  repairLink: 'Repair the link',
  serves: 'serves',
  servesMeans: 'The databases are served from here',
  slow: (ms: number) => `slow, ${timeText(ms)} more`,
  users: 'Users',
  usersNone: 'no users stated',
  usersFull: (full: number, all: number) => `${number(full)} of ${number(all)} in full`,
  usersShort: (none: number, resiliency: number) =>
    [
      ...(none > 0 ? [`${number(none)} without`] : []),
      ...(resiliency > 0 ? [`${number(resiliency)} limited`] : []),
    ].join(', '),
  usersMeans: (full: number, resiliency: number, none: number) =>
    `Users of this pool who are at work: ${number(full)} with full service, ${number(resiliency)} in resiliency mode, ${number(none)} without service.`,
  failover: states,
  failoverOf,
  failoverMeans: {
    FailingOver: 'A pool failover is under way',
    FailedOver: 'Its users are served by the backup pool',
    FailingBack: 'A pool failback is under way',
  },
  stuck: 'stuck',
  /** The head of the card says which way it goes. */
  step: (name: Step, hydrated: number) =>
    `${namedStep(name)}${hydrated > 0 ? ` · ${Math.round(hydrated * 100)} %` : ''}`,
  receives: 'receiving',
  receivesMeans: 'Users of its partner are served here, or on their way',

  spoken: {
    word: (moment: PoolMoment, verdict: Verdict) => does(moment, verdict),
    users: (full: number, resiliency: number, none: number) =>
      `${number(full)} users with full service, ${number(resiliency)} in resiliency mode, ${number(none)} without service`,
    notCopying: 'nothing is copied to its partner',
  },

  list: {
    title: 'What has failed',
    nothing: 'Nothing has failed. Press a server, a database or a file store on the canvas, or X on a row.',
    restoreAll: 'Repair everything',
  },

  happened: (what: string, more: number) =>
    more === 0 ? `${what}.` : `${what}, and ${more} more at the same moment.`,
  batch: (what: string, more: number) => (more === 0 ? `${what}.` : `${what}, and ${more} more.`),
  events: (n: number) => (n === 1 ? '1 event.' : `${n} events.`),
  poolNews: (name: string, moment: PoolMoment, verdict: Verdict) =>
    `${[`${name} ${does(moment, verdict)}`, failoverOf(moment) ?? []].flat().join(', ')}.`,
  poolsNews: (counts: ReadonlyMap<PoolWord, number>) =>
    `${[...counts].map(([word, n]) => `${pools(n)}: ${words[word]}`).join(', ')}.`,
  summary: (
    troubled: readonly { readonly name: string; readonly moment: PoolMoment }[],
    all: number,
  ): string => {
    if (all === 0) return 'no pools'
    if (troubled.length === 0) return all === 1 ? 'the pool runs' : 'all pools run'
    if (troubled.length <= 2)
      return troubled
        .map(({ name, moment }) =>
          [`${name} ${words[moment.word]}`, failoverOf(moment) ?? []].flat().join(', '),
        )
        .join('; ')
    const counts = new Map<string, number>()
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
    for (const { moment } of troubled) {
      if (moment.word !== 'runs') count(words[moment.word])
      if (failoverOf(moment) !== null) count(directionOf(moment))
    }
    return [...counts].map(([what, n]) => `${pools(n)} ${what}`).join(', ')
  },
}

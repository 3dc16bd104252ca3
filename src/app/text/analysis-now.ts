import type { Chances, Service } from '#core/analyze/question.ts'
import type { Basis, VoteModel } from '#core/quorum/reading.ts'
import type { NextLoss } from '#core/quorum/next-loss.ts'
import type { Standing } from '#core/quorum/standing.ts'
import type { Condition } from '../store/outage-selectors.ts'
import { counted, listed, thousands } from '#core/words/words.ts'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const furtherVotes = (n: number) =>
  n === 0 ? 'It may lose no further vote.' : `It may lose any ${n === 1 ? 'one vote' : `${n} votes`} more.`

/** Texts of Analyze mode about this moment: the panel on the right and the tab in words. */
export const nowText = {
  panel: 'Analysis of the selection',
  kinds: {
    pool: (edition: string, version: string, site: string) => `${edition} · ${version} · ${site}`,
    site: 'Central site',
    branch: 'Branch site',
    deployment: 'What is off, and what follows from it',
    of: {
      server: 'Front End Server',
      sql: 'SQL Server store',
      file: 'File store',
      pairing: 'Pairing of two pools',
      role: 'Server role',
      computer: 'Computer of a server role',
      trunk: 'Trunk',
    },
  },
  whichPool: 'Pool',
  noPool: 'No verdict depends on it: a pool is judged by its servers, its stores, sites and links.',
  several: (n: number) => `${n} things are selected`,
  severalHint: 'Press X to switch them off or on together. Select one of them to see what follows from it.',

  basis: {
    words: { documented: 'documented', derived: 'derived', assumed: 'assumed' } satisfies Record<
      Basis,
      string
    >,
    means: {
      documented: 'Printed in a document of Microsoft.',
      derived: 'Worked out from what is printed.',
      assumed: 'Printed nowhere: the model takes it to be so.',
    } satisfies Record<Basis, string>,
    from: (means: string, title: string, section: string) => `${means} ${title}: ${section}.`,
  },

  functional: {
    title: 'Functional',
    yes: 'Functional',
    no: 'Not functional',
    unknown: 'Not documented',
    votes: (present: number, needed: number) =>
      `${counted(present, 'vote')} present, ${needed} ${needed === 1 ? 'is' : 'are'} needed.`,
    oneServer: (runs: boolean) =>
      runs ? 'Its one server runs. There are no votes.' : 'Its one server is down. There are no votes.',
    noRow: 'No table of its version has a row for this pool.',
    countAll: (n: number) => `All ${counted(n, 'server')} count.`,
    countFirst: (first: number, all: number) => `The first ${first} of its ${all} servers count.`,
    sql: {
      present: (name: string) => `The vote of the primary database on ${name} is present.`,
      lost: (name: string) => `The vote of the primary database on ${name} is lost.`,
      none: 'The primary database has no vote in a pool of this size.',
      notStated: 'The primary database votes; no SQL Server store is stated, so its vote counts as present.',
      servers: 'The table of this size counts servers only.',
    },
    margin: (n: number) => (n < 0 ? `${counted(-n, 'vote')} too few.` : furtherVotes(n)),
    marginOne: 'Losing its one server stops it.',
    marginUnknown: 'How much more it may lose is not documented in this state.',
    strip: (up: readonly string[], down: readonly string[], sql: string | null) =>
      [
        up.length > 0 ? `Present: ${listed(up)}` : 'No counting server is up',
        ...(down.length > 0 ? [`down: ${listed(down)}`] : []),
        ...(sql === null ? [] : [sql]),
      ].join('; '),
    sqlCell: 'SQL',
    sqlSpoken: { up: 'the SQL vote is present', down: 'the SQL vote is lost' },
  },
  start: {
    title: 'Could start',
    yes: 'Could start',
    no: 'Could not start',
    unknown: 'Not documented',
    gauge: 'Running',
    gaugeWords: (running: number, needed: number) => `${running} up · needs ${needed}`,
    count: (running: number, of: number, needed: number) =>
      `${running} of ${counted(of, 'server')} ${running === 1 ? 'runs' : 'run'}; a start needs ${needed}.`,
    noRow: (running: number, of: number) =>
      `${running} of ${counted(of, 'server')} ${running === 1 ? 'runs' : 'run'}; no first-start row is printed for this size.`,
    noQuorum: 'Enough servers run, but the votes for pool-level quorum are missing.',
    undocumentedState: 'Whether it could start in this state is not documented.',
  },
  trap: {
    title: 'Restart trap',
    so: (pool: string, running: number, needed: number) =>
      `${pool} runs, but once stopped it would not start again: ${running} ${running === 1 ? 'server runs' : 'servers run'} and a start needs ${needed}.`,
    remedy: (words: string) => `Do not restart the pool before more servers run. ${words}`,
  },

  why: { title: 'Why', source: (title: string, section: string) => `${title}: ${section}` },

  repair: {
    title: 'Smallest repair',
    functional: 'To be functional again',
    documentedAgain: 'To be functional by what is documented',
    start: 'To be able to start',
    both: 'The same also lets it start.',
    sentence: (toStart: readonly string[], toBringBack: readonly string[]) =>
      `${capital(
        listed([
          ...toBringBack.map((some) => `bring back ${some}`),
          ...toStart.map((some) => `start ${some}`),
        ]),
      )}.`,
    or: (sentence: string) => `Or ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    some: (count: number, names: string) => `any ${count === 1 ? 'one' : count} of ${names}`,
    whole: (names: readonly string[], server: boolean) =>
      names.length <= 3
        ? `${server ? 'Start' : 'Bring back'} ${listed(names)}`
        : `${server ? 'Start' : 'Bring back'} these ${names.length}`,
  },
  loss: {
    title: 'Smallest further loss',
    stops: (words: string, count: number) =>
      count === 1 ? `The loss of ${words} would stop it.` : `The loss of ${words} together would stop it.`,
    orStops: (words: string) => `So would the loss of ${words}.`,
    unclear: (words: string) => `The loss of ${words} leads to a state that is not documented.`,
    ways: (n: number) => `${thousands(n)} ways`,
    tryIt: 'Try it',
    tryOne: (name: string) => `Try it: ${name}`,
    tryThis: (names: readonly string[]) => `Try it: ${listed(names)} off`,
    more: (n: number) => `${counted(n, 'further group')} of losses as small: see Cut sets below.`,
  },
  next: {
    title: 'Which may be lost next',
    caption: (pool: string) => `What the loss of each running server of ${pool} would do`,
    server: 'Server',
    if: 'If it is lost next',
    act: 'Switch',
    words: {
      safe: 'Safe',
      last: 'Last one',
      stops: 'Stops the pool',
      unknown: 'Not documented',
    } satisfies Record<NextLoss, string>,
    means: {
      safe: 'The pool goes on, and could lose a further one.',
      last: 'The pool goes on, and no further server that counts may be lost.',
      stops: 'The pool would lose its pool-level quorum.',
      unknown: 'What follows is not documented.',
    } satisfies Record<NextLoss, string>,
    notCounted: 'does not count',
    off: 'Down',
    poolStopped: 'Up, in a stopped pool',
    offWithSite: (site: string) => `Down with ${site}`,
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    switchOffName: (name: string) => `Switch off ${name}`,
    switchOnName: (name: string) => `Switch on ${name}`,
  },
  service: {
    title: 'Its users now',
    before: 'Before anyone acts',
    after: 'After the administrator has failed over',
    words: { full: 'Full service', limited: 'Limited service', none: 'No service' } satisfies Record<
      Service,
      string
    >,
    unknown: 'Not documented',
  },
  groups: {
    title: 'Routing groups now',
    model: 'A model of placement: where the replicas really are is printed nowhere.',
    counts: (served: number, degraded: number, lost: number) =>
      `${served} served, ${degraded} degraded (a replica is down), ${lost} lost.`,
    table: 'Each routing group, its replicas and its state',
    group: 'Group',
    replicas: 'Replicas, primary first',
    state: 'State',
    states: { served: 'Served', degraded: 'Degraded', lost: 'Lost' },
    stopped: 'The pool is not functional: no group is served, whatever its replicas do.',
    show: 'Each group',
    down: (name: string) => `${name} (down)`,
  },
  part: {
    title: 'What is selected',
    link: capital,
    running: 'is up',
    isOff: 'is off',
    on: 'Switch on',
    off: 'Switch off',
    withSite: (site: string) => `is down with ${site}`,
    withEnd: 'is down with one of its sites',
    withComputer: 'is down with its computer',
    switchOff: (name: string) => `Switch off ${name}`,
    switchOn: (name: string) => `Switch on ${name}`,
    none: 'It has no part that can be switched off.',
    collocated: 'It stands on a Front End Server, and is down with that.',
  },

  site: {
    fail: 'Fail this site',
    restore: 'Bring this site back',
    isUp: (name: string) => `${name} is up.`,
    isDown: (name: string) => `${name} is down with everything in it.`,
    ifFailed: (name: string) => `If ${name} fails`,
    ifRestored: (name: string) => `If ${name} comes back`,
    caption: (name: string) => `The pools that ${name} touches`,
    before: 'Users, before anyone acts',
    after: 'Users, after failover',
    none: 'No pool stands in it, and none rests on it.',
    more: (n: number) => `${counted(n, 'further pool')} not listed.`,
    links: 'Its links',
  },

  standing: {
    runs: 'Runs',
    starts: 'Runs',
    trap: 'Restart trap',
    stopped: 'Stopped',
    unknown: 'Not documented',
  } satisfies Record<Standing, string>,

  deployment: {
    counts: 'The pools now',
    count: {
      running: (n) => `${n === 1 ? 'pool runs' : 'pools run'}, and could start again`,
      trap: (n) => `${n === 1 ? 'pool runs' : 'pools run'}, but could not start again`,
      stopped: (n) => `${n === 1 ? 'pool is' : 'pools are'} not functional`,
      unknown: (n) => `${n === 1 ? 'pool' : 'pools'} of which the documents do not say`,
    } satisfies Record<Condition, (n: number) => string>,
    nothingOff: 'Everything is up.',
    howTo:
      'Click a server, store or site on the canvas and press X, or fail a whole site. The design is not changed.',
    off: (n: number) => `${counted(n, 'part')} switched off.`,
    restoreAll: 'Bring everything back',
    pools: 'Every pool',
    functional: (answer: string) => `Functional: ${answer}`,
    start: (answer: string) => `Start: ${answer}`,
    yes: 'yes',
    no: 'no',
    unknown: 'not documented',
    unknownShort: '?',
    line: (pool: string, functional: string, start: string) =>
      `${pool}. Functional: ${functional}. Could start: ${start}`,
    none: 'There is no Front End pool yet. Add one in Design.',
  },

  reading: {
    title: 'How the tables are read',
    votes: 'Who holds the SQL vote',
    models: {
      even: {
        label: 'Pools with an even number of servers',
        means: 'As the page of Skype for Business Server says. The documented reading.',
      },
      oddize: {
        label: 'Pools with an even number of voters',
        means: 'Only where 2, 4 or 6 servers vote, so that the number of votes is odd.',
      },
      always: {
        label: 'Every pool',
        means: 'The page of Lync Server 2013 does not speak of even numbers.',
      },
    } satisfies Record<VoteModel, { label: string; means: string }>,
    default: 'default',
    allFit: 'All three fit the printed table; they differ only while the primary database is down.',
    strict: 'The note on the witness, read literally',
    strictMeans:
      'An even-sized pool without its primary database then needs as many servers as its first start. Off by default.',
    earlier: 'Lync Server 2013 by the table of May 2013',
    earlierMeans: 'In it all servers vote. Off by default; it concerns pools of Lync Server 2013 only.',
    reset: 'Back to the documented reading',
    changed: 'This is not the documented reading.',
  },
  chances: {
    title: 'How often things are up',
    means: 'Assumed, for want of your own numbers. Availability below is worked out from these.',
    fields: {
      server: 'A server is up (%)',
      database: 'A database is up (%)',
      name: 'A listener or network name is up (%)',
      file: 'A file store is up (%)',
      site: 'A site is up (%)',
      link: 'A link is up (%)',
    } satisfies Record<Exclude<keyof Chances, 'of'>, string>,
    wrong: 'A number from 0 to 100, such as 99.5. The old one stays.',
    serversOnly: 'Only Front End Servers can fail',
    serversOnlyMeans: 'Databases, file stores, sites and links are then always up.',
    reset: 'Back to the assumed numbers',
  },
  leftOut: {
    title: 'What this model leaves out',
    gaps: 'What it does not look at',
    grounds: 'What it rests on',
    marks: 'What the marks mean',
  },

  words: {
    filter: 'Filter pools',
    filterHint: 'Filter by pool, site or words',
    list: 'Every pool in words, worst first',
    copy: 'Copy as text',
    conditions: {
      running: 'Runs',
      trap: 'Restart trap',
      stopped: 'Stopped',
      unknown: 'Not documented',
    } satisfies Record<Condition, string>,
    none: 'There is no Front End pool yet.',
    noMatch: 'No pool matches.',
    shown: (shown: number, all: number) =>
      shown === all ? counted(all, 'pool') : `${thousands(shown)} of ${counted(all, 'pool')}`,
    noName: '(no name)',
    databaseDown: 'Its primary database is down.',
    down: (down: number, of: string, needed: number) =>
      `${down} of ${of} ${down === 1 ? 'is' : 'are'} down; ${needed} must run.`,
    sqlLost: 'Its SQL vote is lost.',
    firstServers: (n: number) => `its first ${n} servers`,
    itsServers: (n: number) => `its ${counted(n, 'server')}`,
    stopped: 'Not functional.',
    trap: (running: number, needed: number) =>
      `Runs, but could not start again: ${running} ${running === 1 ? 'runs' : 'run'}, a start needs ${needed}.`,
    fine: 'Functional, and could start.',
    fineUnknownStart: 'Functional. Whether it could start is not documented.',
    margin: furtherVotes,
    unknown: 'Whether it is functional is not documented.',
    oneServerDown: 'Its one server is down.',
    oneServer: 'Its one server runs; losing it stops it.',
  },
}

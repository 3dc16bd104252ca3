import type { CapacityState, Scenario } from '#core/analyze/capacity.ts'
import { counted, listed, thousands } from '#core/words/words.ts'

/** What a question asks, as it stands in the list of questions and in sentences. */
export type AskedKey =
  'functional' | 'start' | 'full-before' | 'limited-before' | 'full-after' | 'limited-after'

const asked: Readonly<Record<AskedKey, string>> = {
  functional: 'Pool is functional',
  start: 'Pool could start',
  'full-before': 'Users have full service, before anyone acts',
  'limited-before': 'Users have at least limited service, before anyone acts',
  'full-after': 'Users have full service, after failover',
  'limited-after': 'Users have at least limited service, after failover',
}

/** When what is asked does not hold, as the end of a sentence. */
const failed: Readonly<Record<AskedKey, string>> = {
  functional: 'the pool is not functional',
  start: 'the pool could not start',
  'full-before': 'users have no full service before anyone acts',
  'limited-before': 'users have no service before anyone acts',
  'full-after': 'users have no full service even after failover',
  'limited-after': 'users have no service even after failover',
}

/** Texts of Analyze mode about everything at once: the tabs of the lower panel, their charts, and the report. */
export const analysisText = {
  drawer: {
    label: 'What it survives',
    close: 'Hide the lower panel',
    tabs: {
      words: 'In words',
      'cut-sets': 'Cut sets',
      matrix: 'Double failures',
      survival: 'Survival',
      availability: 'Availability',
      capacity: 'Capacity',
      maintenance: 'Maintenance',
    },
    report: 'Report…',
    reportMeans: 'The whole analysis on paper or as Markdown',
    empty: 'There is no Front End pool yet. Switch to Design and add one: its analysis appears here at once.',
  },
  subject: {
    label: 'About',
    deployment: 'Whole deployment',
    pair: (a: string, b: string) => `${a} with ${b}`,
    follows: 'Follows what is selected on the canvas.',
  },
  question: { label: 'Question', asked, failed },
  refused: {
    title: 'There is no answer',
    ask: 'Choose another question, or another pool.',
  },
  undocumented: {
    title: 'Not documented',
    means:
      'For these losses no printed table says what happens. They are counted only where the documents are read for the worse.',
  },
  serversOnly: 'Only Front End Servers can fail (a setting).',

  cutSets: {
    intro: (subject: string, fails: string) =>
      `${subject}: the smallest losses after which ${fails}, with all else up.`,
    table: 'Minimal cut sets, smallest first',
    undocumentedTable: 'Losses whose outcome is not documented',
    size: 'Size',
    loss: 'Loss',
    act: 'Try it',
    show: (words: string) => `Show on the canvas: ${words}`,
    shown: (n: number) => `${counted(n, 'thing')} selected on the canvas.`,
    notOnCanvas: 'Nothing of it has a place of its own on the canvas.',
    tryIt: 'Try it',
    tryMeans: (names: readonly string[]) => `Try it: switch off ${listed(names)}`,
    none: (fails: string) => `Nothing that can fail brings it about that ${fails}.`,
    more: (n: number) => `Show ${counted(n, 'more group')}`,
    sizes: (sizes: readonly { readonly size: number; readonly count: number }[]) =>
      sizes.map(({ size, count }) => `${thousands(count)} of size ${size}`).join(', '),
  },

  matrix: {
    intro: (parts: number) =>
      `Every pair of ${counted(parts, 'part')} down at once; the diagonal is one part alone.`,
    onTop: (n: number) => `On top of ${n === 1 ? 'the 1 part that is' : `the ${n} parts that are`} off now.`,
    selected: 'Rows and columns: the parts selected on the canvas.',
    around: 'Rows and columns: all parts around it. Select several parts on the canvas to narrow it.',
    tooMany: (n: number, most: number) =>
      `${thousands(n)} parts would make a matrix that nobody can read: at most ${most} are drawn. Select the parts you want to see on the canvas, such as the servers of two pools.`,
    tooFew: 'There is nothing here that can fail in pairs.',
    deployment: (most: number) =>
      `A matrix of the whole deployment has no readable size. Choose a pool or a pair, or select up to ${most} parts on the canvas.`,
    grid: (subject: string, question: string) => `Double failures, ${subject}: ${question}`,
    corner: 'Part',
    /** A cell for who hears it: both parts, or one alone on the diagonal, then the outcome. */
    cell: (a: string, b: string | null, outcome: string) =>
      b === null ? `${a}: ${outcome}` : `${a} and ${b}: ${outcome}`,
    sentence: (a: string, b: string | null, outcome: string) =>
      b === null ? `With ${a} down: ${outcome}.` : `With ${a} and ${b} down: ${outcome}.`,
    point: 'Point at a cell, or walk with the arrow keys, to read it. Enter switches the two off.',
    legend: 'What the letters mean',
    outcomes: {
      runs: { letter: '·', words: 'functional, and could start' },
      functional: { letter: '·', words: 'functional; whether it could start is not documented' },
      trap: { letter: 'T', words: 'functional, but could not start again' },
      stopped: { letter: 'X', words: 'not functional' },
      startable: { letter: '·', words: 'could start' },
      unstartable: { letter: 'X', words: 'could not start' },
      full: { letter: '·', words: 'full service' },
      limited: { letter: 'L', words: 'limited service' },
      none: { letter: 'X', words: 'no service' },
      unknown: { letter: '?', words: 'not documented' },
    },
    tryIt: 'Switch these off',
    show: 'Show on the canvas',
    title: (subject: string) => `Double failures: ${subject}`,
    says: (counts: readonly string[]) => `${listed(counts)}.`,
    /** An outcome without a pair is that of a part alone, on the diagonal. */
    pairsOf: (n: number, words: string) =>
      n === 0 ? `One part alone: ${words}` : `${counted(n, 'pair')}: ${words}`,
  },

  survival: {
    intro: (parts: number) =>
      `It rests on ${counted(parts, 'part')}. For 1, 2, 3, … of them down at once: the share of all such losses that it survives.`,
    deployment: (parts: number) =>
      `The deployment has ${counted(parts, 'part')} that can fail. For 1, 2, 3 and 4 of them down at once: the share of all such losses after which every user still has the service asked for.`,
    functional: 'Functional',
    start: 'Could start',
  },

  availability: {
    intro:
      'The probability that it holds, if parts fail independently of each other with the chances set on the right.',
    chances: 'Change the chances',
    table: (subject: string) => `Availability of ${subject}`,
    what: 'What is asked',
    holds: 'Holds',
    down: 'Lost per year',
    withPartner: 'With its partner',
    withoutPartner: 'Without a partner',
    notPaired: 'Not paired: the partner makes no difference.',
    between: 'Two numbers where the documents are silent: read for the worse, and for the better.',
    assumed: {
      server: 'servers',
      database: 'databases',
      name: 'listeners and network names',
      file: 'file stores',
      site: 'sites',
      link: 'links',
    },
    rests: (chances: readonly string[]) => `Up: ${chances.join(', ')}.`,
    everyone: 'Every user has it',
    expected: 'Users without it, on average',
    users: (without: string, of: string) => `${without} of ${of} users`,
    noUsers: 'No pool states its users.',
  },

  capacity: {
    noLimits: 'The documents print no limits for a pool of this version.',
    intro: (n: string, most: string) =>
      `A server is sized for ${n} users, a pool of this version for ${most}.`,
    onPartner: (pool: string, partner: string, sentence: string) =>
      `If ${pool} is lost, its users go to ${partner}. ${sentence}`,
    scenarios: {
      normal: 'Normal',
      'one server lost': 'One server lost',
      'two servers lost': 'Two servers lost',
      'partner pool lost': 'Partner pool lost',
      'site lost': 'Site lost',
      'worst single failure': 'Worst single failure',
    } satisfies Record<Scenario, string>,
    states: {
      fits: 'Fits',
      strained: 'At the limit',
      over: 'Too many users',
      stops: 'Pool stops',
      'not stated': 'Users not stated',
      'not documented': 'Not documented',
    } satisfies Record<CapacityState, string>,
    notStated: 'State the users of the pool in Design, under General, to see what it can carry.',
    deploymentTable: 'What every pool carries when its partner, or its worst single part, is lost',
    pool: 'Pool',
    cell: (state: string, share: string) => (share === '' ? state : `${state}, ${share}`),
    notPaired: 'Not paired',
    nothingToLose: 'It has no servers',
  },

  charts: {
    table: 'Table',
    tableOf: (name: string) => `Table: ${name}`,
    export: 'Export',
    exportName: (name: string) => `Export: ${name}`,
    svg: 'Picture as SVG',
    png: 'Picture as PNG',
    csv: 'Numbers as CSV',
    saved: (name: string) => `Saved ${name}`,
    noPicture: 'The browser could not draw the picture. Export it as SVG instead.',
    survival: {
      title: (about: string) => `Share of losses survived: ${about}`,
      says: (label: string, { always, atBest }: { always: number; atBest: number }) =>
        `${label}: survives any ${always === 1 ? '1 loss' : `${always} losses`}, at best ${atBest < 0 ? 'none' : atBest}.`,
      axis: 'parts down at once',
      percent: (n: number) => `${n} %`,
      lost: 'Parts down',
      survived: (label: string) => `${label}: ways survived`,
      shareOf: (label: string) => `${label}: share`,
      waysOf: (survived: string, of: string) => `${survived} of ${of}`,
      none: 'none',
    },
    importance: {
      title: (about: string) => `Which part matters most: ${about}`,
      says: (part: string) => `The most important part is ${part}.`,
      nothing: 'No part makes a difference.',
      part: 'Part',
      birnbaum: 'Its state decides',
      criticality: 'Down and deciding',
      means:
        '"Its state decides" is the probability that all else leaves the decision to this part (Birnbaum). "Down and deciding" is, given that it fails, the probability that this part is down and decides (criticality).',
    },
    gauge: {
      title: (pool: string) => `Quorum of ${pool}`,
      servers: 'Servers in their order',
      legend: 'holds a vote; a crossed server is down',
      functional: 'Functional',
      start: 'Start',
      votesWords: (there: number, needed: number) => `${counted(there, 'vote')}, needs ${needed}`,
      startWords: (there: number, needed: number) => `${there} running, needs ${needed}`,
      silent: 'not documented',
      server: 'Server',
      counts: 'Quorum',
      state: 'State',
      votes: 'counts',
      doesNotVote: 'does not count',
      down: 'down',
      running: 'running',
    },
    capacity: {
      title: (pool: string) => `Users for each server: ${pool}`,
      says: (over: readonly string[]) =>
        over.length === 0
          ? 'It carries its users in every row.'
          : `It cannot carry its users: ${listed(over)}.`,
      limit: (n: string) => `limit ${n}`,
      scenario: 'When',
      what: 'Lost',
      users: 'Users',
      running: 'Servers running',
      perServer: 'Users per server',
      perServerLimit: 'Limit per server',
      poolLimit: 'Limit of the pool',
      share: 'Of what it can carry',
      state: 'Outcome',
      basis: 'Basis',
    },
  },

  deployment: {
    running: 'Working on the whole deployment',
    begins: 'It begins.',
    done: (done: number, of: number) => `${thousands(done)} of ${thousands(of)} steps`,
    cancel: 'Stop',
    cancelled: 'Stopped. Nothing was changed.',
    again: 'Start again',
    failed: 'The analysis of the whole deployment could not be run here. Reload the page and try again.',
    leftOut: (names: readonly string[]) =>
      `Left out, since the documents print no row for ${names.length === 1 ? 'it' : 'them'}: ${listed(names.length > 10 ? [...names.slice(0, 9), `${thousands(names.length - 9)} more`] : names)}.`,
    notStated: (n: number) =>
      `${counted(n, 'pool')} ${n === 1 ? 'does' : 'do'} not state ${n === 1 ? 'its' : 'their'} users, who are not counted.`,
    onlyService:
      'The whole deployment is asked about its users. Whether a pool is functional or could start is asked of one pool.',
    worst: 'The pools whose users are without it most',
    pool: 'Pool',
    morePools: (n: number) => `Show ${counted(n, 'more pool')}`,
  },

  report: {
    title: 'Report',
    making: 'Writing the report',
    print: 'Print…',
    markdown: 'Save as Markdown',
    close: 'Close',
    everyPool: (n: number) => `A chapter for every one of the ${thousands(n)} pools`,
    saved: (name: string) => `Saved ${name}`,
    serversOf: (pool: string) => `${pool}, its servers`,
    intro: 'This is what is printed: nothing else of the page is on the paper.',
    nothing: 'There is no pool to report on. Add one in Design first.',
    failed: 'The report could not be written here. Reload the page and try again.',
  },
}

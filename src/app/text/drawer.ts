import type { Severity, TopologyBuilderAct } from '#core/rules/rule.ts'
import { counted, thousands } from '#core/words/words.ts'
import type { Grouping, Standing } from '../store/panels.ts'
import { severityText } from './severities.ts'

/** How many findings a filter left out. */
const hidden = (n: number) => (n === 1 ? '1 finding is hidden.' : `${thousands(n)} findings are hidden.`)

/** What standings are called. */
const standingText: Readonly<Record<Standing, string>> = {
  error: severityText.error.many,
  unsupported: severityText.unsupported.many,
  warning: severityText.warning.many,
  info: severityText.info.many,
  overridden: 'Overridden',
  known: 'Known',
}

const inWords: Readonly<Record<Standing, (n: number) => string>> = {
  error: severityText.error.count,
  unsupported: severityText.unsupported.count,
  warning: severityText.warning.count,
  info: severityText.info.count,
  overridden: (n) => `${thousands(n)} overridden`,
  known: (n) => `${thousands(n)} known`,
}

/** Texts of the panel below the canvas and of the status bar. */
export const drawerText = {
  label: 'Problems and differences',
  tabs: {
    problems: (pressing: number) => `Problems ${thousands(pressing)}`,
    /** What the number on the tab counts, and what it leaves out. */
    problemsMeans: (counts: Readonly<Record<Standing, number>>, present: readonly Standing[]) =>
      present.length === 0
        ? 'Problems: no findings'
        : `Problems to deal with. In all: ${present.map((standing) => inWords[standing](counts[standing])).join(', ')}`,
    differences: 'Topology differences',
  },
  counts: (counts: Readonly<Record<Standing, number>>, present: readonly Standing[]) =>
    present.map((standing) => `${standingText[standing]} ${thousands(counts[standing])}`).join(' · '),
  close: 'Hide the lower panel',
  problems: {
    grid: 'Problems',
    toolbar: 'Which problems are shown',
    columns: {
      severity: 'Severity',
      rule: 'Rule',
      message: 'Finding',
      builder: 'Topology Builder',
      targets: 'About',
      actions: 'Actions',
    },
    chip: (standing: Standing, n: number) => `${standingText[standing]} ${thousands(n)}`,
    number: thousands,
    filter: 'Filter problems',
    filterHint: 'Filter',
    filterMeans: 'Words of a finding, or rule:PAIR, site:London, pool:ldn-pool',
    narrow: {
      button: 'Rule, site, pool…',
      label: 'Show only one rule, site or pool',
      kinds: { rule: 'Rule', site: 'Site', pool: 'Pool' },
      any: { rule: 'Every rule', site: 'Every site', pool: 'Every pool' },
      more: (n: number, kind: string) => `${thousands(n)} more: type ${kind}: and a part of the name`,
      count: (n: number) => counted(n, 'finding'),
    },
    grouping: 'Group problems',
    groupings: {
      none: 'Not grouped',
      severity: 'By severity',
      rule: 'By rule',
      site: 'By site',
      pool: 'By pool',
    } satisfies Record<Grouping, string>,
    standing: (standing: Standing) => standingText[standing],
    group: (label: string, n: number) => `${label}, ${counted(n, 'finding')}`,
    ruleGroup: (rule: string, n: number, law: string) => `${rule}, ${counted(n, 'finding')}: ${law}`,
    deployment: 'Whole deployment',
    noPool: 'No pool',
    noName: '(no name)',
    goThereTo: (name: string) => `Go to ${name}`,
    override: 'Override…',
    overrideOf: (rule: string, name: string) => `Override ${rule} on ${name}…`,
    change: 'Change…',
    changeOf: (rule: string, name: string) => `Change the override of ${rule} on ${name}…`,
    overridden: (reason: string) => `Overridden: ${reason}`,
    overrideFacts: (author: string | null, expires: string | null) =>
      [...(author ? [`by ${author}`] : []), ...(expires ? [`until ${expires}`] : [])].join(', '),
    known: 'known',
    more: (n: number) => `+${n}`,
    menu: (rule: string, name: string) => `More about ${rule} on ${name}`,
    only: {
      rule: (id: string) => `Show only ${id}`,
      site: (name: string) => `Show only site ${name}`,
      pool: (fqdn: string) => `Show only pool ${fqdn}`,
    },
    details: (rule: string) => `Why ${rule}`,
    law: 'The rule',
    reason: 'Why it matters',
    source: 'Source',
    basis: { documented: 'documented', inferred: 'concluded by this product' },
    contradiction: 'Documents disagree',
    followed: 'Followed here',
    topologyBuilder: 'Topology Builder',
    page: 'Its page',
    openRule: (rule: string) => `Open the page of ${rule}`,
    builder: {
      blocks: 'refuses this.',
      warns: 'warns about this.',
      corrects: 'takes another value than the one given.',
      allows: 'lets this through.',
      'not applicable': 'never sees this.',
      'not documented': 'what it does is not documented.',
    } satisfies Record<TopologyBuilderAct, string>,
    none: (rules: number, pools: number) =>
      `No findings: ${counted(rules, 'rule')} were checked on ${counted(pools, 'pool')}.`,
    noneNew: (known: number, blocks: boolean) =>
      `Nothing new since the baseline was taken. ${known === 1 ? '1 known finding is' : `${thousands(known)} known findings are`} left out.${blocks ? ' What blocks publishing among them still does.' : ''}`,
    noneMatch: (n: number) => `No finding matches the filter. ${hidden(n)}`,
    ruleIsKept: (rule: string, law: string) => `${rule} was checked and found nothing: ${law}`,
    shown: (shown: number, all: number) => `${thousands(shown)} of ${counted(all, 'finding')} shown.`,
    showAll: 'Show everything',
  },
  builder: {
    word: 'Topology Builder says',
    switchHint:
      'Shows beside each finding what Microsoft’s own Topology Builder does: it refuses some mistakes and lets others through.',
    letThrough: 'Only what it lets through',
    words: {
      blocks: 'refuses it',
      warns: 'warns',
      corrects: 'corrects it',
      allows: 'lets it through',
      'not applicable': 'never sees it',
      'not documented': 'not documented',
    } satisfies Record<TopologyBuilderAct, string>,
    spoken: (act: string) => `Topology Builder: ${act}`,
    summary: (acts: Readonly<Record<TopologyBuilderAct, number>>) => builderSummary(acts),
  },
  baseline: {
    word: 'Baseline',
    take: 'Take a baseline',
    takeAnew: 'Take anew',
    takeAnewName: 'Take anew: a baseline of today',
    takeHint: (n: number) =>
      `Marks the ${n === 1 ? '1 finding' : `${thousands(n)} findings`} of today as known; the list then shows what is new. What blocks publishing still blocks.`,
    dropWord: 'Drop',
    drop: 'Drop the baseline',
    onlyNew: 'Only new',
    since: (date: string, known: number, settled: number) =>
      `Baseline of ${date}: ${thousands(known)} known, ${settled === 0 ? 'none' : thousands(settled)} settled.`,
  },
  fixes: {
    title: 'Fixes',
    fix: (title: string) => `Fix: ${title}`,
    choose: (n: number) => (n === 1 ? 'See the fix' : `${n} fixes…`),
    chooseFor: (rule: string, name: string) => `Fixes of ${rule} on ${name}`,
    apply: 'Do this',
    applyThis: (title: string) => `Do this: ${title}`,
    all: (n: number, rule: string) => `Fix all ${thousands(n)} of ${rule}`,
    show: 'Show its fixes',
    fixedAll: (n: number, rule: string, left: number) =>
      left === 0
        ? `${thousands(n)} of ${rule} fixed`
        : `${thousands(n)} of ${rule} fixed, ${thousands(left)} left`,
    noLonger: 'This fix no longer applies: nothing was changed.',
    none: 'No fix is ready-made: it needs a decision that only you can take.',
    changes: 'Changes',
    andMore: (n: number) => `and ${thousands(n)} more.`,
    solves: 'Settles',
    /** Whether it settles the finding itself, and how many others. */
    solved: (own: boolean, others: number) => {
      if (others === 0) return own ? 'this finding' : 'no finding'
      return own ? `this finding and ${thousands(others)} more:` : `${counted(others, 'other finding')}:`
    },
    introduces: 'Brings',
    introduced: (n: number) => (n === 0 ? 'no new finding' : `${counted(n, 'new finding')}:`),
    working: 'Working out what each of them changes…',
  },
  differences: {
    list: 'Changes since the last publication',
    never: 'This topology was never published.',
    neverMeans:
      'Publishing records the topology with a revision and a fingerprint; from then on, every change is listed here.',
    sinceImport: (n: number) =>
      `Compared with the imported file, ${n === 0 ? 'nothing has changed' : `there ${n === 1 ? 'is 1 change' : `are ${thousands(n)} changes`}`}.`,
    since: (revision: number, date: string) => `Compared with revision ${revision}, published ${date}:`,
    equal: 'nothing has changed. What is drawn here is what was published.',
    changes: (n: number) => counted(n, 'change'),
    layout: (n: number) =>
      `${n === 1 ? '1 thing was' : `${thousands(n)} things were`} only drawn differently. Layout is not part of what is published.`,
    kinds: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      moved: 'Moved',
      reordered: 'Reordered',
      paired: 'Paired',
      unpaired: 'Unpaired',
      'management-store-moved': 'Central Management store',
      'override-added': 'Override',
      'override-removed': 'Override',
    },
  },
  status: {
    showOnly: (severity: Severity, n: number) => `${severityText[severity].count(n)}: show only these`,
    sites: (n: number) => counted(n, 'site'),
    pools: (n: number) => counted(n, 'pool'),
    frontEnds: (n: number) => counted(n, 'Front End'),
    users: (n: number) => counted(n, 'user'),
    usersSomewhere: (n: number, silent: number) =>
      `${counted(n, 'user')} (${silent === 1 ? '1 pool does not state its users' : `${thousands(silent)} pools do not state their users`})`,
    usersNowhere: 'users not stated',
    never: 'Never published',
    published: (revision: number, changes: number) =>
      `Last published r${revision}, ${changes === 0 ? 'no changes since' : `${counted(changes, 'change')} since`}`,
    showDifferences: 'show the differences',
  },
}

/** "Topology Builder refuses 3 and lets 9 through; 2 are not documented." */
function builderSummary(acts: Readonly<Record<TopologyBuilderAct, number>>): string {
  const does = [
    acts.blocks > 0 && `refuses ${thousands(acts.blocks)}`,
    acts.warns > 0 && `warns about ${thousands(acts.warns)}`,
    acts.corrects > 0 && `corrects ${thousands(acts.corrects)}`,
    acts.allows > 0 && `lets ${thousands(acts.allows)} through`,
    acts['not applicable'] > 0 && `never sees ${thousands(acts['not applicable'])}`,
  ].filter((part) => part !== false)
  const silent = acts['not documented']
  const last = does.at(-1)
  const said =
    last === undefined
      ? 'Nothing that Topology Builder does is documented'
      : `Topology Builder ${[does.slice(0, -1).join(', '), last].filter(Boolean).join(' and ')}`
  const undocumented =
    last === undefined || silent === 0
      ? ''
      : `; ${silent === 1 ? '1 is' : `${thousands(silent)} are`} not documented`
  return `${said}${undocumented}.`
}

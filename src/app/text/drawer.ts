import type { RuleFacts, Severity } from '#core/rules/rule.ts'
import { counted, thousands } from '#core/rules/words.ts'
import { severityText } from './severities.ts'

/** How many problems a filter left out. */
const hidden = (n: number) => (n === 1 ? '1 finding is hidden.' : `${thousands(n)} findings are hidden.`)

/** Texts of the panel below the canvas and of the status bar. */
export const drawerText = {
  label: 'Problems and differences',
  tabs: {
    problems: (n: number) => `Problems ${thousands(n)}`,
    differences: 'Topology differences',
  },
  counts: (counts: Readonly<Record<Severity, number>>, shown: readonly Severity[]) =>
    shown.map((severity) => `${severityText[severity].many} ${thousands(counts[severity])}`).join(' · '),
  close: 'Hide the lower panel',
  problems: {
    grid: 'Problems',
    toolbar: 'Which problems are shown',
    columns: { severity: 'Severity', rule: 'Rule', message: 'Finding', targets: 'About', actions: 'Actions' },
    chip: (severity: Severity, n: number) => `${severityText[severity].many} ${thousands(n)}`,
    filter: 'Filter problems',
    filterHint: 'Rule, name or words',
    clear: 'Show all',
    grouping: 'Group problems',
    groupings: { none: 'Not grouped', severity: 'By severity', site: 'By site' },
    group: (label: string, n: number) => `${label}, ${counted(n, 'finding')}`,
    deployment: 'Whole deployment',
    goThere: 'Go there',
    goThereTo: (name: string) => `Go to ${name}`,
    override: 'Override…',
    overrideOf: (rule: string, name: string) => `Override ${rule} on ${name}…`,
    change: 'Change…',
    changeOf: (rule: string, name: string) => `Change the override of ${rule} on ${name}…`,
    overridden: (reason: string) => `Overridden: ${reason}`,
    overrideFacts: (author: string | null, expires: string | null) =>
      [...(author ? [`by ${author}`] : []), ...(expires ? [`until ${expires}`] : [])].join(', '),
    details: (rule: string) => `Why ${rule}`,
    law: 'The rule',
    reason: 'Why it matters',
    source: 'Source',
    basis: { documented: 'documented', inferred: 'concluded by this product' },
    topologyBuilder: 'Topology Builder',
    builder: {
      blocks: 'refuses this.',
      allows: 'lets this through.',
      'not applicable': 'does not look at this.',
      'not documented': 'what it does is not documented.',
    } satisfies Record<RuleFacts['topologyBuilder'], string>,
    none: (rules: number, pools: number) =>
      `No findings: ${counted(rules, 'rule')} were checked on ${counted(pools, 'pool')}.`,
    noneMatch: (n: number) => `No finding matches the filter. ${hidden(n)}`,
    ruleIsKept: (rule: string, law: string) => `${rule} was checked and found nothing: ${law}`,
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
    label: 'Status',
    nothingOpen: 'No topology is open.',
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

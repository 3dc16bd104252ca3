import type { LawState } from '#core/catalogue/entry.ts'
import type { RoleKind } from '#core/model/id.ts'
import type { Pool, ProductVersion } from '#core/model/pool.ts'
import type { SqlAvailability } from '#core/model/store.ts'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import type { TopologyBuilderAct } from '#core/rules/rule.ts'
import { counted, thousands } from '#core/words/words.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'

const shortVersions: Readonly<Record<ProductVersion, string>> = {
  '2013': '2013',
  '2015': '2015',
  '2019': '2019',
  other: 'other version',
}

/** Texts of the rule book: every documented law, and a page for each. */
export const ruleBookText = {
  title: 'Rules',
  list: 'All rules',
  search: 'Find a rule',
  searchHint: 'Id, name or words',
  none: (query: string) => `No rule has “${query}” in it.`,
  shown: (n: number, all: number) =>
    n === all ? `${thousands(all)} rules` : `${thousands(n)} of ${thousands(all)} rules`,
  onlyChecked: 'Only what is checked here',
  law: 'The law',
  reason: 'Why it matters',
  severity: 'Severity',
  versions: 'Severity by product version',
  version: 'Version',
  doesNotHold: 'does not hold',
  numbers: 'The numbers',
  number: 'What it counts',
  allVersions: 'All versions',
  source: 'Source',
  numberSource: (title: string, section: string) => `${title}, ${section}`,
  basis: {
    documented: 'A document says so.',
    inferred: 'No document says so in these words: it was concluded from what documents say.',
  },
  builder: 'What Topology Builder does',
  builderActs: {
    blocks: 'It refuses this, at the latest when it publishes.',
    warns: 'It warns, and lets it through.',
    corrects: 'It takes another value without asking.',
    allows: 'It lets this through without a word.',
    'not applicable': 'It never sees what this is about.',
    'not documented': 'No document says what it does.',
  } satisfies Record<TopologyBuilderAct, string>,
  contradiction: 'Documents contradict each other',
  followed: 'What is followed here:',
  state: 'In this product',
  states: (state: LawState): string => {
    switch (state.kind) {
      case 'checked':
        return state.by === null ? 'Checked on every edit.' : `Checked, by ${state.by}.`
      case 'simulated':
        return `Part of the simulation, not of the check. ${state.because}`
      case 'not decidable':
        return `Not decidable from a document. ${state.because}`
    }
  },
  stateMarks: {
    checked: 'checked',
    simulated: 'simulated',
    'not decidable': 'not decidable',
  } satisfies Record<LawState['kind'], string>,
  found: (n: number) =>
    n === 0
      ? 'It finds nothing in the open topology.'
      : `It has ${counted(n, 'finding')} in the open topology.`,
  showFound: 'Show them',
  examples: 'How it looks',
  sound: 'Sound',
  broken: 'Broken',
  differs: 'What makes the difference',
  openBroken: 'Open the broken one',
  openBrokenMeans: 'It opens as a new topology. What is open now is kept and can be brought back.',
  exampleName: (rule: string) => `Example of ${rule}`,
  before: 'Published before:',
  drawing: (title: string, topology: Topology) =>
    [
      `${title}: ${counted(topology.sites.length, 'site')}`,
      counted(poolsOf(topology).length, 'pool'),
      ...topology.sites.flatMap(({ roles }) =>
        roles.map(({ kind, fqdn }) => `${vocabularyOf(kind).singular} ${fqdn}`),
      ),
      counted(topology.pairings.length, 'pairing'),
    ].join(', '),
  siteName: (name: string, branchOf: string | null) =>
    branchOf === null ? name : branchOf === '' ? `${name} (branch)` : `${name} (branch of ${branchOf})`,
  trunk: ({
    to,
    port,
    protocol,
    isDefault,
  }: {
    readonly to: string | null
    readonly port: number
    readonly protocol: 'tls' | 'tcp'
    readonly isDefault: boolean
  }) =>
    [
      to === null ? '→ nothing' : `→ ${to}`,
      `${protocol.toUpperCase()} ${port}`,
      ...(isDefault ? ['default'] : []),
    ].join(' · '),
  noName: '(no name)',
  managementStore: 'CMS',
  moreServers: (n: number) => `+${n}`,
  storeKinds: {
    single: 'SQL',
    mirrored: 'SQL mirrored',
    alwaysOn: 'SQL AlwaysOn',
    failoverCluster: 'SQL cluster',
    file: 'File',
  } satisfies Record<SqlAvailability['kind'] | 'file', string>,
  roleKinds: {
    director: 'Director',
    edge: 'Edge',
    mediation: 'Mediation',
    chat: 'Chat',
    application: 'Application',
    interop: 'Video Interop',
    webapps: 'Web Apps',
    gateway: 'Gateway',
    videogateway: 'Video gateway',
    appliance: 'SBA',
    other: 'Other',
  } satisfies Record<RoleKind, string>,
  poolFacts: ({ edition, version, platform, users }: Pool) =>
    [
      edition === 'enterprise' ? 'EE' : 'SE',
      shortVersions[version],
      ...(platform === null ? [] : [platform]),
      ...(users === null ? [] : [`${thousands(users)} users`]),
    ].join(' · '),
  loading: 'Loading the rules…',
}

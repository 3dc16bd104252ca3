import type { Pace } from '#core/analyze/maintenance/batches.ts'
import type { Purpose } from '#core/analyze/maintenance/plan.ts'
import { counted, listed, thousands } from '#core/words/words.ts'

/** Texts of the tab that plans maintenance. */
export const maintenanceText = {
  what: 'What is maintained',
  purpose: 'What for',
  purposes: {
    patch: { label: 'Patch the servers', hint: 'Servers are taken down, patched and brought back.' },
    configuration: {
      label: 'A configuration change was published',
      hint: 'Every server of the pool is restarted, one at a time.',
    },
  } satisfies Record<Purpose, { label: string; hint: string }>,
  pace: 'How many at once',
  paces: {
    documented: {
      label: 'As documented for the version',
      hint: 'By upgrade domain in Lync Server 2013, one server at a time in later versions.',
    },
    domain: { label: 'An upgrade domain at once', hint: 'One at a time where a domain is too much.' },
    server: { label: 'One server at a time', hint: 'Slower, with the most to spare.' },
  } satisfies Record<Pace | 'documented', { label: string; hint: string }>,
  withOutage: 'Take into account what is off now',
  withOutageMeans: (n: number) =>
    n === 0 ? 'Nothing is off at the moment.' : `${counted(n, 'part')} ${n === 1 ? 'is' : 'are'} off.`,
  pools: 'Pools and servers',
  filter: 'Filter pools',
  allShown: 'All of these pools',
  none: 'There is no Front End pool yet.',
  noMatch: 'No pool matches.',
  morePools: (n: number) => `${counted(n, 'further pool')}: filter to find them.`,
  serversOf: (pool: string, chosen: number, all: number) =>
    `${chosen === all ? `all ${counted(all, 'server')}` : `${chosen} of ${counted(all, 'server')}`} of ${pool}`,
  serverCount: (chosen: number, all: number) =>
    chosen === all ? `all ${counted(all, 'server')}` : `${chosen} of ${counted(all, 'server')}`,
  everyServer: 'A configuration change concerns every server of the pool.',

  plan: 'The plan',
  nothingChosen: 'Choose a pool, and the order in which its servers can go down stands here.',
  ignored: (names: readonly string[]) => `Not planned, since no Front End Server: ${listed(names)}.`,
  safe: 'Safe order',
  tight: 'Safe order, no vote to spare',
  unsafe: 'No safe order',
  margin: (n: number | null) =>
    n === null ? 'margin not documented' : n === 0 ? 'no vote to spare' : `${counted(n, 'vote')} to spare`,
  least: (n: number | null) =>
    n === null
      ? 'What it could lose on top of a step is not documented.'
      : n === 0
        ? 'In its tightest step the pool may lose no further vote.'
        : `In its tightest step the pool may still lose any ${n === 1 ? 'one vote' : `${n} votes`}.`,
  step: (number: number, names: readonly string[]) => `Step ${thousands(number)}: ${listed(names)}`,
  domain: (name: string) => `upgrade domain ${name}`,
  domains: {
    stated: 'Upgrade domains as the topology states them.',
    assumed: 'The topology states no upgrade domains: a map is assumed.',
  },
  trapDuring: 'Could not start again during this step',
  groups: (inModel: number, of: number) =>
    `${inModel} of ${counted(of, 'routing group')} would have lost two replicas.`,
  groupsSafe: 'No routing group could lose its quorum.',
  groupsRisk: 'A routing group could lose its quorum, depending on where its replicas are.',
  partner: 'Partner',
  remedies: 'What would make it safe',
  guidance: 'Also to be observed',
  steps: (pool: string) => `Steps for ${pool}`,
  goTo: (pool: string) => `Show ${pool}`,

  copy: 'Copy the list',
  print: 'Print…',
  download: 'Download the runbook',
  preview: 'Show the runbook',
  hide: 'Hide the runbook',
  runbook: 'Runbook',
  runbookHint:
    'A PowerShell script to be read and run line by line. It was never run against a real deployment.',
  fileName: (name: string) => `${name} maintenance.ps1`,
  printTitle: (name: string) => `Maintenance of ${name}`,
}

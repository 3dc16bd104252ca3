import type { Severity } from '#core/rules/rule.ts'
import { severityText } from './severities.ts'

/** How things are called aloud. */
export const spokenText = {
  site: (pools: number) => `central site with ${pools} ${pools === 1 ? 'pool' : 'pools'}`,
  edition: { enterprise: 'Enterprise Edition', standard: 'Standard Edition' },
  version: {
    '2013': 'Lync Server 2013',
    '2015': 'Skype for Business Server 2015',
    '2019': 'Skype for Business Server 2019',
    other: 'another product version',
  },
  servers: (all: number, running: number) =>
    `${all} ${all === 1 ? 'Front End' : 'Front Ends'}, ${running} running`,
  functional: (functional: boolean | null) =>
    functional === null ? 'functional not documented' : functional ? 'functional' : 'not functional',
  canStart: (canStart: boolean | null) =>
    canStart === null ? 'start not documented' : canStart ? 'could start' : 'could not start again',
  managementStore: 'holds the Central Management store',
  pairedWith: (partner: string) => `paired with ${partner}`,
  serverOf: (position: number, pool: string) => `server ${position} of ${pool}`,
  sql: {
    single: 'SQL Server store, single instance',
    mirrored: 'SQL Server store, mirrored',
    alwaysOn: 'SQL Server store, AlwaysOn Availability Group',
    failoverCluster: 'SQL Server store, failover cluster instance',
  },
  file: 'file store',
  pairing: (name: string) => `Pairing ${name}`,
  voice: (detection: number, failback: number) =>
    `automatic failover and failback for voice after ${detection} and ${failback} seconds`,
  noVoice: 'no automatic failover for voice',
  worst: (severity: Severity, count: number) => severityText[severity].count(count),
  known: (count: number) => `${count} known from the baseline`,
}

import type { Severity } from '#core/rules/rule.ts'
import { severityText } from './severities.ts'

/** How things are called aloud. */
export const spokenText = {
  site: (what: string, contents: readonly string[]) => `${what} with ${contents.join(' and ')}`,
  centralSite: 'central site',
  branchSite: (central: string | null) => (central === null ? 'branch site' : `branch site of ${central}`),
  strayBranch: 'its central site is not known',
  pools: (n: number) => (n === 1 ? '1 pool' : `${n} pools`),
  roles: (n: number) => (n === 1 ? '1 other role' : `${n} other roles`),
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
  computers: (n: number) => (n === 1 ? '1 computer' : `${n} computers`),
  computerOf: (role: string) => `computer of ${role}`,
  trunkOf: (gateway: string) => `trunk of ${gateway}`,
  noTrunk: 'no trunk',
  federation: 'federation enabled',
  /** What something refers to, said after its name. */
  relation: {
    'next hop': (to: string) => `next hop ${to}`,
    media: (to: string) => `Edge pool for media ${to}`,
    trunk: (to: string, n: number) => (n === 1 ? `trunk to ${to}` : `${n} trunks to ${to}`),
    'video trunk': (to: string) => `SIP video trunk to ${to}`,
    registrar: (to: string) => `user services and backup Registrar on ${to}`,
    'web apps': (to: string) => `Office Web Apps Server ${to}`,
    archiving: (to: string) => `archiving in ${to}`,
    monitoring: (to: string) => `monitoring in ${to}`,
    chat: (to: string) => `Persistent Chat content in ${to}`,
    compliance: (to: string) => `compliance data in ${to}`,
    files: (to: string) => `files in ${to}`,
  },
  association: (from: string, what: string) => `${from}, ${what}`,
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

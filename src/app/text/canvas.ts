import type { Role } from '#core/model/role.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'

/** Texts on the canvas. */
export const canvasText = {
  label: 'Topology',
  site: 'Central site',
  branchSite: (central: string | null) =>
    central === null ? 'Branch site, central site not known' : `Branch site of ${central}`,
  editions: { enterprise: 'EE', standard: 'SE' },
  versions: { '2013': '2013', '2015': '2015', '2019': '2019', other: 'other' },
  functional: 'Functional',
  start: 'First start',
  capacity: 'Capacity',
  capacityIf: (percent: number, partner: string) => `${percent}% if ${partner} fails`,
  capacityUnpaired: 'not paired',
  capacityUnknown: 'users not stated',
  capacityNoLimit: 'not documented',
  ok: 'OK',
  known: (n: number) => `${n} known`,
  knownMeans: 'Nothing new since the baseline was taken. What blocks publishing still blocks.',
  cms: 'CMS',
  cmsLong: 'Holds the Central Management store',
  noServers: 'No Front End Server yet',
  notDocumented: 'not documented',
  server: (position: number, name: string, counts: 'voter' | 'other' | 'plain') =>
    `${position}. ${name}${{ voter: ', one of the first servers that count', other: ', does not count for quorum', plain: '' }[counts]}`,
  sql: {
    primary: 'primary',
    single: 'primary',
    mirror: 'mirror',
    witness: 'witness',
    listener: 'listener',
    primaryReplica: 'primary replica',
    secondaryReplica: 'secondary replica',
    network: 'cluster name',
    owner: 'owner node',
    node: 'node',
  },
  vote: 'witness vote',
  fileStore: 'file store',
  role: (role: Role) =>
    role.kind === 'appliance' && role.form === 'server'
      ? 'Survivable Branch Server'
      : vocabularyOf(role.kind).singular,
  computers: (n: number) => (n === 1 ? '1 computer' : `${n} computers`),
  trunks: (n: number) => (n === 1 ? '1 trunk' : `${n} trunks`),
  noTrunk: 'no trunk',
  videoTrunk: 'SIP video trunk',
  applications: (n: number) => (n === 1 ? '1 application' : `${n} applications`),
  federation: 'federation',
  federationLong: 'Federation is enabled for this Edge pool',
  survives: (pool: string) => `for ${pool}`,
  noPool: 'no pool',
  otherServices: (services: readonly string[]) => `Kept as it is: ${services.join(', ')}`,
  relation: {
    'next hop': () => 'next hop',
    media: () => 'media',
    trunk: (n: number) => (n === 1 ? 'trunk' : `${n} trunks`),
    'video trunk': () => 'SIP video trunk',
    registrar: () => 'backup Registrar',
    'web apps': () => 'Office Web Apps',
    archiving: () => 'archiving',
    monitoring: () => 'monitoring',
    chat: () => 'Persistent Chat',
    compliance: () => 'compliance',
    files: () => 'file store',
  },
  emptyBranch: 'Empty branch site. Add a Survivable Branch Appliance or a PSTN gateway.',
  emptySite: 'Empty site. Drag a pool here, or press the menu key.',
  voice: (detection: number, failback: number) => `paired · voice ${detection} / ${failback} s`,
  noVoice: 'paired · no voice failover',
  dropToPair: (name: string) => `Drop to pair with ${name}`,
  minimap: 'Overview',
  farPool: (
    edition: 'enterprise' | 'standard',
    version: '2013' | '2015' | '2019' | 'other',
    servers: number,
  ) =>
    `${{ enterprise: 'EE', standard: 'SE' }[edition]} ${version} · ${servers} ${servers === 1 ? 'Front End' : 'Front Ends'}`,
  /** Where there is no room for words. */
  signs: {
    error: (n: number) => `✕ ${n}`,
    warning: (n: number) => `! ${n}`,
  },
  withProblems: {
    error: (n: number) => `${n} with errors`,
    warning: (n: number) => `${n} with warnings`,
  },
  moved: (name: string) => `Move ${name}`,
  things: (n: number) => `${n} things`,
}

import { makeId, type RoleKind } from '../model/id.ts'
import type { Server } from '../model/pool.ts'
import {
  webServicesNotStated,
  type DirectorPool,
  type EdgePool,
  type Mediation,
  type MediationPool,
  type OfficeWebAppsServer,
  type OtherRole,
  type PersistentChatPool,
  type PstnGateway,
  type RoleWith,
  type SurvivableBranchAppliance,
  type Trunk,
  type TrustedApplicationPool,
  type VideoGateway,
  type VideoInteropPool,
} from '../model/role.ts'
import { fqdn } from './notation.ts'

/*
 * The server roles beside the Front End pools, in the notation of the examples: a line each, sound unless told otherwise.
 * Numbers are id numbers; computers have the ids 100·n + 1, …
 */

/** What can be said of a role beside its name; `servers` says how many, or what is special about each. */
type FactsOf<K extends RoleKind> = Partial<Omit<RoleWith<K>, 'kind' | 'id' | 'servers'>> & {
  readonly servers?: number | readonly Partial<Server>[]
}

/** A Director pool of one computer. */
export const director = (n: number, name: string, facts: FactsOf<'director'> = {}): DirectorPool => ({
  ...base('director', n, name, facts),
  webServices: { ...webServicesNotStated, externalFqdn: fqdn(`${short(name)}-web`) },
  fileStore: null,
  archivingStore: null,
  monitoringStore: null,
  edgePool: null,
  loadBalancing: 'dns',
  ...withoutServers(facts),
})

/** An Edge pool of one computer with one address and three ports. */
export const edge = (n: number, name: string, facts: FactsOf<'edge'> = {}): EdgePool => ({
  ...base('edge', n, name, facts),
  nextHop: null,
  singleAddress: true,
  accessFqdn: fqdn('sip'),
  accessPort: 5061,
  conferencingFqdn: fqdn('sip'),
  conferencingPort: 444,
  avFqdn: fqdn('sip'),
  avPort: 443,
  federation: false,
  xmpp: false,
  skypeSearch: false,
  nat: false,
  replicationPort: 4443,
  internalLoadBalancing: 'dns',
  externalLoadBalancing: 'dns',
  ...withoutServers(facts),
})

/** The ports of a Mediation Server: TLS 5067, TCP not enabled. */
export const mediationPorts: Mediation = { tls: { from: 5067, to: 5067 }, tcp: null }

/** A stand-alone Mediation pool of one computer. */
export const mediation = (n: number, name: string, facts: FactsOf<'mediation'> = {}): MediationPool => ({
  ...base('mediation', n, name, facts),
  mediation: mediationPorts,
  nextHop: null,
  edgePool: null,
  ...withoutServers(facts),
})

/** A Persistent Chat pool of one computer. */
export const chat = (n: number, name: string, facts: FactsOf<'chat'> = {}): PersistentChatPool => ({
  ...base('chat', n, name, facts),
  displayName: name,
  port: 5041,
  nextHop: null,
  store: null,
  backupStore: null,
  complianceStore: null,
  complianceBackupStore: null,
  fileStore: null,
  inactive: [],
  ...withoutServers(facts),
})

/** A trusted application server. */
export const applications = (
  n: number,
  name: string,
  facts: FactsOf<'application'> = {},
): TrustedApplicationPool => ({
  ...base('application', n, name, facts),
  nextHop: null,
  replication: false,
  applications: [],
  ...withoutServers(facts),
})

/** A Video Interop Server pool of one computer. */
export const interop = (n: number, name: string, facts: FactsOf<'interop'> = {}): VideoInteropPool => ({
  ...base('interop', n, name, facts),
  nextHop: null,
  edgePool: null,
  tls: { from: 6001, to: 6001 },
  tcp: null,
  ...withoutServers(facts),
})

/** An Office Web Apps Server. */
export const webApps = (n: number, name: string, facts: FactsOf<'webapps'> = {}): OfficeWebAppsServer => ({
  ...base('webapps', n, name, facts),
  discoveryUrl: `https://${fqdn(name)}/hosting/discovery`,
  external: false,
  ...withoutServers(facts),
})

/** A trunk to a Mediation Server; its id is `trunk:n`. */
export const trunk = (n: number, name: string, facts: Partial<Omit<Trunk, 'id'>> = {}): Trunk => ({
  id: makeId('trunk', n),
  name: fqdn(name),
  gatewayPort: 5067,
  protocol: 'tls',
  mediation: null,
  mediationPort: 5067,
  isDefault: true,
  ...facts,
})

/** A PSTN gateway with its root trunk, number 100·n + 50, unless told otherwise. */
export const gateway = (n: number, name: string, facts: FactsOf<'gateway'> = {}): PstnGateway => ({
  ...base('gateway', n, name, facts),
  trunks: [trunk(100 * n + 50, name)],
  ...withoutServers(facts),
})

/** A video gateway without a trunk. */
export const videoGateway = (n: number, name: string, facts: FactsOf<'videogateway'> = {}): VideoGateway => ({
  ...base('videogateway', n, name, facts),
  trunk: null,
  ...withoutServers(facts),
})

/** A Survivable Branch Appliance. */
export const appliance = (
  n: number,
  name: string,
  facts: FactsOf<'appliance'> = {},
): SurvivableBranchAppliance => ({
  ...base('appliance', n, name, facts),
  form: 'appliance',
  pool: null,
  edgePool: null,
  archivingStore: null,
  monitoringStore: null,
  mediation: mediationPorts,
  voiceFailover: true,
  failureDetection: 120,
  failback: 240,
  ...withoutServers(facts),
})

/** Computers whose services are not modelled. */
export const other = (n: number, name: string, facts: FactsOf<'other'> = {}): OtherRole => ({
  ...base('other', n, name, facts),
  services: [],
  ...withoutServers(facts),
})

function base<K extends RoleKind>(
  kind: K,
  n: number,
  name: string,
  { servers = 1 }: { readonly servers?: number | readonly Partial<Server>[] },
) {
  return {
    kind,
    id: makeId(kind, n),
    fqdn: fqdn(name),
    version: '2015' as const,
    deployed: false,
    servers: computers(n, name, servers),
  }
}

function withoutServers<T extends { readonly servers?: unknown }>(given: T): Omit<T, 'servers'> {
  const { servers: _, ...facts } = given
  return facts
}

function computers(n: number, pool: string, wanted: number | readonly Partial<Server>[]): Server[] {
  const rows: readonly Partial<Server>[] =
    typeof wanted === 'number' ? Array.from({ length: wanted }, () => ({})) : wanted
  return rows.map((facts, i) => ({
    id: makeId('server', 100 * n + i + 1),
    fqdn: rows.length === 1 ? fqdn(pool) : fqdn(`${short(pool)}${String(i + 1).padStart(2, '0')}`),
    ordinal: null,
    faultDomain: null,
    upgradeDomain: null,
    dataCenter: null,
    multiHomed: null,
    addresses: [],
    ...facts,
  }))
}

const short = (name: string): string => name.split('.')[0] ?? name

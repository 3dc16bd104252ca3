import * as fc from 'fast-check'
import { kindOf, makeId, type Id, type Kind } from '../../src/core/model/id.ts'
import { poolReferences, roleReferences } from '../../src/core/model/references.ts'
import type { NetworkAddress, Pool, Server } from '../../src/core/model/pool.ts'
import type {
  LoadBalancing,
  Mediation,
  PortRange,
  Role,
  Trunk,
  WebServices,
} from '../../src/core/model/role.ts'
import type { SimpleUrl } from '../../src/core/model/simple-url.ts'
import { anyName } from './arbitrary-names.ts'

/*
 * Arbitrary server roles. They are drawn without ids and without references: ids are given out by the document's
 * counter, and then every reference leads to something that is there, or nowhere.
 */

const answer = fc.boolean()
const port = fc.integer({ min: 0, max: 65_535 })
const optionalPort = fc.option(port, { nil: null })
const portRange: fc.Arbitrary<PortRange> = fc.record({ from: port, to: port })
const optionalRange = fc.option(portRange, { nil: null })
const protocol = fc.constantFrom('tls' as const, 'tcp' as const)
const version = fc.constantFrom('2013' as const, '2015' as const, '2019' as const, 'other' as const)
const balancing: fc.Arbitrary<LoadBalancing | null> = fc.constantFrom('dns', 'hardware', null)
const nothing = fc.constant(null)

/** The ports of a Mediation Server. */
export const anyMediation: fc.Arbitrary<Mediation> = fc.record({ tls: portRange, tcp: optionalRange })

const webPorts = fc.record({
  http: optionalPort,
  https: optionalPort,
  publishedHttp: optionalPort,
  publishedHttps: optionalPort,
})

const webServices: fc.Arbitrary<WebServices> = fc.record({
  externalFqdn: anyName,
  internalFqdn: fc.option(anyName, { nil: null }),
  internal: webPorts,
  external: webPorts,
})

/** The addresses of a computer. */
export const anyAddresses: fc.Arbitrary<NetworkAddress[]> = fc.array(
  fc.record({
    side: fc.constantFrom('Primary' as const, 'Internal' as const, 'External' as const, 'Pstn' as const),
    number: fc.integer({ min: 1, max: 3 }),
    ip: fc.oneof(fc.constant('0.0.0.0'), anyName),
    publicIp: fc.option(anyName, { nil: null }),
  }),
  { maxLength: 2 },
)

/** Simple URLs of any purpose. */
export const anySimpleUrls: fc.Arbitrary<SimpleUrl[]> = fc.array(
  fc.record({
    component: fc.constantFrom('Dialin' as const, 'Meet' as const, 'Cscp' as const),
    domain: fc.oneof(fc.constant('*'), anyName),
    active: anyName,
    urls: fc.array(anyName, { maxLength: 2 }),
  }),
  { maxLength: 3 },
)

/** The features of a pool, without what it leads to. */
export const anyFeatures = fc.record({
  conferencing: fc.constantFrom(true, false, null),
  dialIn: fc.constantFrom(true, false, null),
  enterpriseVoice: fc.constantFrom(true, false, null),
  callAdmissionControl: fc.constantFrom(true, false, null),
  mediation: fc.option(anyMediation, { nil: null }),
  archivingStore: nothing,
  monitoringStore: nothing,
  edgePool: nothing,
  officeWebApps: nothing,
  webServices,
  loadBalancing: balancing,
  otherServices: fc.array(anyName, { maxLength: 2 }),
})

const trunk: fc.Arbitrary<Omit<Trunk, 'id'>> = fc.record({
  name: anyName,
  gatewayPort: port,
  protocol,
  mediation: nothing,
  mediationPort: port,
  isDefault: answer,
})

const ofEveryRole = { fqdn: anyName, version, deployed: fc.constantFrom(true, false, null) }

type DrawnRole = (number: () => number, servers: readonly Server[]) => Role

const drawn = <F>(
  facts: fc.Arbitrary<F>,
  build: (facts: F, number: () => number, servers: readonly Server[]) => Role,
) =>
  facts.map(
    (given): DrawnRole =>
      (number, servers) =>
        build(given, number, servers),
  )

const director = drawn(
  fc.record({
    ...ofEveryRole,
    webServices,
    fileStore: nothing,
    archivingStore: nothing,
    monitoringStore: nothing,
    edgePool: nothing,
    loadBalancing: balancing,
  }),
  (facts, number, servers) => ({ kind: 'director', id: makeId('director', number()), servers, ...facts }),
)

const edge = drawn(
  fc.record({
    ...ofEveryRole,
    nextHop: nothing,
    singleAddress: answer,
    accessFqdn: anyName,
    accessPort: port,
    conferencingFqdn: anyName,
    conferencingPort: port,
    avFqdn: anyName,
    avPort: port,
    federation: answer,
    xmpp: answer,
    skypeSearch: answer,
    nat: answer,
    replicationPort: port,
    internalLoadBalancing: balancing,
    externalLoadBalancing: balancing,
  }),
  (facts, number, servers) => ({ kind: 'edge', id: makeId('edge', number()), servers, ...facts }),
)

const mediation = drawn(
  fc.record({ ...ofEveryRole, mediation: anyMediation, nextHop: nothing, edgePool: nothing }),
  (facts, number, servers) => ({ kind: 'mediation', id: makeId('mediation', number()), servers, ...facts }),
)

const chat = drawn(
  fc.record({
    ...ofEveryRole,
    displayName: anyName,
    port,
    nextHop: nothing,
    store: nothing,
    backupStore: nothing,
    complianceStore: nothing,
    complianceBackupStore: nothing,
    fileStore: nothing,
    standsBy: answer,
  }),
  ({ standsBy, ...facts }, number, servers) => ({
    kind: 'chat',
    id: makeId('chat', number()),
    servers,
    ...facts,
    inactive: standsBy ? servers.map((server) => server.id) : [],
  }),
)

const application = drawn(
  fc.record({
    ...ofEveryRole,
    nextHop: nothing,
    replication: answer,
    applications: fc.array(fc.record({ name: anyName, port }), { maxLength: 2 }),
  }),
  (facts, number, servers) => ({
    kind: 'application',
    id: makeId('application', number()),
    servers,
    ...facts,
  }),
)

const interop = drawn(
  fc.record({ ...ofEveryRole, nextHop: nothing, edgePool: nothing, tls: optionalRange, tcp: optionalRange }),
  (facts, number, servers) => ({ kind: 'interop', id: makeId('interop', number()), servers, ...facts }),
)

const webApps = drawn(
  fc.record({ ...ofEveryRole, discoveryUrl: anyName, external: answer }),
  (facts, number, servers) => ({ kind: 'webapps', id: makeId('webapps', number()), servers, ...facts }),
)

const gateway = drawn(
  fc.record({ ...ofEveryRole, trunks: fc.array(trunk, { maxLength: 2 }) }),
  ({ trunks, ...facts }, number, servers) => ({
    kind: 'gateway',
    id: makeId('gateway', number()),
    servers,
    ...facts,
    trunks: trunks.map((one) => ({ id: makeId('trunk', number()), ...one })),
  }),
)

const videoGateway = drawn(
  fc.record({
    ...ofEveryRole,
    trunk: fc.option(
      fc.record({ name: anyName, gatewayPort: port, protocol, interop: nothing, interopPort: port }),
      { nil: null },
    ),
  }),
  (facts, number, servers) => ({
    kind: 'videogateway',
    id: makeId('videogateway', number()),
    servers,
    ...facts,
  }),
)

const appliance = drawn(
  fc.record({
    ...ofEveryRole,
    form: fc.constantFrom('appliance' as const, 'server' as const, null),
    pool: nothing,
    edgePool: nothing,
    archivingStore: nothing,
    monitoringStore: nothing,
    mediation: fc.option(anyMediation, { nil: null }),
    voiceFailover: answer,
    failureDetection: fc.integer({ min: -1, max: 100_000 }),
    failback: fc.integer({ min: -1, max: 100_000 }),
  }),
  (facts, number, servers) => ({ kind: 'appliance', id: makeId('appliance', number()), servers, ...facts }),
)

const other = drawn(
  fc.record({ ...ofEveryRole, services: fc.array(anyName, { maxLength: 2 }) }),
  (facts, number, servers) => ({ kind: 'other', id: makeId('other', number()), servers, ...facts }),
)

/** Any role: a function that builds it from a counter and its computers. Its references lead nowhere yet. */
export const anyDrawnRole: fc.Arbitrary<DrawnRole> = fc.oneof(
  director,
  edge,
  mediation,
  chat,
  application,
  interop,
  webApps,
  gateway,
  videoGateway,
  appliance,
  other,
)

/** What references can lead to. */
export interface Targets {
  readonly ids: readonly Id[]
  /** Numbers to choose by, used up one after the other and again from the start. */
  readonly picks: () => number
}

const kindsBehind = {
  'SQL Server store': ['sql'],
  'file store': ['file'],
  'archiving store': ['sql'],
  'monitoring store': ['sql'],
  'Edge pool': ['edge'],
  'Office Web Apps Server': ['webapps'],
  'next hop': ['pool'],
  'backup pool': ['pool'],
} as const

/** One of the ids of these kinds, or nothing. */
export function pickOf<K extends Kind>({ ids, picks }: Targets, kinds: readonly K[]): Id<K> | null {
  const fitting = ids.filter((id) => kinds.some((kind) => kindOf(id) === kind))
  return ([null, ...fitting][picks() % (fitting.length + 1)] ?? null) as Id<K> | null
}

const leading = <T extends object>(thing: T, fields: object, targets: Targets): T => ({
  ...thing,
  ...Object.fromEntries(
    Object.entries(fields).map(([field, relation]: [string, keyof typeof kindsBehind]) => [
      field,
      pickOf<Kind>(targets, kindsBehind[relation]),
    ]),
  ),
})

/** The pool with its associations leading somewhere; its own stores are chosen already. */
export function associatedPool(pool: Pool, targets: Targets): Pool {
  const { sqlStore, fileStore } = pool
  return { ...leading(pool, poolReferences, targets), sqlStore, fileStore }
}

/** The role with its references leading somewhere. */
export function associatedRole(role: Role, targets: Targets): Role {
  const led: Role = leading(role, roleReferences[role.kind], targets)
  if (led.kind === 'edge') return { ...led, nextHop: pickOf(targets, ['pool', 'director']) }
  if (led.kind === 'gateway')
    return {
      ...led,
      trunks: led.trunks.map((one) => ({
        ...one,
        mediation: pickOf(targets, ['pool', 'mediation', 'appliance']),
      })),
    }
  if (led.kind === 'videogateway' && led.trunk)
    return { ...led, trunk: { ...led.trunk, interop: pickOf(targets, ['interop']) } }
  return led
}

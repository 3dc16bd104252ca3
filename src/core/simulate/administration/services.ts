import type { RoleKind, ServerId } from '../../model/id.ts'
import type { Pool, ProductVersion } from '../../model/pool.ts'
import { find, type Found, type Topology } from '../../model/topology.ts'
import { isDown } from '../../outage/losses.ts'
import type { Outage } from '../../outage/part.ts'
import type { Basis } from '../../quorum/reading.ts'
import { isComputerUp } from '../pool-facts.ts'
import { pairingOf } from '../setting.ts'
import type { World, WorldEvent } from '../world.ts'
import type { AdministrationState } from './state.ts'

/**
 * What a Windows service goes by: the services of a Front End Server start and stop together; LYNCBACKUP is stopped for a
 * pool; MASTER and FTA run where the Central Management store is active; any other runs as long as its computer does.
 */
export type ServiceLife = 'Front End Server' | 'Backup Service' | 'active store' | 'computer'

/** A Windows service of the product. */
export interface WindowsService {
  /** Its short name. */
  readonly name: string
  /** What it does, as administrators call it. */
  readonly role: string
  readonly life: ServiceLife
  readonly on: readonly ('pool' | RoleKind)[]
  /** Left out where it runs with every version. */
  readonly versions?: readonly ProductVersion[]
  /** Whether a pool has it; left out where every one has. */
  readonly isIn?: (pool: Pool, topology: Topology) => boolean
  /** Whether its name stands in a document. */
  readonly basis: Basis
}

const isPaired = ({ id }: Pool, topology: Topology): boolean => pairingOf(topology, id) !== undefined
const holdsStore = ({ id }: Pool, topology: Topology): boolean =>
  id === topology.managementStore ||
  pairingOf(topology, id)?.pools.some((one) => one === topology.managementStore) === true
const hasVoice = ({ enterpriseVoice }: Pool): boolean => enterpriseVoice !== false
const hasConferencing = ({ conferencing }: Pool): boolean => conferencing !== false
const hasDialIn = (pool: Pool): boolean => hasConferencing(pool) && pool.dialIn !== false
const hasAdmission = ({ callAdmissionControl }: Pool): boolean => callAdmissionControl !== false

const installed = ['pool', 'director', 'edge', 'mediation', 'chat', 'interop', 'appliance'] as const
const ofFrontEnds = { life: 'Front End Server', on: ['pool'] } as const

/** Every Windows service of the product that is known, in the order in which they are listed. */
export const windowsServices: readonly WindowsService[] = [
  { name: 'RTCSRV', role: 'Front End', ...ofFrontEnds, basis: 'documented' },
  { name: 'RTCSRV', role: 'Front End', life: 'computer', on: ['director', 'appliance'], basis: 'documented' },
  { name: 'RTCSRV', role: 'Access Edge', life: 'computer', on: ['edge'], basis: 'documented' },
  { name: 'RTCCAA', role: 'Conferencing Attendant', ...ofFrontEnds, isIn: hasDialIn, basis: 'documented' },
  { name: 'RTCCAS', role: 'Conferencing Announcement', ...ofFrontEnds, isIn: hasDialIn, basis: 'documented' },
  { name: 'RTCCPS', role: 'Call Park', ...ofFrontEnds, isIn: hasVoice, basis: 'documented' },
  { name: 'RTCRGS', role: 'Response Group', ...ofFrontEnds, isIn: hasVoice, basis: 'documented' },
  { name: 'RTCATS', role: 'Audio Test', ...ofFrontEnds, isIn: hasVoice, basis: 'assumed' },
  {
    name: 'RTCPDPAUTH',
    role: 'Bandwidth Policy (Authentication)',
    ...ofFrontEnds,
    isIn: hasAdmission,
    basis: 'assumed',
  },
  {
    name: 'RTCPDPCORE',
    role: 'Bandwidth Policy (Core)',
    ...ofFrontEnds,
    isIn: hasAdmission,
    basis: 'assumed',
  },
  {
    name: 'RTCASMCU',
    role: 'Application Sharing Conferencing',
    ...ofFrontEnds,
    isIn: hasConferencing,
    basis: 'documented',
  },
  {
    name: 'RTCAVMCU',
    role: 'Audio/Video Conferencing',
    ...ofFrontEnds,
    isIn: hasConferencing,
    basis: 'assumed',
  },
  {
    name: 'RTCDATAMCU',
    role: 'Web Conferencing',
    ...ofFrontEnds,
    versions: ['2013'],
    isIn: hasConferencing,
    basis: 'assumed',
  },
  { name: 'RTCIMMCU', role: 'IM Conferencing', ...ofFrontEnds, isIn: hasConferencing, basis: 'assumed' },
  {
    name: 'RTCMEDSRV',
    role: 'Mediation',
    ...ofFrontEnds,
    isIn: ({ mediation }) => mediation !== null,
    basis: 'assumed',
  },
  {
    name: 'RTCMEDSRV',
    role: 'Mediation',
    life: 'computer',
    on: ['mediation', 'appliance'],
    basis: 'assumed',
  },
  {
    name: 'RTCXMPPTGW',
    role: 'XMPP Translating Gateway',
    ...ofFrontEnds,
    versions: ['2013', '2015'],
    basis: 'assumed',
  },
  {
    name: 'RTCXMPPTGWPX',
    role: 'XMPP Translating Gateway Proxy',
    life: 'computer',
    on: ['edge'],
    versions: ['2013', '2015'],
    basis: 'assumed',
  },
  { name: 'RTCHA', role: 'Health Agent', ...ofFrontEnds, versions: ['2013'], basis: 'assumed' },
  { name: 'RTCDATAPROXY', role: 'Web Conferencing Edge', life: 'computer', on: ['edge'], basis: 'assumed' },
  {
    name: 'RTCMRAUTH',
    role: 'Audio/Video Edge Authentication',
    life: 'computer',
    on: ['edge'],
    basis: 'assumed',
  },
  { name: 'RTCMEDIARELAY', role: 'Audio/Video Edge', life: 'computer', on: ['edge'], basis: 'assumed' },
  {
    name: 'LYNCBACKUP',
    role: 'Backup',
    life: 'Backup Service',
    on: ['pool'],
    isIn: isPaired,
    basis: 'documented',
  },
  {
    name: 'MASTER',
    role: 'Master Replicator Agent',
    life: 'active store',
    on: ['pool'],
    isIn: holdsStore,
    basis: 'assumed',
  },
  {
    name: 'FTA',
    role: 'File Transfer Agent',
    life: 'active store',
    on: ['pool'],
    isIn: holdsStore,
    basis: 'assumed',
  },
  { name: 'REPLICA', role: 'Replica Replicator Agent', life: 'computer', on: installed, basis: 'documented' },
  {
    name: 'RTCCLSAGT',
    role: 'Centralized Logging Service Agent',
    life: 'computer',
    on: installed,
    basis: 'assumed',
  },
]

/** The Windows services of the product on a computer, by its role, its version and what its pool has. */
export function servicesOn(topology: Topology, computer: ServerId): readonly WindowsService[] {
  const found = find(topology, computer)
  const host = found && hostOf(found)
  if (!host) return []
  return windowsServices.filter(
    ({ on, versions, isIn }) =>
      on.includes(host.kind) &&
      (versions === undefined || versions.includes(host.version)) &&
      (isIn === undefined || host.pool === null || isIn(host.pool, topology)),
  )
}

interface Host {
  readonly kind: 'pool' | RoleKind
  readonly version: ProductVersion
  readonly pool: Pool | null
}

function hostOf(found: Found): Host | null {
  if (found.kind === 'server') return { kind: 'pool', version: found.pool.version, pool: found.pool }
  return found.kind === 'computer' ? { kind: found.role.kind, version: found.role.version, pool: null } : null
}

/** As Get-CsWindowsService names them. */
export type ServiceStatus = 'Running' | 'Stopped' | 'StartPending'

/** What a service on a computer does now, by its short name in any letters; `null` where the computer has no such service. */
export function serviceStatus(world: World, computer: ServerId, name: string): ServiceStatus | null {
  const { setting, administration } = world
  const service = serviceCalled(setting.topology, computer, name)
  if (service === null) return null
  if (!isComputerUp(world, computer) || administration.stopped.get(computer)?.has(service.name) === true)
    return 'Stopped'
  return service.life === 'computer' ? 'Running' : onFrontEnd(world, computer, service.life)
}

function onFrontEnd(
  { setting, pools, backups, management }: World,
  computer: ServerId,
  life: Exclude<ServiceLife, 'computer'>,
): ServiceStatus {
  const found = find(setting.topology, computer)
  const pool = found?.kind === 'server' ? found.pool : null
  const place = pool === null ? -1 : (setting.places.get(pool.id) ?? -1)
  const position = pool?.servers.findIndex(({ id }) => id === computer) ?? -1
  const power = pools[place]?.servers[position]?.power
  const backup = backups[place]
  if (life === 'Backup Service' && backup?.isStopped === true) return 'Stopped'
  if (life === 'Backup Service' && backup?.isStarted === true) return 'Running'
  if (life === 'active store' && management.active !== pool?.id) return 'Stopped'
  if (power === 'active') return 'Running'
  return power === 'starting' ? 'StartPending' : 'Stopped'
}

/** The service of that short name on a computer; `null` where it has none. */
export function serviceCalled(topology: Topology, computer: ServerId, name: string): WindowsService | null {
  const wanted = name.toUpperCase()
  return servicesOn(topology, computer).find((service) => service.name === wanted) ?? null
}

/**
 * What Stop-CsWindowsService and Start-CsWindowsService put into the world: for one service by its short name, or for all of
 * a computer (`null`). RTCSRV of a Front End Server is all of its services; LYNCBACKUP is that of its pool. Nothing where the
 * computer has no such service.
 */
export function serviceEvents(
  topology: Topology,
  computer: ServerId,
  name: string | null,
  deed: 'stop' | 'start',
): readonly WorldEvent[] {
  const found = find(topology, computer)
  if (name !== null) {
    const service = serviceCalled(topology, computer, name)
    return service === null ? [] : [eventOf(found, computer, service, deed)]
  }
  const isFrontEnd = found?.kind === 'server'
  const own = servicesOn(topology, computer).filter(({ name: short, life }) =>
    // A whole Front End Server stops in one event; what was stopped apart starts again with it.
    isFrontEnd ? short === 'RTCSRV' || (deed === 'start' && life !== 'Backup Service') : true,
  )
  return own.map((service) => eventOf(found, computer, service, deed))
}

function eventOf(
  found: Found | undefined,
  computer: ServerId,
  { name, life }: WindowsService,
  deed: 'stop' | 'start',
): WorldEvent {
  const isStart = deed === 'start'
  if (found?.kind === 'server' && name === 'RTCSRV') {
    const server = found.pool.servers.findIndex(({ id }) => id === computer)
    const is = isStart ? 'server-started' : 'server-shut-down'
    return { of: 'front end', pool: found.pool.id, event: { is, server } }
  }
  if (found?.kind === 'server' && life === 'Backup Service') {
    const is = isStart ? 'backup-service-started' : 'backup-service-stopped'
    return { of: 'backup', pool: found.pool.id, event: { is } }
  }
  const is = isStart ? 'windows-service-started' : 'windows-service-stopped'
  return { of: 'administration', event: { is, computer, name } }
}

/** Whether the services of a computer are disabled, so that neither a boot nor Start-CsWindowsService starts them. */
export function isDisabled({ administration: { disabled } }: World, computer: ServerId): boolean {
  return disabled.size > 0 && disabled.has(computer)
}

/** Whether the Replica Replicator Agent of a computer is stopped, so that it gets no changes of the configuration. */
export function isReplicaStopped({ administration: { stopped } }: World, computer: ServerId): boolean {
  return stopped.size > 0 && stopped.get(computer)?.has('REPLICA') === true
}

/** What was stopped one by one starts with its computer: nothing of it is kept for those that are down. */
export function afterPowerLoss(
  state: AdministrationState,
  topology: Topology,
  outage: Outage,
): AdministrationState {
  const left = [...state.stopped].filter(([computer]) => !isDown(topology, outage, computer))
  return left.length === state.stopped.size ? state : { ...state, stopped: new Map(left) }
}

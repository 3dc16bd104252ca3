import type { PoolId, ServerId, SiteId } from '../../model/id.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'
import type { Millis } from '../clock.ts'
import type { VoiceIntervals } from '../registrar/parameters.ts'

/** Invoke-CsComputerFailOver and Invoke-CsComputerFailBack. */
export type ComputerDeed = 'failover' | 'failback'

/** What one of them was asked for. */
export interface ComputerCommand {
  readonly deed: ComputerDeed
  readonly force: boolean
  readonly noStop: boolean
  readonly skipsHealthCheck: boolean
  readonly noStart: boolean
  /** `null` for as long as usual. */
  readonly waitTime: Millis | null
  /** `null` for as long as a drain usually takes. */
  readonly drainingTimeout: Millis | null
}

/** One of them while it runs. */
export interface ComputerWork extends ComputerCommand {
  readonly began: Millis
  readonly run: number
  /** Whether the time of the drain is over. */
  readonly isDue: boolean
  /** Whether it has waited for as long as it may. */
  readonly isOverdue: boolean
}

/** A Front End Server that such a command was given for. */
export interface ComputerState {
  /** What was just asked for, and nobody has answered yet. */
  readonly asked: ComputerCommand | null
  readonly work: ComputerWork | null
  /** Whether it is failed over: emptied, with its services stopped or not. */
  readonly isFailedOver: boolean
  /** Counts the commands, so that what was planned in an earlier one has no ground. */
  readonly runs: number
}

/** A server that no command was given for yet. */
export const untouched: ComputerState = { asked: null, work: null, isFailedOver: false, runs: 0 }

/** What Set-CsRegistrar sets of the Registrar of a pool: with -FailureDetectionInterval and -FailbackDetectionInterval. */
export interface RegistrarSettings extends VoiceIntervals {
  /** -BackupRegistrar; `null` for none. */
  readonly backup: PoolId | null
  /** -EnableAutomaticFailover. */
  readonly automaticFailover: boolean
}

/** Where a Registrar configuration holds: everywhere, in a site, for the Registrar of a pool. The narrowest counts. */
export type RegistrarScope = 'global' | SiteId | PoolId

/** What a Registrar configuration says, beside PoolState. */
export interface RegistrarConfiguration {
  /** In seconds, as are the next two. */
  readonly minEndpointExpiration: number
  readonly maxEndpointExpiration: number
  readonly defaultEndpointExpiration: number
  readonly maxEndpointsPerUser: number
  readonly enableDhcpServer: boolean
  /** How long the Back End may be away until users are in resiliency mode. */
  readonly backupStoreUnavailableThreshold: Millis
  readonly maxUserCount: number
}

/** The two routes that Set-CsSite sets. */
export type Route = 'federation' | 'xmpp'

/** A conference directory: which pool has it. */
export interface ConferenceDirectory {
  readonly pool: PoolId
  /** Whether it was moved away from a pool by force: the dial-in conference IDs in it lead nowhere. */
  readonly hasLostIds: boolean
}

/** What one copy of the Central Management store has of the Location Information service database. */
export interface Locations {
  /** What is in it: an entry for each subnet. */
  readonly entries: readonly string[]
  /** What of it was published last; `null` where nothing is. */
  readonly published: readonly string[] | null
  /** Whether it came from a file. */
  readonly isImported: boolean
}

/** The Response Groups of one owner at one pool. */
export interface ResponseGroups {
  readonly owner: PoolId
  readonly at: PoolId
  /** Their names. */
  readonly workflows: readonly string[]
  /** When they were imported there last; `null` where they never were. */
  readonly importedAt: Millis | null
}

/** What a file holds that Export-CsLisConfiguration or Export-CsRgsConfiguration has written. */
export type ExportedFile =
  | { readonly holds: 'locations'; readonly at: Millis; readonly entries: readonly string[] }
  | {
      readonly holds: 'response groups'
      readonly at: Millis
      readonly owner: PoolId
      readonly workflows: readonly string[]
    }

/** A user whom Move-CsUser has moved. */
export interface MovedUser {
  /** His pool before the first move. */
  readonly from: PoolId
  readonly to: PoolId
  /** Whether contacts and scheduled conferences were left behind for good. */
  readonly hasLostData: boolean
}

/** What administrators have changed, beside what a behaviour of its own knows. Nothing of it ever happens by itself. */
export interface AdministrationState {
  /** Only servers that a command was given for. */
  readonly computers: ReadonlyMap<ServerId, ComputerState>
  /** The pools with a command that is to be answered or runs: nearly always none. */
  readonly busy: ReadonlySet<PoolId>
  /** The servers whose services are disabled. */
  readonly disabled: ReadonlySet<ServerId>
  /** Services that were stopped one by one, by their short names in capitals. A boot starts them again. */
  readonly stopped: ReadonlyMap<ServerId, ReadonlySet<string>>
  /** What differs from the pairings of the topology. */
  readonly registrars: ReadonlyMap<PoolId, Partial<RegistrarSettings>>
  /** The configurations that exist, by scope: what of each differs from the usual values. The global one always exists. */
  readonly configurations: ReadonlyMap<RegistrarScope, Partial<RegistrarConfiguration>>
  /** The pools towards which TCP 9001 is blocked. */
  readonly blocked: ReadonlySet<PoolId>
  readonly directories: ReadonlyMap<number, ConferenceDirectory>
  /** By the pool that holds that copy of the Central Management store; a copy that is not named is empty. */
  readonly locations: ReadonlyMap<PoolId, Locations>
  readonly responseGroups: readonly ResponseGroups[]
  /** By name in small letters. */
  readonly files: ReadonlyMap<string, ExportedFile>
  /** By identity in small letters. */
  readonly movedUsers: ReadonlyMap<string, MovedUser>
  /** What differs from the topology. */
  readonly routes: ReadonlyMap<SiteId, Readonly<Partial<Record<Route, string | null>>>>
}

/**
 * Nothing is changed yet. A conference directory for each pool, numbered in topology order; a location for each site, all
 * published; a Response Group for each pool that has not got Enterprise Voice switched off. The topology says none of it.
 */
export function newAdministration(topology: Topology): AdministrationState {
  const pools = poolsOf(topology)
  const entries = topology.sites.map((_, i) => `10.${i + 1}.0.0`)
  const { managementStore: holder } = topology
  return {
    computers: new Map(),
    busy: new Set(),
    disabled: new Set(),
    stopped: new Map(),
    registrars: new Map(),
    configurations: new Map([['global', {}]]),
    blocked: new Set(),
    directories: new Map(pools.map(({ id }, i) => [i + 1, { pool: id, hasLostIds: false }])),
    locations: new Map(holder === null ? [] : [[holder, { entries, published: entries, isImported: false }]]),
    responseGroups: pools
      .filter(({ enterpriseVoice }) => enterpriseVoice !== false)
      .map(({ id }) => ({ owner: id, at: id, workflows: ['Service Desk'], importedAt: null })),
    files: new Map(),
    movedUsers: new Map(),
    routes: new Map(),
  }
}

import type { PoolId } from '../../model/id.ts'
import { backupOf, type Backup } from '../failover/reads.ts'
import { intervalsOf } from '../registrar/parameters.ts'
import type { Setting, World } from '../world.ts'
import { scopeFor } from './reads.ts'
import type {
  AdministrationState,
  RegistrarConfiguration,
  RegistrarScope,
  RegistrarSettings,
} from './state.ts'

/** The Registrar of the pool at a place: what was set of it, else what its pairing says, else what is usual. */
export function registrarOf(world: World, place: number): RegistrarSettings {
  const backup = backupOf(world, place)
  const pool = world.pools[place]?.pool.id
  const designed: RegistrarSettings = {
    backup: backup?.pool ?? null,
    automaticFailover: backup?.pairing.voiceFailover ?? false,
    ...intervalsOf(backup?.pairing ?? null),
  }
  const set = pool === undefined ? undefined : world.administration.registrars.get(pool)
  return set === undefined ? designed : { ...designed, ...set }
}

/**
 * The backup pool as the backup Registrar of the pool at a place; `null` where automatic failover for Voice is off, and where
 * another pool than the paired one is set, of which the simulation knows nothing.
 */
export function backupRegistrarOf(
  world: World,
  place: number,
): { readonly backup: Backup; readonly settings: RegistrarSettings } | null {
  const backup = backupOf(world, place)
  if (backup === null) return null
  const { registrars } = world.administration
  if (registrars.size === 0 && !backup.pairing.voiceFailover) return null
  const settings = registrarOf(world, place)
  return settings.automaticFailover && settings.backup === backup.pool ? { backup, settings } : null
}

/** Every Registrar configuration that exists: the global one first. */
export function registrarScopes({ administration: { configurations } }: World): readonly RegistrarScope[] {
  return [...configurations.keys()]
}

/** The Registrar configuration of a scope; `null` where it has none. What was never set of it is as usual. */
export function registrarConfigurationAt(
  { administration: { configurations }, setting }: World,
  scope: RegistrarScope,
): RegistrarConfiguration | null {
  const changes = configurations.get(scope)
  return changes === undefined ? null : { ...usualRegistrarConfiguration(setting), ...changes }
}

/** The Registrar configuration that counts for the pool at a place, and whose it is. */
export function effectiveConfiguration(
  world: World,
  place: number,
): { readonly scope: RegistrarScope; readonly configuration: RegistrarConfiguration } {
  const scope = scopeFor(world, place)
  const configuration = registrarConfigurationAt(world, scope) ?? usualRegistrarConfiguration(world.setting)
  return { scope, configuration }
}

/** What a Registrar configuration says where nobody has set anything. The scenario may have another threshold as the usual one. */
export function usualRegistrarConfiguration({
  parameters,
}: Pick<Setting, 'parameters'>): RegistrarConfiguration {
  return {
    minEndpointExpiration: 300,
    maxEndpointExpiration: 900,
    defaultEndpointExpiration: 600,
    maxEndpointsPerUser: 8,
    enableDhcpServer: false,
    backupStoreUnavailableThreshold: parameters.backEnd.threshold,
    maxUserCount: 12_000,
  }
}

/** A pool of which PoolState is written has a Registrar configuration of its own from then on, with the usual values. */
export function withConfigurationOf(state: AdministrationState, pool: PoolId): AdministrationState {
  if (state.configurations.has(pool)) return state
  return { ...state, configurations: new Map(state.configurations).set(pool, {}) }
}

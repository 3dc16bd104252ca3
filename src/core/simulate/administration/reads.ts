import type { PoolId, SiteId } from '../../model/id.ts'
import { find } from '../../model/topology.ts'
import type { Millis } from '../clock.ts'
import type { World } from '../world.ts'
import type { RegistrarConfiguration, RegistrarScope } from './state.ts'

/*
 * What the other behaviours want to know of what administrators have changed. Where nobody has changed anything each of
 * them is a look into something empty.
 */

/** Whether TCP 9001 is blocked towards a pool, so that nothing can be asked of its servers over DCOM and WCF. */
export function isPortBlocked({ administration: { blocked } }: World, pool: PoolId): boolean {
  return blocked.size > 0 && blocked.has(pool)
}

/** The scope whose Registrar configuration counts for the pool at a place: its own, else that of its site, else the global one. */
export function scopeFor({ administration, setting, pools }: World, place: number): RegistrarScope {
  const { configurations } = administration
  const pool = configurations.size > 1 ? pools[place]?.pool.id : undefined
  if (pool === undefined) return 'global'
  if (configurations.has(pool)) return pool
  const site = siteOf(setting.topology, pool)
  return site !== null && configurations.has(site) ? site : 'global'
}

/**
 * How long the Back End of the pool at a place may be away until its users are in resiliency mode: what the Registrar
 * configuration says that counts for it.
 */
export function storeUnavailableThreshold(world: World, place: number): Millis {
  const configuration: Partial<RegistrarConfiguration> | undefined = world.administration.configurations.get(
    scopeFor(world, place),
  )
  return configuration?.backupStoreUnavailableThreshold ?? world.setting.parameters.backEnd.threshold
}

function siteOf(topology: World['setting']['topology'], pool: PoolId): SiteId | null {
  const found = find(topology, pool)
  return found?.kind === 'pool' ? found.site.id : null
}

import { findSite } from '../../model/topology.ts'
import type { RegistrarScope } from '../../simulate/administration/state.ts'
import { isKind } from '../../model/id.ts'
import type { World } from '../../simulate/world.ts'
import { poolNamed } from '../failover/places.ts'
import { withoutScope } from './identities.ts'

/** A scope of a Registrar configuration as cmdlets print it: `Global`, `Site:Redmond` or `Registrar:pool1.contoso.com`. */
export function identityOf({ setting, pools }: World, scope: RegistrarScope): string {
  if (scope === 'global') return 'Global'
  if (isKind(scope, 'site')) return `Site:${findSite(setting.topology, scope)?.name ?? ''}`
  return `Registrar:${pools[setting.places.get(scope) ?? -1]?.pool.fqdn ?? ''}`
}

/** The scope that an identity names, whether it has a configuration or not; `null` where there is no such site or pool. */
export function scopeNamed(world: World, identity: string): RegistrarScope | null {
  const name = withoutScope(identity)
  if (name.toLowerCase() === 'global') return 'global'
  const [, kind = '', rest = ''] = /^(site|registrar):(.+)$/i.exec(name) ?? []
  if (kind.toLowerCase() === 'registrar') return poolNamed(world, rest)?.pool.id ?? null
  if (kind === '') return null
  const { sites } = world.setting.topology
  return sites.find((site) => site.name.toLowerCase() === rest.toLowerCase())?.id ?? null
}

/** An identity as it is printed where nothing has it: without `service:`, as a published warning shows. */
export function printedIdentity(world: World, identity: string): string {
  const scope = scopeNamed(world, identity)
  return scope === null ? withoutScope(identity) : identityOf(world, scope)
}

import type { Site } from '../../model/site.ts'
import { sqlNames, type SqlStore } from '../../model/store.ts'
import { everything } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { hostNamed, isReached } from '../general/hosts.ts'

/** A SQL Server that a name means, and the stores that rest on it. */
export interface SqlServer {
  readonly fqdn: string
  readonly stores: readonly { readonly store: SqlStore; readonly site: Site }[]
  readonly isReached: boolean
}

/** The SQL Server of -SqlServerFqdn; an error where the topology has none of that name. */
export function* sqlServerGiven(shell: Shell, bound: Bound): Running<SqlServer> {
  const { world } = yield* shell.moment()
  const name = textOf(bound, 'SqlServerFqdn') ?? shell.session().computer ?? ''
  return (
    sqlServerNamed(world, shell.session().computer, name) ??
    (yield* failWith(shell, `There is no SQL Server "${name}" in the topology.`, {
      category: 'ObjectNotFound',
      object: name,
    }))
  )
}

function sqlServerNamed(world: World, from: string | null, name: string): SqlServer | null {
  const { topology } = world.setting
  const wanted = name.toLowerCase()
  const stores: SqlServer['stores'][number][] = []
  for (const found of everything(topology))
    if (found.kind === 'sql' && sqlNames(found.sqlStore).some((one) => one.toLowerCase() === wanted))
      stores.push({ store: found.sqlStore, site: found.site })
  const host = hostNamed(topology, name)
  if (stores.length === 0) return null
  return { fqdn: host?.name ?? name, stores, isReached: host !== null && isReached(world, from, host) }
}

import type { SiteId } from '../../model/id.ts'
import type { Route } from '../../simulate/administration/state.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { has, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { mustWrite } from '../failover/store-access.ts'
import { failMissing, serviceNamed, withoutScope } from './identities.ts'
import { sayWithoutEffect } from './without-effect.ts'

const routes = [
  ['FederationRoute', 'federation'],
  ['XmppFederationRoute', 'xmpp'],
] as const satisfies readonly (readonly [string, Route])[]

/** Sets the services that carry the federation and the XMPP route of a site; `$null` for none. */
export const setSite: Cmdlet = {
  name: 'Set-CsSite',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const site = yield* siteGiven(shell, bound, world)
    const events: WorldEvent[] = []
    for (const [parameter, route] of routes) {
      if (!has(bound, parameter)) continue
      const to = yield* carrierGiven(shell, world, textOf(bound, parameter))
      events.push({ of: 'administration', event: { is: 'federation-route-set', site: site.id, route, to } })
    }
    if (!(yield* shell.shouldProcess(`Site:${site.name}`))) return
    yield* mustWrite(shell)
    if (events.length > 0) yield* shell.act(events)
    yield* sayWithoutEffect(shell, bound, ['Identity', ...routes.map(([parameter]) => parameter)])
  },
}

function* siteGiven(
  shell: Shell,
  bound: Bound,
  world: World,
): Running<{ readonly id: SiteId; readonly name: string }> {
  const { sites } = world.setting.topology
  const identity = textOf(bound, 'Identity')
  const [only, ...others] = sites
  if (identity === null && only && others.length === 0) return only
  const name = identity?.replace(/^site:/i, '').toLowerCase()
  const site = sites.find((one) => one.name.toLowerCase() === name)
  if (site) return site
  if (identity !== null) return yield* failMissing(shell, 'Site', identity)
  return yield* failWith(shell, 'Name the site with -Identity, such as Site:Redmond.', {
    category: 'InvalidArgument',
  })
}

/** An Edge pool or a Director, as its service writes itself. */
function* carrierGiven(shell: Shell, world: World, identity: string | null): Running<string | null> {
  if (identity === null || identity === '') return null
  const service = serviceNamed(world, identity, ['EdgeServer', 'Director'])
  return service?.identity ?? (yield* failMissing(shell, 'EdgeServer', withoutScope(identity)))
}

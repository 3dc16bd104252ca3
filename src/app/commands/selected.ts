import type { SiteId } from '#core/model/id.ts'
import { find, type Found } from '#core/model/topology.ts'
import { topologyOf } from '../store/selectors.ts'
import type { App } from '../store/context.tsx'

/** The one thing that is selected, `undefined` for none or several. */
export function selectedOne(app: App): Found | undefined {
  const state = app.store.getState()
  const [only, ...others] = state.selection
  return only !== undefined && others.length === 0 ? find(topologyOf(state), only) : undefined
}

/** The pool that is selected, or whose server is. */
export function selectedPool(app: App): Extract<Found, { kind: 'pool' }> | undefined {
  const found = selectedOne(app)
  if (found?.kind === 'server') return { kind: 'pool', site: found.site, pool: found.pool }
  return found?.kind === 'pool' ? found : undefined
}

/** The site to add to: the selected one, the one that holds the selection, else the first. */
export function siteForNew(app: App): SiteId | undefined {
  const found = selectedOne(app)
  if (found && found.kind !== 'pairing') return found.site.id
  return topologyOf(app.store.getState()).sites[0]?.id
}

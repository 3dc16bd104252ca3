import { isKind } from '../model/id.ts'
import type { EdgePool } from '../model/role.ts'
import { isRole, type Found } from '../model/topology.ts'
import { targetsOf } from './names.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName, listed } from '../words/words.ts'

/** What every Edge pool with federation holds; beside it, an Edge pool and the sites that lead to it share its id. */
const federation = 'federation'

/** EDGE-002: one way out to federated partners. */
export const oneFederatedEdgePool: Rule = {
  id: 'EDGE-002',
  severity: 'error',
  law: 'One Edge pool of the organization at most is enabled for SIP federation, and the federation routes of sites lead to it.',
  reason:
    'Partners find an organization by its DNS record for federation, so one Edge pool is published for them. A route to an Edge pool without federation leads nobody out.',
  source: { title: topologyBuilderHelpPage, section: 'Edge settings' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => {
    if (found.kind === 'site') return routeOf(found)
    const edge = edgeOf(found)
    return edge ? [edge.id, ...(edge.federation ? [federation] : [])] : []
  },
  *check(holders, key) {
    if (key === federation) yield* severalFederated(holders)
    else yield* routeWithoutFederation(holders)
  },
}

function routeOf({ site }: Extract<Found, { kind: 'site' }>): string[] {
  const route = site.federationRoute
  return route !== null && isKind(route, 'edge') ? [route] : []
}

function edgeOf(found: Found): EdgePool | null {
  return found.kind === 'role' && isRole(found.role, 'edge') ? found.role : null
}

function* severalFederated(holders: readonly Found[]): Iterable<Draft> {
  const names = holders.flatMap((found) => edgeOf(found)?.fqdn ?? [])
  const targets = targetsOf(holders)
  if (!targets || names.length < 2) return
  yield {
    targets,
    field: 'federation',
    message: `${counted(names.length, 'Edge pool')} are enabled for federation: ${listed(names.map(fullName))}. One of the organization may be.`,
    todo: 'Turn federation off on all but one, and lead the federation routes of the sites to that one.',
  }
}

/** A warning: no document says that publishing is refused, but nothing goes out this way. */
function* routeWithoutFederation(holders: readonly Found[]): Iterable<Draft> {
  const edge = holders.map(edgeOf).find((role) => role !== null)
  const sites = holders.flatMap((found) => (found.kind === 'site' ? [found.site] : []))
  if (!edge || edge.federation || sites.length === 0) return
  const name = fullName(edge.fqdn)
  yield {
    targets: [edge.id, ...sites.map(({ id }) => id)],
    field: 'federation',
    severity: 'warning',
    message: `The federation route of ${listed(sites.map((site) => site.name || '(no name)'))} leads to the Edge pool ${name}, on which federation is not enabled.`,
    todo: `Enable federation on ${name}, or lead the route to an Edge pool where it is.`,
  }
}

import type { RoleKind } from '../model/id.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, sameName, shortName } from '../words/words.ts'

/** POOL-034: a published role of one computer does not become a pool. That it is defined as a pool of one, its name shows. */
export const singleComputerStaysSingle: Rule = {
  id: 'POOL-034',
  severity: 'warning',
  law: 'A pool of one computer of another role never becomes a pool of several, so it is defined as one of several from the start.',
  reason:
    'A single computer is the pool and gives it its name. Topology Builder does not add a second one; a pool of several has a name of its own, even while it has one computer.',
  source: { title: topologyBuilderHelpPage, section: 'Define the trusted application pool FQDN' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role, { published }) {
    if (!published || !concerned.has(role.kind) || role.servers.length < 2) return
    const [only, ...more] = published.servers
    if (!only || more.length > 0 || !sameName(only.fqdn, published.fqdn)) return
    yield {
      targets: [role.id],
      field: 'servers',
      message: `The ${vocabularyOf(role.kind).singular} ${fullName(published.fqdn)} was published as a single computer and has ${counted(role.servers.length, 'computer')} here. A single computer cannot become a pool of several.`,
      todo: `Define a pool with a name of its own beside ${shortName(published.fqdn)}, let what leads to it lead there, and remove the single computer afterwards.`,
    }
  },
}

/** The kinds of role whose pages say so. */
const concerned: ReadonlySet<RoleKind> = new Set(['director', 'edge', 'chat', 'application'])

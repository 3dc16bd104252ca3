import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** EDGE-003: an Edge pool has a next hop. Which kinds of pool it may be, the document itself says. */
export const edgeNextHop: Rule = {
  id: 'EDGE-003',
  severity: 'error',
  law: 'The next hop of an Edge pool is a Director, a Front End pool or a Standard Edition server.',
  reason:
    'The Edge Servers hand everything that comes in to their next hop; without one nobody outside gets in.',
  source: { title: topologyBuilderHelpPage, section: 'Edge next hop settings' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role, { find }) {
    if (role.kind !== 'edge' || find(role.nextHop) !== undefined) return
    yield {
      targets: [role.id],
      field: 'nextHop',
      message: `The Edge pool ${fullName(role.fqdn)} has no next hop, so what comes in from outside leads nowhere.`,
      todo: 'Choose the Director pool or the Front End pool behind it.',
    }
  },
}

import { edgeNextHop } from '../rules/edge-next-hop.ts'
import { chooseNextHop } from './choose-next-hop.ts'
import type { FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** EDGE-003: the Directors and Front End pools there are. */
export const edgeNextHopFixes: FixesOf = {
  rule: edgeNextHop.id,
  of(doc, finding) {
    const [edge] = rolesMeant(doc, finding, 'edge')
    return edge ? chooseNextHop(doc, edge) : []
  },
}

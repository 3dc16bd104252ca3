import { edgeSingleAddressThreePorts } from '../rules/edge-single-address-three-ports.ts'
import { shortName } from '../words/words.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { changeRole } from './change-role.ts'
import { remedy, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

const { accessPort, conferencingPort, avPort } = vocabularyOf('edge').fresh('', '2015')

/** EDGE-007: the ports of a new Edge pool with one address. */
export const edgeSingleAddressThreePortsFixes: FixesOf = {
  rule: edgeSingleAddressThreePorts.id,
  of(doc, finding) {
    const [edge] = rolesMeant(doc, finding, 'edge')
    if (!edge) return []
    const title = `Give ${shortName(edge.fqdn)} the ports ${accessPort}, ${conferencingPort} and ${avPort}`
    return [
      remedy(title, (current) =>
        changeRole(current, edge, (now) => ({ ...now, accessPort, conferencingPort, avPort })),
      ),
    ]
  },
}

import { vocabularyOf } from '../vocabulary/roles.ts'
import { topologyBasicsPage } from './pages.ts'
import { rolesOfOwnComputers, targetsOf } from './names.ts'
import type { Found } from '../model/topology.ts'
import type { Rule } from './rule.ts'
import { articled, fullName, listed } from '../words/words.ts'

/** ROLE-001: which roles need computers of their own. Persistent Chat may be on a Standard Edition server. */
export const rolesApartFromFrontEnds: Rule = {
  id: 'ROLE-001',
  severity: 'error',
  law: 'Directors, Edge Servers, Video Interop Servers and Office Web Apps do not share a computer with a Front End Server, and Persistent Chat not with one of an Enterprise Edition pool.',
  reason:
    'A Front End Server takes a few roles beside its own, and these are not among them; an Edge Server stands in another network altogether.',
  source: { title: topologyBasicsPage, section: 'Collocation of server roles' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => {
    const mayClash =
      found.kind === 'server' || (found.kind === 'computer' && rolesOfOwnComputers.has(found.role.kind))
    return mayClash && found.server.fqdn !== '' ? [found.server.fqdn.toLowerCase()] : []
  },
  *check(holders, name) {
    const front = holders.find((found) => found.kind === 'server')
    const others = holders
      .filter((found) => found.kind === 'computer')
      .filter((found) => !isAllowed(found, front))
    const targets = targetsOf(front ? [...others, front] : [])
    if (!front || !targets || others.length === 0) return
    yield {
      targets,
      field: 'fqdn',
      message: `${name} is a Front End Server of ${fullName(front.pool.fqdn)} and ${listed(others.map(described))}. They cannot share a computer.`,
      todo: 'Give each of them a computer of its own.',
    }
  },
}

type Computer = Extract<Found, { kind: 'computer' }>

function isAllowed({ role }: Computer, front: Extract<Found, { kind: 'server' }> | undefined): boolean {
  return role.kind === 'chat' && front?.pool.edition === 'standard'
}

function described({ role }: Computer): string {
  return `${articled(vocabularyOf(role.kind).server)} of ${fullName(role.fqdn)}`
}

import type { Id, RoleKind } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, listed, sameName } from '../words/words.ts'

/** NAME-006: pools and servers keep the FQDNs that they were published with. Gateways and Office Web Apps Servers are devices and farms of others. */
export const publishedNamesKept: Rule = {
  id: 'NAME-006',
  severity: 'error',
  law: 'A pool or server keeps the FQDN that it was published with.',
  reason:
    'Topology Builder lets an FQDN be changed until it is published. From then on the name stands in certificates, in DNS and in Active Directory, and another name is another pool. What is not stated to be deployed can still be renamed, with a warning.',
  source: { title: topologyBuilderHelpPage, section: 'Define the Front End pool FQDN' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  check: (pool, { published }) => otherNames(published?.pool ?? null, pool),
  checkRole: (role, { published }) => (ofOthers.has(role.kind) ? [] : otherNames(published, role)),
}

const ofOthers: ReadonlySet<RoleKind> = new Set(['gateway', 'videogateway', 'webapps'])

/** What has a name of its own, with computers that have one. */
type Named = Pick<Pool | Role, 'id' | 'fqdn' | 'servers' | 'deployed'>

function* otherNames(published: Named | null, pool: Named): Iterable<Draft> {
  const [first, ...rest] = published ? renamed(published, pool) : []
  if (!first) return
  const changes = [first, ...rest].map(({ was, is }) => `${fullName(was)} is now ${fullName(is)}`)
  yield {
    targets: [first.id, ...rest.map(({ id }) => id)],
    field: 'fqdn',
    severity: pool.deployed === true ? 'error' : 'warning',
    message: `Names differ from what was published: ${listed(changes)}. A published FQDN cannot be changed.`,
    todo: `Put the published ${rest.length === 0 ? 'name' : 'names'} back, or remove what is to be renamed, publish, and add it anew.`,
  }
}

interface Renamed {
  readonly id: Id
  readonly was: string
  readonly is: string
}

/** The pool and its servers that had another name; a computer that is its pool counts once. */
function renamed(before: Named, after: Named): readonly Renamed[] {
  const pool: Renamed = { id: after.id, was: before.fqdn, is: after.fqdn }
  const servers = after.servers.flatMap(({ id, fqdn }): Renamed[] => {
    const was = before.servers.find((server) => server.id === id)
    return was ? [{ id, was: was.fqdn, is: fqdn }] : []
  })
  const others = servers.filter(({ was, is }) => !(sameName(was, pool.was) && sameName(is, pool.is)))
  return [pool, ...others].filter(({ was, is }) => !sameName(was, is))
}

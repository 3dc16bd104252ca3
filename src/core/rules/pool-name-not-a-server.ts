import type { Pool } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import type { Draft, Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { articled, fullName, sameName, shortName } from '../words/words.ts'

/** NAME-007: a pool of several servers has a name of its own. */
export const poolNameNotAServer: Rule = {
  id: 'NAME-007',
  severity: 'error',
  law: 'The FQDN of a pool with several servers differs from the FQDN of each of them.',
  reason:
    'Clients reach the pool by its FQDN and are spread over the servers; the name of one server leads to that one only.',
  source: { title: topologyBuilderHelpPage, section: 'Define the pool FQDN' },
  basis: 'inferred',
  topologyBuilder: 'not documented',
  scope: 'pool',
  *check(pool) {
    if (pool.edition === 'enterprise') yield* nameOfServer(pool, 'Enterprise Edition pool')
  },
  *checkRole(role) {
    yield* nameOfServer(role, vocabularyOf(role.kind).singular)
  },
}

function* nameOfServer(pool: Pick<Pool | Role, 'id' | 'fqdn' | 'servers'>, kind: string): Iterable<Draft> {
  if (pool.servers.length < 2 || pool.fqdn === '') return
  const server = pool.servers.find(({ fqdn }) => sameName(fqdn, pool.fqdn))
  if (!server) return
  yield {
    targets: [pool.id, server.id],
    field: 'fqdn',
    message: `${fullName(pool.fqdn)} is the name of ${articled(kind)} and of one of its ${pool.servers.length} servers. Whoever asks for the pool gets that server only.`,
    todo: `Rename the pool, or the server ${shortName(server.fqdn)}.`,
  }
}

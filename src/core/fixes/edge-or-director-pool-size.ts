import { addServer } from '../edit/add-server.ts'
import { nextServerName } from '../edit/naming.ts'
import { remove } from '../edit/remove.ts'
import { edgeOrDirectorPoolSize } from '../rules/edge-or-director-pool-size.ts'
import { counted, fullName, sameName, shortName } from '../words/words.ts'
import { directorsPerPool } from '../tables/limits.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/**
 * EDGE-009: a second server beside the first, or no Directors beyond the limit. A server that bears the name of its pool
 * can have none beside it before the pool is renamed, and how it is called then, a person says.
 */
export const edgeOrDirectorPoolSizeFixes: FixesOf = {
  rule: edgeOrDirectorPoolSize.id,
  of(doc, finding) {
    const role = targetsOfKind(doc, finding, 'role')[0]?.role
    if (!role) return []
    const { id, fqdn, servers } = role
    const [only, ...others] = servers
    if (only && others.length === 0 && !sameName(only.fqdn, fqdn)) {
      const name = nextServerName(doc.topology, role)
      return [
        alternative(
          `Add the ${vocabularyOf(role.kind).server} ${fullName(name)} to ${shortName(fqdn)}`,
          (current) => addServer.apply(current, { pool: id, fqdn: name }),
        ),
      ]
    }
    const surplus = servers.slice(directorsPerPool.value).map((server) => server.id)
    if (surplus.length === 0 || role.kind !== 'director') return []
    return [
      alternative(`Delete the last ${counted(surplus.length, 'Director')} of ${shortName(fqdn)}`, (current) =>
        remove.apply(current, { ids: surplus }),
      ),
    ]
  },
}

import type { Role } from '../model/role.ts'
import { directorsPerPool } from '../tables/limits.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { userModelPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName } from '../words/words.ts'

/** EDGE-009: a second Edge Server or Director beside the first, and not more Directors than are supported. */
export const edgeOrDirectorPoolSize: Rule = {
  id: 'EDGE-009',
  severity: 'warning',
  law: 'Edge pools and Director pools have two servers or more, and a Director pool ten at most.',
  reason: 'One Edge Server or Director alone is a single point of failure for everybody who comes in by it.',
  source: { title: userModelPage, section: 'Edge Server and Director' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  numbers: [{ what: 'Directors in a pool, at most', of: directorsPerPool }],
  scope: 'role',
  *check(role) {
    if (role.kind !== 'edge' && role.kind !== 'director') return
    if (role.servers.length < 2) yield alone(role)
    if (role.kind === 'director' && role.servers.length > directorsPerPool.value) yield tooMany(role)
  },
}

function alone(role: Role): Draft {
  const { singular, server } = vocabularyOf(role.kind)
  return {
    targets: [role.id],
    field: 'servers',
    message: `The ${singular} ${fullName(role.fqdn)} has ${role.servers.length === 0 ? 'no servers' : `one ${server}`}. Two or more keep the service up while one is down.`,
    todo: 'Define a pool of two computers or more.',
  }
}

/** An error, as it is documented: more are not supported. */
function tooMany(role: Role): Draft {
  return {
    targets: [role.id],
    field: 'servers',
    severity: 'error',
    message: `The Director pool ${fullName(role.fqdn)} has ${counted(role.servers.length, 'Director')}, where ${directorsPerPool.value} is the limit.`,
    todo: 'Remove the surplus, or spread the Directors over two pools.',
  }
}

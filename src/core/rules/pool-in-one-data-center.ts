import type { RoleKind } from '../model/id.ts'
import type { Role } from '../model/role.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Draft, Rule } from './rule.ts'
import { userModelPage } from './pages.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/**
 * POOL-030: no pool is stretched over two data centres, but for Persistent Chat, which is made for it. Servers of which nothing
 * is stated are left out.
 */
export const poolInOneDataCenter: Rule = {
  id: 'POOL-030',
  severity: 'unsupported',
  law: 'The servers of a Front End, Director, Edge or Mediation pool stand in one data centre.',
  reason:
    'Stretched pools are not supported: every write of a Front End pool waits for replicas on other servers, and the loss of one site can take the quorum of both. Two data centres are covered by two pools that are paired.',
  source: { title: userModelPage, section: 'Front End Server, note on stretched pools' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool) {
    if (pool.edition === 'enterprise') yield* stretched(pool, 'Make a pool in each data centre and pair them')
  },
  *checkRole(role) {
    if (concerned.has(role.kind)) yield* stretched(role, 'Make a pool in each data centre')
  },
}

const concerned: ReadonlySet<RoleKind> = new Set(['director', 'edge', 'mediation'])

type Servers = Pick<Pool | Role, 'id' | 'fqdn' | 'servers'>

function* stretched(pool: Servers, instead: string): Iterable<Draft> {
  const centers = serversByCenter(pool)
  if (centers.length < 2) return
  const parts = centers.map(
    ({ name, servers }) => `${listed(servers.map(({ fqdn }) => shortName(fqdn)))} in ${name}`,
  )
  const stated = centers.flatMap(({ servers }) => servers)
  yield {
    targets: [pool.id, ...stated.map(({ id }) => id)],
    field: 'servers',
    message: `${fullName(pool.fqdn)} is stretched over ${centers.length} data centres: ${listed(parts)}. A pool across data centres is not supported.`,
    todo: `${instead}, or write down why ${shortName(pool.fqdn)} must stay.`,
  }
}

interface Center {
  /** As it is stated first. */
  readonly name: string
  readonly servers: Server[]
}

function serversByCenter(pool: Servers): Center[] {
  const centers = new Map<string, Center>()
  for (const server of pool.servers) {
    const name = (server.dataCenter ?? '').trim()
    if (name === '') continue
    const center = centers.get(name.toLowerCase())
    if (center) center.servers.push(server)
    else centers.set(name.toLowerCase(), { name, servers: [server] })
  }
  return [...centers.values()]
}

import type { Pool, Server } from '../model/pool.ts'
import type { Rule } from './rule.ts'
import { userModelPage } from './pages.ts'
import { fullName, listed, shortName } from './words.ts'

/** POOL-030: no pool is stretched over two data centres. Servers of which nothing is stated are left out. */
export const poolInOneDataCenter: Rule = {
  id: 'POOL-030',
  severity: 'unsupported',
  law: 'The Front End Servers of a pool stand in one data centre.',
  reason:
    'Stretched pools are not supported for Front End Servers: every write waits for replicas on other servers, and the loss of one site can take the quorum of both. Two data centres are covered by two pools that are paired.',
  source: { title: userModelPage, section: 'Front End Server, note on stretched pools' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool) {
    const centers = serversByCenter(pool)
    if (pool.edition !== 'enterprise' || centers.length < 2) return
    const parts = centers.map(
      ({ name, servers }) => `${listed(servers.map(({ fqdn }) => shortName(fqdn)))} in ${name}`,
    )
    const stated = centers.flatMap(({ servers }) => servers)
    yield {
      targets: [pool.id, ...stated.map(({ id }) => id)],
      field: 'servers',
      message: `${fullName(pool.fqdn)} is stretched over ${centers.length} data centres: ${listed(parts)}. A pool across data centres is not supported.`,
      todo: `Make a pool in each data centre and pair them, or write down why ${shortName(pool.fqdn)} must stay.`,
    }
  },
}

interface Center {
  /** As it is stated first. */
  readonly name: string
  readonly servers: Server[]
}

function serversByCenter(pool: Pool): Center[] {
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

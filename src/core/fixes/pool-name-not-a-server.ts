import { namesInUse, nextName } from '../edit/naming.ts'
import { rename } from '../edit/rename.ts'
import { poolNameNotAServer } from '../rules/pool-name-not-a-server.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** NAME-007: another name for the server, in the series of the others, or for the pool. */
export const poolNameNotAServerFixes: FixesOf = {
  rule: poolNameNotAServer.id,
  of(doc, finding) {
    const [found] = [...targetsOfKind(doc, finding, 'server'), ...targetsOfKind(doc, finding, 'computer')]
    if (!found) return []
    const { server } = found
    const pool = found.kind === 'server' ? found.pool : found.role
    const taken = namesInUse(doc.topology)
    const series = pool.servers.filter((other) => other !== server).at(-1) ?? server
    const names = [
      { id: server.id, what: 'the server', name: nextName(series.fqdn, taken) },
      { id: pool.id, what: 'the pool', name: nextName(pool.fqdn, taken) },
    ]
    return names.map(({ id, what, name }) =>
      alternative(`Rename ${what} ${pool.fqdn} to ${name}`, (current) => rename.apply(current, { id, name })),
    )
  },
}

import { nameOf, type Topology } from '../model/topology.ts'
import type { Id } from '../model/id.ts'
import type { CheckReport } from './report.ts'

/** The findings as JSON, `{ "findings": [{ rule, severity, targets, message, override }] }`, with a line break at the end. */
export function findingsJson({ doc, findings }: CheckReport): string {
  const answer = findings.map(({ rule, severity, targets, message, todo, override }) => ({
    rule,
    severity,
    targets: targets.map((id) => targetOf(doc.topology, id)),
    message: `${message} ${todo}`,
    override: override && { reason: override.reason, author: override.author, expires: override.expires },
  }))
  return `${JSON.stringify({ findings: answer }, null, 2)}\n`
}

/** Pools and servers are known by their FQDN, all else by its id. */
function targetOf(topology: Topology, id: Id): string {
  const known = id.startsWith('pool:') || id.startsWith('server:')
  return (known && nameOf(topology, id)) || id
}

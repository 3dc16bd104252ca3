import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { SqlStoreId } from '../model/id.ts'
import { instanceName, type SqlStore } from '../model/store.ts'
import { findSqlStore } from '../model/topology.ts'
import { mirroringPortsApart } from '../rules/mirroring-ports-apart.ts'
import { listed } from '../words/words.ts'
import { defaultPorts } from '../tables/back-end.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** SQL-007: ports of their own for all instances but the first. Which port an endpoint has already, a person knows. */
export const mirroringPortsApartFixes: FixesOf = {
  rule: mirroringPortsApart.id,
  of(doc, finding) {
    const stores = targetsOfKind(doc, finding, 'sql').map((found) => found.sqlStore)
    const endpoints = stores.flatMap(endpointsOf)
    const meant = endpoints.filter(
      ({ computer, name, port }) =>
        finding.message.includes(` over one port, ${port}.`) &&
        endpoints.some((other) => other.computer === computer && other.port === port && other.name !== name),
    )
    const [, ...later] = new Set(meant.map(({ name }) => name))
    if (later.length === 0) return []
    const taken = new Set(endpoints.map(({ port }) => port))
    const ports = new Map(later.map((name) => [name, freePort(meant[0]?.port ?? 0, taken)]))
    const title = listed([...ports].map(([name, port]) => `${name} the mirroring port ${port}`))
    return [
      alternative(`Give ${title}`, (current) =>
        stores.reduce((changing, { id }) => withPorts(changing, id, ports), current),
      ),
    ]
  },
}

/** Where an instance listens for its partners; names in lower case. */
interface Endpoint {
  readonly role: (typeof roles)[number]
  readonly computer: string
  readonly name: string
  readonly port: number
}

const roles = ['primary', 'mirror', 'witness'] as const

function endpointsOf({ availability: a }: SqlStore): Endpoint[] {
  if (a.kind !== 'mirrored') return []
  return roles.flatMap((role) => {
    const at = a[role]
    if (at === null) return []
    const port = a.ports[role] ?? defaultPorts[role].value
    return [{ role, computer: at.fqdn.toLowerCase(), name: instanceName(at).toLowerCase(), port }]
  })
}

function freePort(after: number, taken: Set<number>): number {
  let port = after
  while (taken.has(port)) port++
  taken.add(port)
  return port
}

function withPorts(
  doc: TopologyDocument,
  id: SqlStoreId,
  ports: ReadonlyMap<string, number>,
): TopologyDocument {
  const store = findSqlStore(doc.topology, id)
  if (store?.availability.kind !== 'mirrored') return doc
  const own = endpointsOf(store).flatMap(({ role, name }) => {
    const port = ports.get(name)
    return port === undefined ? [] : [[role, port] as const]
  })
  const availability = {
    ...store.availability,
    ports: { ...store.availability.ports, ...Object.fromEntries(own) },
  }
  return change.apply(doc, { kind: 'sql', id, fields: { availability } })
}

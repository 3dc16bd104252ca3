import { nextName } from '#core/edit/naming.ts'
import {
  connectionOf,
  mirroringNotStated,
  replicationNotStated,
  sqlComputers,
  type SqlAvailability,
  type SqlInstance,
} from '#core/model/store.ts'

/** The same store kept available in another way: the names that are known are carried over, the rest continues them. */
export function ofKind(kind: SqlAvailability['kind'], from: SqlAvailability): SqlAvailability {
  if (kind === from.kind) return from
  const connection = connectionOf({ availability: from })
  const nodes = sqlComputers({ availability: from })
  const first = nodes[0] ?? connection.fqdn
  const second = nodes[1] ?? nextName(first, new Set(nodes.map((node) => node.toLowerCase())))
  const others = [second, ...nodes.slice(2)]
  const on = (fqdn: string): SqlInstance => ({ ...connection, fqdn })
  switch (kind) {
    case 'single':
      return { kind, primary: on(first) }
    case 'mirrored':
      return { kind, primary: on(first), mirror: on(second), witness: null, ...mirroringNotStated }
    case 'alwaysOn':
      return { kind, listener: connection, primary: first, secondaries: others, ...replicationNotStated }
    case 'failoverCluster':
      return { kind, networkName: connection, primary: first, others }
  }
}

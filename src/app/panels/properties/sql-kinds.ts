import { nextName } from '#core/edit/naming.ts'
import { connectionOf, type SqlAvailability, type SqlInstance } from '#core/model/store.ts'

/** The same store kept available in another way: the names that are known are carried over, the rest continues them. */
export function ofKind(kind: SqlAvailability['kind'], from: SqlAvailability): SqlAvailability {
  if (kind === from.kind) return from
  const connection = connectionOf({ id: 'sql:0', availability: from })
  const nodes = nodesOf(from)
  const first = nodes[0] ?? connection.fqdn
  const second = nodes[1] ?? nextName(first, new Set(nodes.map((node) => node.toLowerCase())))
  const others = [second, ...nodes.slice(2)]
  const on = (fqdn: string): SqlInstance => ({ ...connection, fqdn })
  switch (kind) {
    case 'single':
      return { kind, primary: on(first) }
    case 'mirrored':
      return { kind, primary: on(first), mirror: on(second), witness: null }
    case 'alwaysOn':
      return { kind, listener: connection, primary: first, secondaries: others }
    case 'failoverCluster':
      return { kind, networkName: connection, primary: first, others }
  }
}

function nodesOf(a: SqlAvailability): string[] {
  switch (a.kind) {
    case 'single':
      return [a.primary.fqdn]
    case 'mirrored':
      return [a.primary.fqdn, a.mirror.fqdn]
    case 'alwaysOn':
      return [a.primary, ...a.secondaries]
    case 'failoverCluster':
      return [...(a.primary === null ? [] : [a.primary]), ...a.others]
  }
}

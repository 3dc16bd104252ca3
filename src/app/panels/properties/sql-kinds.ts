import { nextName } from '#core/edit/naming.ts'
import {
  connectionOf,
  mirroringNotStated,
  replicationNotStated,
  sqlComputers,
  type SqlAvailability,
  type SqlInstance,
  type SqlStore,
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

/** A mirrored store whose facts are about to change. */
export type MirroredStore = SqlStore & { readonly availability: Mirrored }

/** How a mirrored store is kept available. */
export type Mirrored = Extract<SqlAvailability, { kind: 'mirrored' }>

/** Mirror and primary the other way round: their instances, their ports and what they run; the witness stays what it is. */
export function swapped({ availability: a, software }: MirroredStore): Omit<SqlStore, 'id'> {
  return {
    software: a.mirrorSoftware ?? software,
    availability: {
      ...a,
      primary: a.mirror,
      mirror: a.primary,
      ports: { ...a.ports, primary: a.ports.mirror, mirror: a.ports.primary },
      mirrorSoftware: a.mirrorSoftware && software,
      witnessSoftware: a.witness && a.mirrorSoftware ? (a.witnessSoftware ?? software) : a.witnessSoftware,
    },
  }
}

/** A mirrored store with a witness on its way, named after the mirror, or without one and what was said of it. */
export function withWitness(a: Mirrored, wanted: boolean): Mirrored {
  if (wanted) return { ...a, witness: { ...a.mirror, instance: '' } }
  return { ...a, witness: null, ports: { ...a.ports, witness: null }, witnessSoftware: null }
}

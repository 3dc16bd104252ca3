import type { Id } from '../model/id.ts'
import { sqlNames } from '../model/store.ts'
import { idOf, type Found } from '../model/topology.ts'

/** The FQDNs that a thing brings of its own: a pool's, a server's, those of its stores; none for sites and pairings. */
export function fqdnsOf(found: Found): readonly string[] {
  switch (found.kind) {
    case 'pool':
      return [found.pool.fqdn]
    case 'server':
      return [found.server.fqdn]
    case 'sql':
      return sqlNames(found.sqlStore)
    case 'file':
      return [found.fileStore.fqdn]
    case 'site':
    case 'pairing':
      return []
  }
}

/** The ids of things, first one apart: what a finding on all of them names as its targets. */
export function targetsOf(holders: readonly Found[]): [Id, ...Id[]] | null {
  const [first, ...rest] = holders.map(idOf)
  return first === undefined ? null : [first, ...rest]
}

import type { Pool } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { nameOf, type Found, type Topology } from '../model/topology.ts'
import { fullName } from '../words/words.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'

/** What a thing is called in a sentence: its kind and its name. */
export function called(topology: Topology, found: Found): string {
  switch (found.kind) {
    case 'site':
      return `${found.site.branch === null ? 'Site' : 'Branch site'} ${fullName(found.site.name)}`
    case 'pool':
      return poolCalled(found.pool)
    case 'role':
      return roleCalled(found.role)
    case 'server':
      return `Front End Server ${fullName(found.server.fqdn)}`
    case 'computer':
      return `${vocabularyOf(found.role.kind).server} ${fullName(found.server.fqdn)}`
    case 'trunk':
      return `Trunk ${fullName(found.trunk.name)}`
    case 'sql':
      return `SQL Server store ${fullName(nameOf(topology, found.sqlStore.id))}`
    case 'file':
      return `File store ${nameOf(topology, found.fileStore.id)}`
    case 'pairing':
      return `Pairing ${nameOf(topology, found.pairing.id)}`
  }
}

/** A pool at the start of a sentence: its edition's word and its name. */
export function poolCalled({ edition, fqdn }: Pick<Pool, 'edition' | 'fqdn'>): string {
  return `${edition === 'standard' ? 'Standard Edition server' : 'Front End pool'} ${fullName(fqdn)}`
}

/** A server role at the start of a sentence: what Topology Builder calls its kind, and its name. */
export function roleCalled(role: Role): string {
  return `${vocabularyOf(role.kind).singular} ${fullName(role.fqdn)}`
}

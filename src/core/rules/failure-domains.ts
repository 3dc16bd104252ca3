import type { Pool, Server } from '../model/pool.ts'

/** Servers of a pool that are expected to be lost together, because of what somebody stated of them. */
export interface FailureDomain {
  /** The property of the servers that says so. */
  readonly field: 'faultDomain' | 'upgradeDomain'
  /** What such a domain is called. */
  readonly kind: string
  /** When its servers are lost, as a clause after "when". */
  readonly loss: string
  /** Its own name, in the administrator's words. */
  readonly name: string
  /** In the order of the pool; never empty. */
  readonly servers: readonly Server[]
}

/** The stated fault domains of a pool, then its upgrade domains. */
export function failureDomains(pool: Pool): readonly FailureDomain[] {
  return kinds.flatMap((kind) =>
    [...byName(pool, kind.field)].map(([name, servers]) => ({ ...kind, name, servers })),
  )
}

const kinds = [
  { field: 'faultDomain', kind: 'fault domain', loss: 'it fails' },
  { field: 'upgradeDomain', kind: 'upgrade domain', loss: 'it is patched' },
] as const

function byName(pool: Pool, field: FailureDomain['field']): Map<string, Server[]> {
  const domains = new Map<string, Server[]>()
  for (const server of pool.servers) {
    const name = server[field]
    if (name === null || name === '') continue
    const members = domains.get(name)
    if (members) members.push(server)
    else domains.set(name, [server])
  }
  return domains
}

import type { TopologyDocument } from '../model/document.ts'
import { isKind, type PairingId, type RoleKind } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import type { RoleWith } from '../model/role.ts'
import { find, findPairing, findPool, isRole, type Found } from '../model/topology.ts'
import type { Finding } from '../rules/rule.ts'

/** Everything of one kind that a finding names and that is still there, in the order of the finding. */
export function targetsOfKind<K extends Found['kind']>(
  { topology }: Pick<TopologyDocument, 'topology'>,
  finding: Finding,
  kind: K,
): Extract<Found, { kind: K }>[] {
  return finding.targets.flatMap((id) => {
    const found = find(topology, id)
    return found && isOfKind(found, kind) ? [found] : []
  })
}

function isOfKind<K extends Found['kind']>(found: Found, kind: K): found is Extract<Found, { kind: K }> {
  return found.kind === kind
}

/** The roles of one kind that a finding names and that are still there, in the order of the finding. */
export function rolesMeant<K extends RoleKind>(
  doc: Pick<TopologyDocument, 'topology'>,
  finding: Finding,
  kind: K,
): RoleWith<K>[] {
  return targetsOfKind(doc, finding, 'role').flatMap(({ role }) => (isRole(role, kind) ? [role] : []))
}

/** The first pool that a finding names and that is still there. */
export function poolOf({ topology }: TopologyDocument, { targets }: Finding): Pool | undefined {
  for (const id of targets) {
    const pool = isKind(id, 'pool') ? findPool(topology, id) : undefined
    if (pool) return pool
  }
  return undefined
}

/** A pairing with both its pools. */
export interface PairingWithPools {
  readonly pairing: Pairing
  readonly pools: readonly [Pool, Pool]
}

/** The pairing that a finding is about first, with its pools; `undefined` where it is gone or the finding is about pools. */
export function pairingOf(doc: TopologyDocument, finding: Finding): PairingWithPools | undefined {
  const [id] = finding.targets
  return isKind(id, 'pairing') ? withPools(doc, id) : undefined
}

/** A pairing with both its pools, `undefined` where one of the three is gone. Needs no index, so that "fix all" builds none for each step. */
function withPools({ topology }: TopologyDocument, id: PairingId): PairingWithPools | undefined {
  const pairing = findPairing(topology, id)
  const first = pairing && findPool(topology, pairing.pools[0])
  const second = pairing && findPool(topology, pairing.pools[1])
  return pairing && first && second ? { pairing, pools: [first, second] } : undefined
}

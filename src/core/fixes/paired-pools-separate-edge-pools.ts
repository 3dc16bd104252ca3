import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Pool } from '../model/pool.ts'
import { findPairing, findPool, isRole, type Topology } from '../model/topology.ts'
import { isKind } from '../model/id.ts'
import { pairedPoolsSeparateEdgePools } from '../rules/paired-pools-separate-edge-pools.ts'
import type { Finding } from '../rules/rule.ts'
import { fullName, shortName } from '../words/words.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'

/** EDGE-008: for each pool that may change, the Edge pools of its own site that its partner does not use. */
export const pairedPoolsSeparateEdgePoolsFixes: FixesOf = {
  rule: pairedPoolsSeparateEdgePools.id,
  of(doc, finding) {
    const pools = pairedPools(doc, finding)
    return pools.flatMap((pool) => {
      const partner = pools.find((other) => other !== pool)
      const shared = pool.edgePool === null || pool.edgePool === partner?.edgePool
      return shared ? edgesOfSite(doc.topology, pool, partner) : []
    })
  },
}

function pairedPools({ topology }: TopologyDocument, { targets }: Finding): Pool[] {
  const id = targets.find((target) => isKind(target, 'pairing'))
  const pairing = id && findPairing(topology, id)
  return pairing ? pairing.pools.flatMap((pool) => findPool(topology, pool) ?? []) : []
}

function edgesOfSite({ sites }: Topology, pool: Pool, partner: Pool | undefined): Fix[] {
  const roles = sites.find((site) => site.pools.includes(pool))?.roles ?? []
  return roles
    .filter((role) => isRole(role, 'edge'))
    .filter(({ id }) => id !== partner?.edgePool)
    .map(({ id, fqdn }) =>
      alternative(`Use the Edge pool ${fullName(fqdn)} for ${shortName(pool.fqdn)}`, (doc) =>
        change.apply(doc, { kind: 'pool', id: pool.id, fields: { edgePool: id } }),
      ),
    )
}

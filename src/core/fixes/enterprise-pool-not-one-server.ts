import { change } from '../edit/change.ts'
import { rename } from '../edit/rename.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Pool } from '../model/pool.ts'
import { findPool, pairingsOf, partnerIn } from '../model/topology.ts'
import { enterprisePoolNotOneServer } from '../rules/enterprise-pool-not-one-server.ts'
import { shortName } from '../words/words.ts'
import { recommendedFrontEnds } from '../tables/limits.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { withOwnFileStore, withOwnSqlStore } from './give-store.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-006: two servers more, or the Standard Edition server that is recommended for one. */
export const enterprisePoolNotOneServerFixes: FixesOf = {
  rule: enterprisePoolNotOneServer.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool) return []
    return [
      ...growPool(doc, pool, recommendedFrontEnds.value),
      ...(isPairedWithEnterprise(doc, pool) ? [] : toStandard(pool)),
    ]
  },
}

/** Whether the other edition would break a pairing that is supported now. */
function isPairedWithEnterprise({ topology }: TopologyDocument, { id }: Pool): boolean {
  return pairingsOf(topology, id).some((pairing) => {
    const partner = partnerIn(pairing, id)
    return partner !== id && findPool(topology, partner)?.edition === 'enterprise'
  })
}

/** Not of a pool that stands: its edition is what is installed. */
function toStandard({ id, fqdn, deployed }: Pool): Fix[] {
  if (deployed === true || fqdn === '') return []
  const title = `Make ${shortName(fqdn)} a Standard Edition server with its own database and files; its stores until now stay, unused by it`
  return [alternative(title, (doc) => standardised(doc, id))]
}

function standardised(doc: TopologyDocument, id: Pool['id']): TopologyDocument {
  const pool = findPool(doc.topology, id)
  const [server, ...others] = pool?.servers ?? []
  if (!pool || !server || others.length > 0) return doc
  const named = rename.apply(doc, { id: server.id, name: pool.fqdn })
  const changed = change.apply(named, { kind: 'pool', id, fields: { edition: 'standard' } })
  return withOwnFileStore(withOwnSqlStore(changed, id), id)
}

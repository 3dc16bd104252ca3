import { change } from '../edit/change.ts'
import type { Pool } from '../model/pool.ts'
import { findPairing, findPool, partnerIn } from '../model/topology.ts'
import { isKind } from '../model/id.ts'
import { featuresInBothPools } from '../rules/features-in-both-pools.ts'
import { shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { poolOf } from './targets.ts'

/** PAIR-030: what the partner has; its databases for archiving and monitoring serve the pool as well. */
export const featuresInBothPoolsFixes: FixesOf = {
  rule: featuresInBothPools.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const pairing = finding.targets.find((id) => isKind(id, 'pairing'))
    const found = pairing && findPairing(doc.topology, pairing)
    const partner = found && pool && findPool(doc.topology, partnerIn(found, pool.id))
    if (!pool || !partner) return []
    const { id, fqdn } = pool
    const fields = featuresOf(partner, pool)
    return [
      alternative(
        `Enable on ${shortName(fqdn)} what ${shortName(partner.fqdn)} has${'archivingStore' in fields || 'monitoringStore' in fields ? ', with the same SQL Server stores' : ''}`,
        (current) => change.apply(current, { kind: 'pool', id, fields }),
      ),
    ]
  },
}

/** The features that one pool has and the other is said to be without. */
function featuresOf(has: Pool, lacks: Pool): Partial<Pool> {
  return {
    ...(has.conferencing === true && lacks.conferencing === false && { conferencing: true }),
    ...(has.dialIn === true && lacks.dialIn === false && { dialIn: true }),
    ...(has.enterpriseVoice === true && lacks.enterpriseVoice === false && { enterpriseVoice: true }),
    ...(has.archivingStore !== null &&
      lacks.archivingStore === null && { archivingStore: has.archivingStore }),
    ...(has.monitoringStore !== null &&
      lacks.monitoringStore === null && { monitoringStore: has.monitoringStore }),
  }
}

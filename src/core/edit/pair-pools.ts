import { makeId, type PoolId } from '../model/id.ts'
import { findPool, nameOf } from '../model/topology.ts'
import { voiceIntervals } from '../tables/limits.ts'
import type { Edit } from './edit.ts'
import { resolved } from './replace.ts'

/** Makes two pools each other's Associated Backup Pool, with the default intervals (300 s and 600 s). Both ends at once. */
export const pairPools: Edit<{ readonly pools: readonly [PoolId, PoolId] }> = {
  id: 'pair-pools',
  describe: ({ pools: [a, b] }, doc) => `Pair ${nameOf(doc.topology, a)} with ${nameOf(doc.topology, b)}`,
  apply: (doc, { pools: [a, b] }) => {
    const { topology } = doc
    if (a === b || !findPool(topology, a) || !findPool(topology, b)) return doc
    const already = topology.pairings.some(({ pools }) => pools.includes(a) && pools.includes(b))
    if (already) return doc
    const pairing = {
      id: makeId('pairing', doc.nextId),
      pools: [a, b],
      voiceFailover: true,
      failureDetection: voiceIntervals.failureDetectionDefault.value,
      failback: voiceIntervals.failbackDefault.value,
      declaredBy: [a, b],
    } as const
    return {
      ...doc,
      nextId: doc.nextId + 1,
      topology: resolved({ ...topology, pairings: [...topology.pairings, pairing] }, 'backup pool', [a, b]),
    }
  },
}

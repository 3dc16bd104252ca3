import { frontEndsInDialog, frontEndsPerPool } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName, versionNames } from '../words/words.ts'

/** POOL-007: a pool holds no more Front End Servers than its version supports. */
export const poolWithinFrontEndLimit: Rule = {
  id: 'POOL-007',
  severity: 'error',
  law: 'An Enterprise Edition pool has at most 12 Front End Servers, or 16 in Skype for Business Server 2019.',
  reason:
    'The dialog of Topology Builder takes 20, but no table says how such a pool starts or how many of its servers must run.',
  source: frontEndsPerPool['2015'].source,
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Front End Servers in one pool, at most', of: frontEndsPerPool },
    { what: 'Computers that the page of Topology Builder takes', of: frontEndsInDialog },
  ],
  contradiction: {
    readings: [
      {
        says: 'A pool has 12 Front End Servers at most, in the help of Topology Builder 2019 too, whose page takes 20.',
        source: frontEndsInDialog.source,
      },
      {
        says: 'A pool of Skype for Business Server 2019 has 16 Front End Servers at most.',
        source: frontEndsPerPool['2019'].source,
      },
    ],
    followed:
      '12 up to 2015 and 16 in 2019, where the quorum tables have rows for pools of more than 12. The 20 of the page are no supported number.',
  },
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.version === 'other') return
    const most = frontEndsPerPool[pool.version].value
    const size = pool.servers.length
    if (size <= most) return
    yield {
      targets: [pool.id],
      field: 'servers',
      ...(size > frontEndsInDialog.value && { topologyBuilder: 'blocks' as const }),
      message: `${fullName(pool.fqdn)} has ${size} Front End Servers; a pool of ${versionNames[pool.version]} has ${most} at most.`,
      todo: `Remove ${size - most} of the servers of ${shortName(pool.fqdn)}, or divide it into two pools.`,
    }
  },
}

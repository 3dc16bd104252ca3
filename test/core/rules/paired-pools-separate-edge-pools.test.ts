import { pairedPoolsSeparateEdgePoolsExamples as examples } from '../../../src/core/examples/paired-pools-separate-edge-pools.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import { pairedPoolsSeparateEdgePools } from '../../../src/core/rules/paired-pools-separate-edge-pools.ts'
import { ruleCases } from '../../support/rule-cases.ts'

type EdgeId = Pool['edgePool']
const acrossSites = (london: EdgeId, dublin: EdgeId) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { edgePool: london }), edge(6, 'ldn-edge', { nextHop: 'pool:2' })),
    site(3, 'Dublin', pool(4, 'dub-pool', { edgePool: dublin })),
    paired(5, 2, 4),
  )

ruleCases(pairedPoolsSeparateEdgePools, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'paired pools without any Edge pool': acrossSites(null, null),
    'pools of one site, which are lost together anyway': topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { edgePool: 'edge:6' }),
        pool(4, 'ldn-pool02', { edgePool: 'edge:6' }),
        edge(6, 'ldn-edge', { nextHop: 'pool:2' }),
      ),
      paired(5, 2, 4),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'edge:6'],
      says: [
        'ldn-pool.contoso.com in London and dub-pool.contoso.com in Dublin are paired and use the same Edge pool',
      ],
      severity: 'warning',
    },
    'a partner without an Edge pool': {
      given: acrossSites('edge:6', null),
      on: ['pool:4', 'pairing:5'],
      says: ['dub-pool.contoso.com in Dublin has no Edge pool, and ldn-pool.contoso.com, whose users'],
      field: 'edgePool',
    },
    'the same the other way round': {
      given: acrossSites(null, 'edge:6'),
      on: ['pool:2', 'pairing:5'],
      says: ['ldn-pool.contoso.com in London has no Edge pool'],
    },
  },
})

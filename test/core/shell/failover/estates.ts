import { paired, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { makeId } from '../../../../src/core/model/id.ts'

/** Deployments of ldn-pool in London, which holds the Central Management store, and dub-pool in Dublin. */
export const onePoolPerSite = {
  pair: soundPair(3),
  unpaired: topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool'))),
  /** An Edge pool in Dublin has dub-pool as its next hop. */
  withEdge: topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    site(3, 'Dublin', pool(4, 'dub-pool'), edge(8, 'dub-edge', { nextHop: makeId('pool', 4) })),
    paired(5, 2, 4),
  ),
} as const

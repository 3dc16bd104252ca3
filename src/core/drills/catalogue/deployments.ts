import { mirrored, paired, pool, site, standard, topology, type PoolFacts } from '../../examples/notation.ts'
import { edge } from '../../examples/roles.ts'
import type { Topology } from '../../model/topology.ts'

/*
 * The deployments that drills take place in: Contoso, with pools in London and Dublin. Short names are enough: ldn-pool,
 * ldn-pool-fe01, ldn-sql01.
 */

/** What a deployment with two pools is like where a drill needs it otherwise. */
export interface PairFacts {
  readonly ldn?: PoolFacts
  readonly dub?: PoolFacts
  /** Where the Central Management store is. */
  readonly managementStore?: 'ldn-pool' | 'dub-pool'
  /** Whether there are Edge pools, each with the pool of its site as next hop. */
  readonly edges?: boolean
  /** `false` for two pools that have no backup pool. */
  readonly isPaired?: boolean
}

/** One pool in London. */
export const londonAlone = (facts: PoolFacts): Topology =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { deployed: true, users: 6000, ...facts })))

/** ldn-pool in London and dub-pool in Dublin, each with a mirrored Back End, paired. */
export function pair({
  ldn,
  dub,
  managementStore = 'ldn-pool',
  edges,
  isPaired = true,
}: PairFacts): Topology {
  return topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { ...inPair(290, 'ldn'), ...ldn }),
      ...(edges ? [edge(7, 'ldn-edge', { nextHop: 'pool:2', federation: true })] : []),
    ),
    site(
      3,
      'Dublin',
      pool(4, 'dub-pool', { ...inPair(490, 'dub'), ...dub }),
      ...(edges ? [edge(8, 'dub-edge', { nextHop: 'pool:4' })] : []),
    ),
    ...(isPaired ? [paired(5, 2, 4)] : []),
    { managementStore: managementStore === 'ldn-pool' ? 'pool:2' : 'pool:4' },
  )
}

/** ldn-se01 in London and dub-se01 in Dublin: Standard Edition servers, paired. */
export const standardPair: Topology = topology(
  site(1, 'London', standard(2, 'ldn-se01', { deployed: true, users: 1800 })),
  site(3, 'Dublin', standard(4, 'dub-se01', { deployed: true, users: 1200 })),
  paired(5, 2, 4),
)

const inPair = (store: number, site: string): PoolFacts => ({
  deployed: true,
  users: 12_000,
  servers: 4,
  store: mirrored(store, `${site}-sql01`, `${site}-sql02`, `${site}-sql03`),
})

import type { Pairing } from '../model/pairing.ts'
import type { SimpleUrl } from '../model/simple-url.ts'
import type { Topology } from '../model/topology.ts'
import { branchSite, paired, pool, site, topology, type PoolFacts } from './notation.ts'
import { appliance } from './roles.ts'

/** The facts of a pool of Skype for Business Server 2019, on a Windows Server that it runs on. */
export const in2019 = { version: '2019', operatingSystem: 'Windows Server 2019' } as const

/** One Enterprise Edition pool, ldn-pool (`pool:2`), in London. */
export const onePool = (facts: PoolFacts = {}): Topology =>
  topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

/** Two Enterprise Edition pools, ldn-pool (`pool:2`) in London and dub-pool (`pool:4`) in Dublin, paired (`pairing:5`). */
export const pairOf = (
  london: PoolFacts = {},
  dublin: PoolFacts = {},
  pairing: Partial<Pairing> = {},
): Topology =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', london)),
    site(3, 'Dublin', pool(4, 'dub-pool', dublin)),
    paired(5, 2, 4, pairing),
  )

/** A simple URL of which there is one, active. */
export const simpleUrl = (
  component: SimpleUrl['component'],
  active: string,
  facts: Partial<SimpleUrl> = {},
): SimpleUrl => ({ component, domain: '*', active, urls: [active], ...facts })

/** One pool in London, and these simple URLs. */
export const withSimpleUrls = (...simpleUrls: readonly SimpleUrl[]): Topology => ({
  ...onePool(),
  simpleUrls,
})

/**
 * A pool, ldn-pool (`pool:2`), in London, and the branch site Leeds (`site:3`) with the appliance lds-sba (`appliance:4`)
 * of that pool.
 */
export const branchWith = (facts: Parameters<typeof appliance>[2] = {}): Topology =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    branchSite(3, 'Leeds', 1, appliance(4, 'lds-sba', { pool: 'pool:2', ...facts })),
  )

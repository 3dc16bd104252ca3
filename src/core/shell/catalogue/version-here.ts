import type { ProductVersion } from '../../model/pool.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'

const ascending: readonly ProductVersion[] = ['2013', '2015', '2019']

/**
 * The release whose Management Shell this is: that of the pool that the computer belongs to, else the newest of the
 * deployment. `other` where no pool runs a release that is known.
 */
export function versionHere(topology: Topology, computer: string | null): ProductVersion {
  const pools = poolsOf(topology)
  const wanted = computer?.toLowerCase()
  const own = pools.find(({ servers }) => servers.some(({ fqdn }) => fqdn.toLowerCase() === wanted))
  if (own && own.version !== 'other') return own.version
  return ascending.findLast((version) => pools.some((pool) => pool.version === version)) ?? 'other'
}

import type { ProductVersion } from '../../model/pool.ts'
import type { Purpose } from './plan.ts'

/** How a server of a pool is taken down and brought back. */
export interface Procedure {
  /** The cmdlet that says whether the pool and its upgrade domains are ready; runs on a Front End Server of the pool. */
  readonly readiness: 'Get-CsPoolUpgradeReadinessState' | 'Get-CsUpgradeDomainInfo'
  /** The server is failed over within its pool and failed back, or its services are stopped and started. */
  readonly by: 'computer' | 'services'
  /** What happens to the server while it is down. */
  readonly work: 'Patch' | 'Restart'
}

/** Minutes that a pool is to stay ready before the next step: the advice for Lync Server 2013. */
export const minutesReady = 20

/**
 * The procedure of a version: Get-CsUpgradeDomainInfo took the place of Get-CsPoolUpgradeReadinessState in 2019, and
 * Invoke-CsComputerFailOver came with 2015. After a change of the configuration the servers are only restarted.
 */
export function procedureOf(version: ProductVersion, purpose: Purpose): Procedure {
  return {
    readiness: version === '2019' ? 'Get-CsUpgradeDomainInfo' : 'Get-CsPoolUpgradeReadinessState',
    by: purpose === 'patch' && version !== '2013' ? 'computer' : 'services',
    work: purpose === 'patch' ? 'Patch' : 'Restart',
  }
}

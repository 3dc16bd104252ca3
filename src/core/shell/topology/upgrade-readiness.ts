import { upgradeReadiness, type DomainReadiness } from '../../simulate/front-end/readiness.ts'
import type { Pool } from '../../model/pool.ts'
import { upgradeDomainsOf } from '../../quorum/upgrade-domains.ts'
import { switchOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { localServer } from '../failover/places.ts'
import { objectOf, type ObjectValue } from '../value.ts'

/** The types of what both cmdlets put out. */
export const upgradeState = 'Microsoft.Rtc.Management.Hadr.PoolUpgradeState'
export const upgradeDomain = 'Microsoft.Rtc.Management.Hadr.UpgradeDomain'

/** Whether the pool of this computer can spare an upgrade domain: with Lync Server 2013 and Skype for Business Server 2015. */
export const getPoolUpgradeReadinessState: Cmdlet = readiness('Get-CsPoolUpgradeReadinessState')

/** The same with Skype for Business Server 2019. */
export const getUpgradeDomainInfo: Cmdlet = readiness('Get-CsUpgradeDomainInfo')

function readiness(name: string): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      const { world } = yield* shell.moment()
      const local = localServer(shell, world)
      const state = local && world.pools[local.place]
      if (!local || !state)
        return yield* failWith(
          shell,
          'This cmdlet must be run on a Front End Server: it looks at the pool of this computer.',
        )
      if (!(yield* shell.shouldProcess(local.pool.fqdn))) return
      const found = upgradeReadiness(state, switchOf(bound, 'SkipIdleSecondaryVerification'))
      if (found.state === 'Busy')
        yield* coach(
          shell,
          'Busy: wait for 10 minutes and ask again. Where it is Busy three times the pool has a problem: fail it over first if it is paired.',
        )
      if (found.state === 'InsufficientActiveFrontEnds')
        yield* coach(
          shell,
          'Too few servers are active: the pool has a problem. Fail it over before it is patched if it is paired.',
        )
      yield* shell.emit(
        objectOf(upgradeState, {
          PoolFqdn: local.pool.fqdn,
          PoolUpgradeState: found.state,
          TotalFrontEnds: found.total,
          TotalActiveFrontEnds: found.active,
          UpgradeDomains: found.domains.map((domain, i) => domainObject(local.pool, domain, i)),
        }),
      )
    },
  }
}

function domainObject(pool: Pool, { servers: positions, isReady }: DomainReadiness, i: number): ObjectValue {
  const domain = upgradeDomainsOf(pool).domains[i]
  // Where none is stated it has the name that Topology Builder gives.
  const name = domain?.stated === true ? domain.name : `UpgradeDomain${i + 1}`
  const frontEnds = positions.flatMap((position) => pool.servers[position]?.fqdn ?? [])
  const ready = isReady === null ? '' : isReady ? 'True' : 'False'
  return objectOf(
    upgradeDomain,
    { Name: name, FrontEnds: frontEnds, IsReadyForUpgrade: isReady },
    `${name}:[${frontEnds.join(', ')}, ReadyForUpgrade=${ready}]`,
  )
}

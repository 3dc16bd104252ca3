import { upgradeDomainsOf } from '../../quorum/upgrade-domains.ts'
import { readQuorum, writeQuorum } from './groups.ts'
import {
  holdsReplicas,
  isUpAt,
  leastView,
  replicasWanted,
  startNeeded,
  verdictNow,
  verdictWith,
  type GroupState,
  type PoolState,
} from './state.ts'

/** What Get-CsPoolUpgradeReadinessState says of a pool. How the product finds it is not documented: assumed. */
export interface Readiness {
  readonly state: 'Ready' | 'Busy' | 'InsufficientActiveFrontEnds'
  readonly total: number
  readonly active: number
  readonly domains: readonly DomainReadiness[]
}

/** One upgrade domain. */
export interface DomainReadiness {
  readonly name: string
  /** Its servers, by position. */
  readonly servers: readonly number[]
  /**
   * Whether its servers may be stopped together without a loss of quorum; `null` where no document says whether the pool
   * would keep its own.
   */
  readonly isReady: boolean | null
}

/**
 * Whether the pool can be upgraded now, and domain by domain what may be stopped. Too few active servers for a start are
 * insufficient; else it is busy while a group has no primary, lacks a replica, or one is being built.
 * `skipIdleSecondaryVerification` does not mind replicas that lack.
 */
export function upgradeReadiness(state: PoolState, skipIdleSecondaryVerification = false): Readiness {
  const { pool, servers } = state
  const active = servers.filter(({ power }) => power === 'active').length
  const word = wordOf(state, active, skipIdleSecondaryVerification)
  const domains = upgradeDomainsOf(pool).domains.map(({ name, servers: ids }): DomainReadiness => {
    const positions = [...pool.servers.keys()].filter((i) => ids.some((id) => pool.servers[i]?.id === id))
    return { name, servers: positions, isReady: word === 'Ready' && maySpare(state, positions) }
  })
  return { state: word, total: servers.length, active, domains }
}

function wordOf(state: PoolState, active: number, skipsIdle: boolean): Readiness['state'] {
  const needed = startNeeded(state, verdictNow(state))
  if (active === 0 || (needed !== null && active < needed)) return 'InsufficientActiveFrontEnds'
  const isBusy =
    state.groups.length === 0 ||
    state.stopsAt !== null ||
    state.groups.some((group) => isBusyIn(state, group, skipsIdle))
  return isBusy ? 'Busy' : 'Ready'
}

function isBusyIn(state: PoolState, group: GroupState, skipsIdle: boolean): boolean {
  const { primary, view, isLost, building } = group
  if (isLost || building !== null || primary === null || state.servers[primary]?.power !== 'active')
    return true
  const there = view.filter((position) => holdsReplicas(state, position)).length
  return !skipsIdle && there < replicasWanted(state)
}

/** Whether the pool and every group keep their quorum without these servers. */
export function maySpare(state: PoolState, positions: readonly number[]): boolean | null {
  const staysUp = (i: number): boolean => isUpAt(state, i) && !positions.includes(i)
  if (!state.groups.every((group) => keepsQuorum(state, group, staysUp))) return false
  return verdictWith(state, staysUp).functional
}

/** As many replicas as it takes to write; in a pool of two the view shrinks to the one that is left. */
function keepsQuorum(state: PoolState, group: GroupState, staysUp: (i: number) => boolean): boolean {
  const left = group.view.filter((i) => holdsReplicas(state, i) && staysUp(i)).length
  const shrinks = leastView(state) === 1 && left >= readQuorum(group) && left > 0
  return left >= writeQuorum(group) || shrinks
}

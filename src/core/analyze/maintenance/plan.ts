import type { PoolId, ServerId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'
import type { Outage } from '../../outage/part.ts'
import type { Reading } from '../../quorum/reading.ts'
import { serverNames } from '../../words/server-names.ts'
import { counted, fullName, listed } from '../../words/words.ts'
import { batchesOf, type Pace } from './batches.ts'
import { during, runsWithout, type Ground } from './ground.ts'
import { guidanceFor, type Guidance } from './guidance.ts'
import { partnerState, type PartnerState } from './partner.ts'
import { remediesOf, type Remedy } from './remedies.ts'
import { stepsOf, type PlanStep } from './steps.ts'
import { upgradeDomainsOf, type DomainMap } from '../../quorum/upgrade-domains.ts'

/** Why servers are restarted: to be patched, or because a change of the pool was published. */
export type Purpose = 'patch' | 'configuration'

/** What is to be maintained, and what is down at that time. */
export interface MaintenanceRequest {
  /** Front End Servers. For the purpose `configuration` every server of their pools is taken. */
  readonly servers: readonly ServerId[]
  readonly outage: Outage
  readonly reading: Reading
  readonly purpose: Purpose
  /**
   * How many servers go down at once. Left out, it is as the page on patching the version says: by upgrade domain in Lync
   * Server 2013, one server at a time in later versions. After a change of the configuration it is always one.
   */
  readonly pace?: Pace | undefined
}

/** The plan for every pool that has a server to maintain, in the order of the topology: one pool after the other. */
export interface Plan {
  readonly purpose: Purpose
  readonly pools: readonly PoolPlan[]
  /** What was asked for and is no Front End Server of the topology. */
  readonly ignored: readonly ServerId[]
}

/** A safe order for the servers of one pool, or why there is none. */
export type PoolPlan = SafePlan | NoPlan

/** What a plan says of its pool, whether there is a safe order or not. */
export interface OfPool {
  readonly pool: PoolId
  /** The servers to maintain, in the order of the pool. */
  readonly servers: readonly ServerId[]
  /** The servers of the pool that are down already. */
  readonly alreadyDown: readonly ServerId[]
  readonly domains: DomainMap
  /** `null` where the pool is not paired. */
  readonly partner: PartnerState | null
  readonly guidance: readonly Guidance[]
}

/** A safe order: every step keeps the pool functional. Servers that are down already have no step. */
export interface SafePlan extends OfPool {
  readonly kind: 'order'
  readonly steps: readonly PlanStep[]
  /** The order, and why it is so, in a sentence. */
  readonly order: string
  /** The smallest margin of the steps; `null` for no steps. */
  readonly margin: number | null
}

/** Why there is no safe order, and what would make one. */
export interface NoPlan extends OfPool {
  readonly kind: 'none'
  readonly reason: NoOrderReason
  /** The reason as a sentence. */
  readonly text: string
  /** The servers that cannot be taken down, not even alone. */
  readonly blocked: readonly ServerId[]
  /** Each is enough alone, the smallest first. Empty where nothing is known to help. */
  readonly remedies: readonly Remedy[]
}

/**
 * - `single server`: the pool is one server, as every Standard Edition pool is.
 * - `not documented`: the documents do not say whether the pool would run.
 * - `stopped`: the pool is not functional as it is.
 * - `would stop`: the pool runs, and the loss of one of the servers stops it.
 */
export type NoOrderReason = 'single server' | 'not documented' | 'stopped' | 'would stop'

/** Plans the maintenance of Front End Servers, pool by pool, so that no step stops a pool. */
export function planMaintenance(topology: Topology, request: MaintenanceRequest): Plan {
  const asked = new Set(request.servers)
  const pools = poolsOf(topology).filter(({ servers }) => servers.some(({ id }) => asked.has(id)))
  const known = new Set(pools.flatMap(({ servers }) => servers.map(({ id }) => id)))
  return {
    purpose: request.purpose,
    pools: pools.map((pool) =>
      planPool({ topology, pool, outage: request.outage, reading: request.reading }, asked, request),
    ),
    ignored: [...asked].filter((id) => !known.has(id)),
  }
}

function planPool(ground: Ground, asked: ReadonlySet<ServerId>, request: MaintenanceRequest): PoolPlan {
  const { pool } = ground
  const all = pool.servers.map(({ id }) => id)
  const servers = request.purpose === 'configuration' ? all : all.filter((id) => asked.has(id))
  const down = during(ground, []).losses.servers
  const alreadyDown = all.filter((id) => down.has(id))
  const domains = upgradeDomainsOf(pool)
  const partner = partnerState(ground)
  const guidance = guidanceFor(
    ground,
    request.purpose === 'configuration',
    servers,
    alreadyDown,
    domains,
    partner,
  )
  const ofPool: OfPool = { pool: pool.id, servers, alreadyDown, domains, partner, guidance }
  const hurdle = hurdleOf(ground, servers, alreadyDown)
  if (hurdle) return { ...ofPool, ...hurdle, kind: 'none', remedies: remediesOf(ground, servers, partner) }
  const wanted = new Set(servers.filter((id) => !down.has(id)))
  const steps = stepsOf(
    ground,
    batchesOf(ground, wanted, domains, paceOf(request, pool)),
    domains,
    alreadyDown,
  )
  return { ...ofPool, kind: 'order', steps, order: orderSentence(steps), margin: smallestMargin(steps) }
}

function paceOf({ purpose, pace }: MaintenanceRequest, { version }: Pool): Pace {
  if (purpose === 'configuration') return 'server'
  return pace ?? (version === '2013' ? 'domain' : 'server')
}

/** Why no order of these servers keeps the pool functional, even one server at a time; `null` where one does. */
function hurdleOf(
  ground: Ground,
  servers: readonly ServerId[],
  alreadyDown: readonly ServerId[],
): Pick<NoPlan, 'reason' | 'text' | 'blocked'> | null {
  const { pool } = ground
  const name = fullName(pool.fqdn)
  const { functional, startNeeded } = during(ground, []).verdict
  if (functional === null)
    return {
      reason: 'not documented',
      text: `The documents do not say whether ${name} runs in this state.`,
      blocked: servers,
    }
  if (!functional) return { reason: 'stopped', text: stoppedSentence(name, startNeeded), blocked: servers }
  const blocked = servers.filter((id) => !alreadyDown.includes(id) && !runsWithout(ground, id))
  if (blocked.length === 0) return null
  if (pool.servers.length === 1)
    return { reason: 'single server', text: `No order keeps ${name} up: it is one server.`, blocked }
  const names = listed(serverNames(pool, blocked), 'or')
  const silent = blocked.every((id) => during(ground, [id]).verdict.functional === null)
  return silent
    ? {
        reason: 'not documented',
        text: `The documents do not say whether ${name} runs without ${names}.`,
        blocked,
      }
    : { reason: 'would stop', text: `${name} would stop without ${names}: no order is safe.`, blocked }
}

function stoppedSentence(name: string, startNeeded: number | null): string {
  const start =
    startNeeded === null
      ? 'How many servers a start takes is not documented.'
      : `A start takes ${counted(startNeeded, 'running server')}.`
  return `${name} is not functional as it is: there is nothing to keep up. ${start}`
}

function orderSentence(steps: readonly PlanStep[]): string {
  if (steps.length === 0) return 'Every one of these servers is down already: nothing has to be taken down.'
  if (steps.length === 1) return 'One step.'
  return `${counted(steps.length, 'step')}, each after the servers of the one before are back. The upgrade domains with the fewest votes come first, and in each the servers that do not count for the quorum: a patch that breaks servers is then met where it costs the pool least.`
}

function smallestMargin(steps: readonly PlanStep[]): number | null {
  const margins = steps.flatMap(({ margin }) => (margin === null ? [] : [margin]))
  return margins.length === 0 ? null : Math.min(...margins)
}

import type { PoolId, SiteId } from '../model/id.ts'
import { poolsOf } from '../model/topology.ts'
import type { PartId } from '../outage/part.ts'
import { upChanceOf } from './answer.ts'
import { countMinimal } from './cut-sets.ts'
import { analyzedGroups } from './deployment/analyzed-groups.ts'
import { cutSetsTogether } from './deployment/cut-sets-together.ts'
import { groupsOf } from './deployment/groups.ts'
import { analyzedPools } from './deployment/pools.ts'
import { analyzedTogether } from './deployment/together.ts'
import { worker } from './deployment/worked.ts'
import type { Between, CutSets, LossCount, Stage, Subject } from './question.ts'

/** What the users of every pool are asked to have. */
export interface Asked {
  readonly level: 'full' | 'limited'
  readonly stage: Stage
}

/** How far an analysis has come: `done` steps of `of`. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** How many minimal cut sets there are of one size. */
export interface CutCount {
  readonly size: number
  readonly count: number
}

/** Probabilities before anyone acts, and after failover. */
export interface Staged {
  readonly before: Between
  readonly after: Between
}

/** The numbers of one pool. */
export interface PoolNumbers {
  /** Probability of pool-level quorum. */
  readonly functional: Between
  /** Probability that its users have full service. */
  readonly full: Staged
  /** Probability that its users have at least limited service. */
  readonly limited: Staged
  /** Minimal cut sets of what was asked, by size. */
  readonly cutSets: readonly CutCount[]
  /** How many of its users are without what was asked, on average; `null` where its users are not stated. */
  readonly usersWithout: Between | null
}

/** One pool and its numbers, or why there are none. */
export interface PoolAnalysis {
  readonly pool: PoolId
  readonly site: SiteId
  readonly partners: readonly PoolId[]
  readonly users: number | null
  /** `null` where the documents print no row for the pool. */
  readonly numbers: PoolNumbers | null
  /** Why there are no numbers; `null` where there are. */
  readonly reason: string | null
}

/** Pools that back each other up: two in a sound topology, one that stands alone, more only after an import. */
export interface GroupAnalysis {
  readonly pools: readonly PoolId[]
  /** Probability that the users of all of them have what was asked. */
  readonly availability: Between
  /** Minimal cut sets, by size. */
  readonly cutSets: readonly CutCount[]
  /** Groups with the same number are built alike and have the same numbers; counted from 0 in order of appearance. */
  readonly alike: number
}

/** The same minimal cut sets in several places of the deployment. */
export interface AlikeCutSets {
  /** Those of one place. */
  readonly example: CutSets
  /** The pools of that place. */
  readonly pools: readonly PoolId[]
  /** Whether they consist of parts that several groups rest on, such as a site. */
  readonly shared: boolean
  /** In how many groups of pools they are found; where they are `shared`, how many such sets of shared parts there are. */
  readonly places: number
  readonly size: number
  /** How many there are in all places together. */
  readonly ways: number
}

/** What holds for all pools together, or why that is not known: too many parts are shared. */
export type Together =
  | {
      readonly ok: true
      /** Probability that the users of every pool have what was asked. */
      readonly availability: Between
      /** For 1 to 4 losses: what for certain leaves the users of some pool without it. */
      readonly losses: readonly LossCount[]
    }
  | { readonly ok: false; readonly reason: string }

/** The analysis of a whole deployment. */
export interface DeploymentAnalysis {
  readonly asked: Asked
  /** In the order of the topology. */
  readonly pools: readonly PoolAnalysis[]
  readonly groups: readonly GroupAnalysis[]
  /** Pools for which no row is printed, or which are too large to be worked out: what follows leaves them out. */
  readonly leftOut: readonly PoolId[]
  readonly users: {
    /** Users of the pools that state theirs. */
    readonly stated: number
    /** How many pools do not. */
    readonly poolsNotStated: number
    /** How many of the stated users are without what was asked, on average. */
    readonly without: Between
  }
  /** Parts that can fail. */
  readonly parts: number
  /** Parts that several groups rest on. */
  readonly shared: readonly PartId[]
  readonly together: Together
  /** What for certain leaves the users of some pool without what was asked; smallest first. */
  readonly cutSets: readonly AlikeCutSets[]
  /** What does so if the documents are read for the worse where they are silent. */
  readonly undocumented: readonly AlikeCutSets[]
}

/**
 * Analyses every pool, every pair and the whole deployment, exactly. Yields often, so that it can be shown and given up.
 *
 * Groups of paired pools that are built alike are worked out once. Groups are independent of each other but for what several
 * of them rest on: sites, links, stores. So the whole is worked out for each state of those parts, as far as no more than
 * `mostTogether` of them hang together.
 */
export function* analyzeDeployment(subject: Subject, asked: Asked): Generator<Progress, DeploymentAnalysis> {
  const upChance = upChanceOf(subject.settings)
  const steps = stepsOf(subject)
  const pools = yield* analyzedPools(subject, asked, worker(upChance), (done) => ({ done, of: steps.of }))
  const groups = yield* analyzedGroups(subject, asked, upChance, (done) => ({
    done: steps.pools + done,
    of: steps.of,
  }))
  const last = { done: steps.of - 1, of: steps.of }
  const together = yield* analyzedTogether(groups, upChance, last)
  const { cutSets, undocumented } = yield* cutSetsTogether(groups, last)
  return {
    asked,
    pools,
    groups: groups.found.map(({ shaped, alike, place }) => ({
      pools: shaped.group.pools.map(({ id }) => id),
      availability: alike.availability,
      cutSets: countMinimal(alike.cuts.map(({ sets }) => sets)),
      alike: place,
    })),
    leftOut: pools.filter(({ pool }) => !groups.included.has(pool)).map(({ pool }) => pool),
    users: usersOf(pools),
    parts: groups.parts,
    shared: groups.shared,
    together,
    cutSets,
    undocumented,
  }
}

function stepsOf({ topology }: Subject): { readonly pools: number; readonly of: number } {
  const pools = poolsOf(topology).length
  return { pools, of: pools + groupsOf(topology).length + 1 }
}

function usersOf(pools: readonly PoolAnalysis[]): DeploymentAnalysis['users'] {
  let [stated, poolsNotStated, low, high] = [0, 0, 0, 0]
  for (const { numbers, users } of pools) {
    if (!numbers) continue
    if (users === null) poolsNotStated++
    else stated += users
    low += numbers.usersWithout?.low ?? 0
    high += numbers.usersWithout?.high ?? 0
  }
  return { stated, poolsNotStated, without: { low, high } }
}
